import type { Place } from '../contract.ts'
import { neighboursOf, type Box, type Pull } from './boxes.ts'

const roomPerNode = 34
// Canvases are wider than high.
const stretch = 1.35

/**
 * Where a layout starts that has nothing to start from: on a ring, neighbours beside each other, so that the same drawing always gives the same
 * picture. `turn` chooses another first node, from the one with the most neighbours down.
 */
export function startOnRing(boxes: readonly Box[], pulls: readonly Pull[], turn = 0): Map<string, Place> {
  const neighbours = neighboursOf(boxes, pulls)
  const degree = (id: string): number => neighbours.get(id)?.length ?? 0
  const byDegree = [...neighbours.keys()].sort((one, other) => degree(other) - degree(one) || (one < other ? -1 : 1))
  const roots = [...byDegree.slice(turn), ...byDegree.slice(0, turn)]
  const order = new Set<string>()
  for (const root of roots) {
    const stack = [root]
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (order.has(id)) continue
      order.add(id)
      const onward = (neighbours.get(id) ?? []).filter(near => !order.has(near))
      stack.push(...onward.sort((one, other) => degree(other) - degree(one) || (one < other ? -1 : 1)))
    }
  }
  const radius = Math.max(120, (roomPerNode * order.size) / Math.PI)
  return new Map(
    [...order].map((id, index) => {
      const angle = (2 * Math.PI * index) / order.size
      return [id, { x: radius * stretch * Math.cos(angle), y: radius * Math.sin(angle) }]
    }),
  )
}
