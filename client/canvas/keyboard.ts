import type { Place } from './contract.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

export const directions: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

const ahead: Readonly<Record<Direction, Place>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}
const asideCosts = 2

/** The node one comes to when going that way: the nearest that lies within 45° or so of it; undefined at the rim of the picture. */
export function nearestTowards(places: Readonly<Record<string, Place>>, from: Place, direction: Direction): string | undefined {
  const way = ahead[direction]
  let best: { id: string; far: number } | undefined
  for (const [id, place] of Object.entries(places)) {
    const [dx, dy] = [place.x - from.x, place.y - from.y]
    const forward = dx * way.x + dy * way.y
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x)
    if (forward <= 0.5 || aside > forward * 1.2) continue
    const far = forward + aside * asideCosts
    if (!best || far < best.far) best = { id, far }
  }
  return best?.id
}

/** Where the keyboard enters a picture in which nothing is selected: at its middle. */
export function mostCentral(places: Readonly<Record<string, Place>>): string | undefined {
  const all = Object.entries(places)
  if (all.length === 0) return undefined
  const middle = { x: all.reduce((sum, [, { x }]) => sum + x, 0) / all.length, y: all.reduce((sum, [, { y }]) => sum + y, 0) / all.length }
  const distance = ({ x, y }: Place): number => Math.hypot(x - middle.x, y - middle.y)
  return all.reduce((best, next) => (distance(next[1]) < distance(best[1]) ? next : best))[0]
}
