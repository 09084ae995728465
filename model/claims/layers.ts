import { canonicalJson, type Json } from './canonical-json.ts'
import { ranks, type Rank } from './mark.ts'

/** A record as readers of clearance `from` to `to`, both included, see it. */
export interface Layer<Record> {
  readonly from: Rank
  readonly to: Rank
  readonly record: Record
}

/** What one id means at each clearance: it exists from `from` to `to`, and each differing record is kept once. */
export interface Layered<Record> {
  readonly id: string
  readonly from: Rank
  readonly to: Rank
  readonly layers: readonly [Layer<Record>, ...Layer<Record>[]]
}

/** Gathers the records of each clearance (index 0 to 4) by id, keeping equal neighbours once. */
export function layered<Record extends { readonly id: string }>(byRank: readonly (readonly Record[])[]): Layered<Record>[] {
  const found = new Map<string, Layer<Record>[]>()
  for (const rank of ranks) {
    for (const record of byRank[rank] ?? []) {
      const layers = found.get(record.id) ?? []
      found.set(record.id, layers)
      const last = layers.at(-1)
      if (last?.to === rank - 1 && equal(last.record, record)) layers[layers.length - 1] = { ...last, to: rank }
      else layers.push({ from: rank, to: rank, record })
    }
  }
  return [...found].flatMap(([id, layers]) => {
    const [first, ...rest] = layers
    return first
      ? [{ id, from: first.from, to: rest.at(-1)?.to ?? first.to, layers: [first, ...rest] as [Layer<Record>, ...Layer<Record>[]] }]
      : []
  })
}

/** The record a reader of this clearance sees, if any. */
export const layerAt = <Record>(of: Layered<Record>, clearance: Rank): Record | undefined =>
  of.layers.find(layer => layer.from <= clearance && clearance <= layer.to)?.record

const equal = (a: object, b: object): boolean => a === b || canonicalJson(a as Json) === canonicalJson(b as Json)

/** Runs `project` at the clearances where something changes, and repeats the result, by reference, at those where nothing does. */
export function perRank<Record>(changes: ReadonlySet<number>, project: (rank: Rank) => Record[]): Record[][] {
  const byRank: Record[][] = []
  for (const rank of ranks) byRank.push(rank === 0 || changes.has(rank) ? project(rank) : (byRank[rank - 1] ?? []))
  return byRank
}
