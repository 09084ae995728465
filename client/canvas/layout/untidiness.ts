import type { Place } from '../contract.ts'
import type { Box, Places, Pull } from './boxes.ts'

const crossing = 1
// A line through a name is worse than two lines that cross.
const throughBox = 2.5
const lengthPerCrossing = 300
// Canvases are wider than high.
const wanted = 1.4
const outOfProportion = 12

/** How hard a picture is to read: lines that cross, lines that run through a third node or its caption, long lines. Lower is better. */
export function untidiness(boxes: readonly Box[], pulls: readonly Pull[], places: Places): number {
  const lines = pulls.flatMap(({ from, to }) => {
    const [start, end] = [places.get(from), places.get(to)]
    return start && end && from !== to ? [{ from, to, start, end }] : []
  })
  let score = 0
  for (const [index, one] of lines.entries()) {
    score += Math.hypot(one.end.x - one.start.x, one.end.y - one.start.y) / lengthPerCrossing
    for (const other of lines.slice(index + 1)) {
      const share = one.from === other.from || one.from === other.to || one.to === other.from || one.to === other.to
      if (!share && cross(one.start, one.end, other.start, other.end)) score += crossing
    }
    for (const box of boxes) {
      const middle = places.get(box.id)
      if (middle && box.id !== one.from && box.id !== one.to && runsThrough(one.start, one.end, box, middle)) score += throughBox
    }
  }
  return score + Math.abs(Math.log(proportion(places) / wanted)) * outOfProportion
}

function proportion(places: Places): number {
  const [xs, ys] = [[...places.values()].map(({ x }) => x), [...places.values()].map(({ y }) => y)]
  const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values) + 100
  return extent(xs) / extent(ys)
}

/** Whether a line runs through a box around `middle` (Liang and Barsky's clipping, without a single allocation: it runs millions of times). */
export function runsThrough(start: Place, end: Place, { width, height }: Box, middle: Place): boolean {
  const [halfWidth, halfHeight] = [width / 2, height / 2]
  const [x, y] = [start.x - middle.x, start.y - middle.y]
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  let enters = 0
  let leaves = 1
  if (dx === 0) {
    if (Math.abs(x) >= halfWidth) return false
  } else {
    const [one, other] = [(-halfWidth - x) / dx, (halfWidth - x) / dx]
    enters = Math.max(enters, Math.min(one, other))
    leaves = Math.min(leaves, Math.max(one, other))
    if (enters >= leaves) return false
  }
  if (dy === 0) return Math.abs(y) < halfHeight
  const [one, other] = [(-halfHeight - y) / dy, (halfHeight - y) / dy]
  return Math.max(enters, Math.min(one, other)) < Math.min(leaves, Math.max(one, other))
}

/** Whether two lines cross between their ends. */
export function cross(a: Place, b: Place, c: Place, d: Place): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

const side = (a: Place, b: Place, c: Place): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
