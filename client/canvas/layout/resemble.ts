import type { Place } from '../contract.ts'
import type { Places } from './boxes.ts'

const turns = [
  { x: 1, y: 1 },
  { x: -1, y: 1 },
  { x: 1, y: -1 },
  { x: -1, y: -1 },
]

/** The same picture mirrored and shifted so that it lies as near as can be to how it lay before. */
export function resemble(places: Places, before: Places): Map<string, Place> {
  const [middle, middleBefore] = [middleOf(places), middleOf(before)]
  const candidates = turns.map(turn => {
    const turned = new Map(
      [...places].map(([id, { x, y }]) => [
        id,
        { x: middleBefore.x + turn.x * (x - middle.x), y: middleBefore.y + turn.y * (y - middle.y) },
      ]),
    )
    return { turned, moved: [...turned].reduce((sum, [id, place]) => sum + distance(place, before.get(id) ?? place), 0) }
  })
  return candidates.reduce((best, next) => (next.moved < best.moved ? next : best)).turned
}

const distance = (one: Place, other: Place): number => Math.hypot(one.x - other.x, one.y - other.y)

function middleOf(places: Places): Place {
  const all = [...places.values()]
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
  return { x: mean(all.map(({ x }) => x)), y: mean(all.map(({ y }) => y)) }
}
