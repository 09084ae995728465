import type { Place } from '../contract.ts'
import { gapBetween } from './arrange.ts'
import { neighboursOf, reach, type Box, type Places, type Pull } from './boxes.ts'
import { runsThrough } from './untidiness.ts'

const rings = 9
const firstRing = 100
const betweenRings = 62
const spokes = 28
const cost = { overlapping: 60, lineThroughBox: 9, distance: 1 / 30, others: 1 / 70 }

/**
 * Places for nodes that join a picture, each as near as there is room to the node it came from (`origins`), else to its neighbours, else beside
 * the picture. What is in the picture does not move. Deterministic.
 */
export function placeArrivals(
  present: Places,
  boxes: readonly Box[],
  pulls: readonly Pull[],
  origins: ReadonlyMap<string, string>,
): Map<string, Place> {
  const boxOf = new Map(boxes.map(box => [box.id, box]))
  const neighbours = neighboursOf(boxes, pulls)
  const placed = new Map(present)
  const arrived = new Map<string, Place>()
  const waiting = boxes.filter(({ id }) => !placed.has(id))
  while (waiting.length > 0) {
    const reachable = waiting.findIndex(({ id }) => originOf(id, origins, neighbours, placed) !== undefined)
    const [box] = waiting.splice(Math.max(0, reachable), 1)
    if (!box) break
    const origin = originOf(box.id, origins, neighbours, placed) ?? beside(placed)
    const others = (neighbours.get(box.id) ?? []).flatMap(id => placed.get(id) ?? [])
    const spots = around(origin).map(spot => ({ spot, price: price(box, spot, origin, others, placed, boxOf) }))
    const best = spots.reduce((least, next) => (next.price < least.price ? next : least))
    placed.set(box.id, best.spot)
    arrived.set(box.id, best.spot)
  }
  return arrived
}

function originOf(
  id: string,
  origins: ReadonlyMap<string, string>,
  neighbours: ReadonlyMap<string, readonly string[]>,
  placed: Places,
): Place | undefined {
  const near = placed.get(origins.get(id) ?? '')
  if (near) return near
  const around = (neighbours.get(id) ?? []).flatMap(other => placed.get(other) ?? [])
  if (around.length === 0) return undefined
  return { x: mean(around.map(({ x }) => x)), y: mean(around.map(({ y }) => y)) }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function beside(placed: Places): Place {
  const places = [...placed.values()]
  if (places.length === 0) return { x: 0, y: 0 }
  return { x: Math.max(...places.map(({ x }) => x)) + 2 * firstRing, y: mean(places.map(({ y }) => y)) }
}

const around = (origin: Place): Place[] =>
  Array.from({ length: rings * spokes }, (_, index) => {
    const ring = Math.floor(index / spokes)
    const radius = firstRing + ring * betweenRings
    const angle = (2 * Math.PI * ((index % spokes) + (ring % 2) / 2)) / spokes
    return { x: origin.x + radius * 1.15 * Math.cos(angle), y: origin.y + radius * Math.sin(angle) }
  })

function price(box: Box, spot: Place, origin: Place, others: readonly Place[], placed: Places, boxOf: ReadonlyMap<string, Box>): number {
  let sum = Math.hypot(spot.x - origin.x, spot.y - origin.y) * cost.distance
  for (const other of others) sum += Math.hypot(spot.x - other.x, spot.y - other.y) * cost.others
  for (const [id, there] of placed) {
    const other = boxOf.get(id)
    if (!other) continue
    if (reach(box, spot, other, there, gapBetween)) sum += cost.overlapping
    else if (there !== origin && runsThrough(origin, spot, other, there)) sum += cost.lineThroughBox
  }
  return sum
}
