import type { Place } from './contract.ts'

/** What stays free around a picture, in pixels. */
export const margin = 56
export const farthest = 0.05
const closest = 1.3
// Chains are read from the victim on: what does not fit is cut off at the other end rather than made too small to read.
const layers = { margin: 28, farthest: 0.72 }

interface Box {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** The zoom and shift at which a picture is in sight: in the middle, or from its beginning on where it would become too small. */
export function fitting(
  box: Box,
  window: { readonly width: number; readonly height: number },
  layered: boolean,
): { level: number; pan: Place } {
  const room = layered ? layers.margin : margin
  const zoom = Math.min(closest, (window.width - 2 * room) / (box.x2 - box.x1), (window.height - 2 * room) / (box.y2 - box.y1))
  const level = Math.max(layered ? layers.farthest : farthest, zoom)
  const begin = (all: number, from: number, to: number): number =>
    layered && level * (to - from) > all ? room - level * from : all / 2 - (level * (from + to)) / 2
  return { level, pan: { x: begin(window.width, box.x1, box.x2), y: begin(window.height, box.y1, box.y2) } }
}
