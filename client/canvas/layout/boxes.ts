import type { Place } from '../contract.ts'

/** A node as layout sees it: the room its shape and caption take, around their common middle. */
export interface Box {
  readonly id: string
  readonly width: number
  readonly height: number
}

/** Two nodes that want to be near each other. */
export interface Pull {
  readonly from: string
  readonly to: string
}

export type Places = ReadonlyMap<string, Place>

export function neighboursOf(boxes: readonly Box[], pulls: readonly Pull[]): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, Set<string>>(boxes.map(({ id }) => [id, new Set()]))
  for (const { from, to } of pulls) {
    if (from === to) continue
    neighbours.get(from)?.add(to)
    neighbours.get(to)?.add(from)
  }
  return new Map([...neighbours].map(([id, near]) => [id, [...near].filter(other => neighbours.has(other))]))
}

/** How far two boxes reach into each other, with `gap` kept free around them; nothing above zero in both directions means apart. */
export const overlap = (one: Box, at: Place, other: Box, there: Place, gap: number): Place => ({
  x: (one.width + other.width) / 2 + gap - Math.abs(at.x - there.x),
  y: (one.height + other.height) / 2 + gap - Math.abs(at.y - there.y),
})

export const reach = (one: Box, at: Place, other: Box, there: Place, gap: number): boolean =>
  (one.width + other.width) / 2 + gap > Math.abs(at.x - there.x) && (one.height + other.height) / 2 + gap > Math.abs(at.y - there.y)
