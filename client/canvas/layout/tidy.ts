import type { Place } from '../contract.ts'
import { reach, type Box, type Places, type Pull } from './boxes.ts'
import { cross, runsThrough } from './untidiness.ts'

const rounds = 8
const reaches = [36, 80, 140, 220, 320]
const spokes = 12
const price = { crossing: 1, throughBox: 3, overlap: 40, length: 1 / 110 }

/**
 * Moves one node after the other to where fewer lines cross, none runs through a caption and lines stay short, until nothing gets better.
 * Forces alone do not know that a line through a name is unreadable. Deterministic; the `fixed` stay,
 * and nothing goes where it is not `allowed`.
 */
export function tidy(
  boxes: readonly Box[],
  pulls: readonly Pull[],
  places: Places,
  fixed: ReadonlySet<string>,
  gap: number,
  allowed: (box: Box, spot: Place) => boolean = () => true,
): Map<string, Place> {
  const now = new Map(places)
  const lines = distinct(pulls).filter(({ from, to }) => now.has(from) && now.has(to))
  const neighboursOf = new Map<string, string[]>(boxes.map(({ id }) => [id, []]))
  for (const { from, to } of lines) {
    neighboursOf.get(from)?.push(to)
    neighboursOf.get(to)?.push(from)
  }
  const movable = boxes.filter(({ id }) => !fixed.has(id) && now.has(id))
  for (let round = 0; round < rounds; round += 1) {
    let better = false
    for (const box of movable) {
      const here = now.get(box.id)
      if (!here) continue
      const cost = (spot: Place, limit: number): number => costAt(box, spot, neighboursOf.get(box.id) ?? [], boxes, lines, now, gap, limit)
      let best = { spot: here, cost: cost(here, Infinity) - 0.05 }
      for (const spot of around(here)) {
        if (!allowed(box, spot)) continue
        const there = cost(spot, best.cost)
        if (there < best.cost) best = { spot, cost: there }
      }
      if (best.spot === here) continue
      now.set(box.id, best.spot)
      better = true
    }
    if (!better) break
  }
  return now
}

function costAt(
  box: Box,
  spot: Place,
  neighbours: readonly string[],
  boxes: readonly Box[],
  lines: readonly Pull[],
  now: Places,
  gap: number,
  limit: number,
): number {
  let sum = 0
  const ends = neighbours.flatMap(other => now.get(other) ?? [])
  for (const end of ends) sum += Math.hypot(end.x - spot.x, end.y - spot.y) * price.length
  for (const other of boxes) {
    if (other.id === box.id) continue
    const there = now.get(other.id)
    if (!there) continue
    if (reach(box, spot, other, there, gap)) sum += price.overlap
    for (const end of ends) if (end !== there && runsThrough(spot, end, other, there)) sum += price.throughBox
    if (sum > limit) return sum
  }
  for (const { from, to } of lines) {
    if (from === box.id || to === box.id) continue
    const [start, end] = [now.get(from), now.get(to)]
    if (!start || !end) continue
    if (runsThrough(start, end, box, spot)) sum += price.throughBox
    for (const mine of ends) if (mine !== start && mine !== end && cross(start, end, spot, mine)) sum += price.crossing
    if (sum > limit) return sum
  }
  return sum
}

const around = ({ x, y }: Place): Place[] =>
  reaches.flatMap((reach, ring) =>
    Array.from({ length: spokes }, (_, index) => {
      const angle = (2 * Math.PI * (index + (ring % 2) / 2)) / spokes
      return { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) }
    }),
  )

function distinct(pulls: readonly Pull[]): readonly Pull[] {
  const pairs = new Map(
    pulls.filter(({ from, to }) => from !== to).map(({ from, to }) => [from < to ? `${from} ${to}` : `${to} ${from}`, { from, to }]),
  )
  return [...pairs.values()]
}
