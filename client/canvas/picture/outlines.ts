import type { Shape } from '#model/ontology/define.ts'
import type { Place } from '../contract.ts'

const tag: readonly Place[] = [
  { x: -1, y: -1 },
  { x: 0.25, y: -1 },
  { x: 1, y: 0 },
  { x: 0.25, y: 1 },
  { x: -1, y: 1 },
]
const diamond: readonly Place[] = [
  { x: 0, y: -1 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
]
const hexagon: readonly Place[] = [
  { x: -1, y: 0 },
  { x: -0.5, y: -1 },
  { x: 0.5, y: -1 },
  { x: 1, y: 0 },
  { x: 0.5, y: 1 },
  { x: -0.5, y: 1 },
]
const polygons: Partial<Record<Shape, readonly Place[]>> = { tag, diamond, hexagon }

/** The outline of a shape around a middle, as an SVG element with these further attributes; `out` widens it on every side. */
export function outline(shape: Shape, { x, y }: Place, width: number, height: number, attributes: string, out = 0): string {
  const [rx, ry] = [width / 2 + out, height / 2 + out]
  const points = polygons[shape]
  if (points) {
    const list = points.map(point => `${round(x + point.x * rx)},${round(y + point.y * ry)}`).join(' ')
    return `<polygon points="${list}" stroke-linejoin="round" ${attributes}/>`
  }
  if (shape === 'ellipse' || shape === 'small-ellipse')
    return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" ${attributes}/>`
  const corner = shape === 'pill' ? Math.min(rx, ry) : 9 + out
  return `<rect x="${round(x - rx)}" y="${round(y - ry)}" width="${round(2 * rx)}" height="${round(2 * ry)}" rx="${round(corner)}" ${attributes}/>`
}

export const round = (value: number): number => Math.round(value * 10) / 10
