import type { Day } from '#model/claims/day.ts'
import type { Layered } from '#model/claims/layers.ts'
import { ranks } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { When } from '#model/claims/when.ts'
import { nearKeys, searchTokens } from '#model/names/tokens.ts'

/** Days as numbers that sort as they do (20210812); an open end is before or after all of them. */
export const openStart = 0
export const openEnd = 99_999_999
export const dayNumber = (day: Day): number => Number(day.replaceAll('-', ''))
export const dayText = (day: number): Day =>
  String(day)
    .padStart(8, '0')
    .replace(/^(....)(..)(..)$/, '$1-$2-$3')

/** One bit for each clearance at which `holds` is true of the record. */
export function maskOf<Record>(of: Layered<Record>, holds: (record: Record) => boolean = () => true): number {
  let mask = 0
  for (const { from, to, record } of of.layers)
    if (holds(record)) for (const rank of ranks) if (from <= rank && rank <= to) mask |= 1 << rank
  return mask
}

/** First and last possible day for each clearance, or once when it is the same at all of them. */
export function daysOf(of: Layered<RelationshipRecord>): number[] {
  const days = (when: When | null): [number, number] => [
    when?.possible[0] ? dayNumber(when.possible[0]) : openStart,
    when?.possible[1] ? dayNumber(when.possible[1]) : openEnd,
  ]
  const first = days(of.layers[0].record.when)
  const all = ranks.flatMap(rank => days((of.layers.find(({ from, to }) => from <= rank && rank <= to) ?? of.layers[0]).record.when))
  return all.every((day, i) => day === first[i % 2]) ? first : all
}

/** The tokens of a node's names, with the clearances at which it has each. */
export function indexedNames(of: Layered<NodeRecord>): { tokens: Map<string, number>; near: Map<string, number> } {
  const tokens = new Map<string, number>()
  const near = new Map<string, number>()
  const add = (map: Map<string, number>, token: string, mask: number) => map.set(token, (map.get(token) ?? 0) | mask)
  for (const { from, to, record } of of.layers) {
    const mask = ranks.reduce<number>((bits, rank) => (from <= rank && rank <= to ? bits | (1 << rank) : bits), 0)
    for (const { value } of record.names) {
      for (const token of searchTokens(value)) add(tokens, token, mask)
      for (const key of nearKeys(value)) add(near, key, mask)
    }
  }
  return { tokens, near }
}
