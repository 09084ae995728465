import type { Place } from '../contract.ts'
import { overlap, type Box, type Places } from './boxes.ts'

const rounds = 120

/**
 * Moves boxes that lie on each other apart, each pair along the shorter way, and leaves the others alone. The `fixed` never move, so two fixed
 * boxes may still overlap. Deterministic; ends after a bounded number of rounds.
 */
export function spread(boxes: readonly Box[], places: Places, fixed: ReadonlySet<string>, gap: number): Map<string, Place> {
  const items = boxes.flatMap(box => {
    const place = places.get(box.id)
    return place ? [{ box, x: place.x, y: place.y, free: !fixed.has(box.id) }] : []
  })
  const widest = Math.max(0, ...boxes.map(({ width }) => width)) + gap
  for (let round = 0; round < rounds; round += 1) {
    items.sort((one, other) => one.x - other.x || (one.box.id < other.box.id ? -1 : 1))
    let moved = false
    for (const [index, one] of items.entries()) {
      for (let next = index + 1; next < items.length; next += 1) {
        const other = items[next]
        if (!other || other.x - one.x > widest) break
        if (!one.free && !other.free) continue
        const into = overlap(one.box, one, other.box, other, gap)
        if (into.x <= 0.01 || into.y <= 0.01) continue
        moved = true
        const share = one.free && other.free ? 0.5 : 1
        const axis = into.x < into.y ? 'x' : 'y'
        const way = one[axis] < other[axis] || (one[axis] === other[axis] && one.box.id < other.box.id) ? 1 : -1
        const step = (into[axis] * share + 0.1) * way
        if (one.free) one[axis] -= step
        if (other.free) other[axis] += step
      }
    }
    if (!moved) break
  }
  return new Map(items.map(({ box, x, y }) => [box.id, { x, y }]))
}
