import { families } from '#model/ontology/families.ts'
import { nodeDefinition } from '#model/ontology/lookup.ts'
import type { DrawnNode, DrawnRelationship, Place } from '../contract.ts'
import { drawable } from '../diff.ts'
import { captionGap, figureOf, lineHeight, roomOf } from '../forms.ts'
import { iconStrokes } from '../icons.ts'
import { placeHeads, type PlacedHead } from '../layout/heads.ts'
import { fontFamily, measureAt } from '../measure.ts'
import type { Route } from '../route.ts'
import { themes, type Scheme } from '../theme.ts'
import { drawLegend } from './draw-legend.ts'
import { dashes, type Picture } from './picture.ts'
import { outline, round } from './outlines.ts'
import { placeLabels, type Label } from './place-labels.ts'
import { written } from './written.ts'

const margin = 40
const leastWidth = 640
const nameSize = 10

/** The picture as a document of its own: nodes, relationships, legend and what it rests on. Text from the data is escaped and stays text. */
export function drawSvg(picture: Picture, styles = ''): { svg: string; width: number; height: number } {
  const { drawing, places, routes, scheme } = picture
  const theme = themes[scheme]
  const nodes = drawing.nodes.flatMap(node => {
    const place = places[node.id]
    return place ? [{ node, place, figure: figureOf(node) }] : []
  })
  const rooms = nodes.map(({ place, figure }) => ({ place, ...roomOf(figure), top: place.y - figure.height / 2 }))
  const left = Math.min(0, ...rooms.map(({ place, width }) => place.x - width / 2))
  const right = Math.max(0, ...rooms.map(({ place, width }) => place.x + width / 2))
  const heads = placeHeads(drawing, places)
  const top = Math.min(0, ...rooms.map(room => room.top), ...heads.map(({ y }) => y - nameSize))
  const bottom = Math.max(0, ...rooms.map(room => room.top + room.height))
  const width = Math.max(leastWidth, right - left + 2 * margin)
  const legend = drawLegend(picture, width - 2 * margin)
  const title = picture.caption?.title ?? ''
  const head = title ? 36 : 0
  const height = bottom - top + 2 * margin + head + legend.height
  const shift = { x: margin - left + (width - 2 * margin - (right - left)) / 2, y: margin + head - top }
  const relationships = new Map(drawable(drawing).map(relationship => [relationship.id, relationship]))
  const lines = routes.flatMap(route => {
    const relationship = relationships.get(route.id)
    return relationship ? [line(route, relationship, scheme)] : []
  })
  const taken = rooms.map(room => ({
    left: room.place.x - room.width / 2,
    right: room.place.x + room.width / 2,
    top: room.top,
    bottom: room.top + room.height,
  }))
  const names = placeLabels(routes, relationships, taken, measureAt(nameSize))
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" font-family="${written(fontFamily)}">`,
    ...(title ? [`<title>${written(title)}</title>`] : []),
    styles,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse" markerUnits="userSpaceOnUse"><path d="M0 0.8 8 4 0 7.2z" fill="${theme.line}"/></marker></defs>`,
    `<rect width="100%" height="100%" fill="${theme.background}"/>`,
    ...(title ? [`<text x="${margin}" y="${margin}" font-size="18" font-weight="600" fill="${theme.ink}">${written(title)}</text>`] : []),
    `<g transform="translate(${round(shift.x)} ${round(shift.y)})">`,
    ...lines,
    ...names.map(label => name(label, scheme)),
    ...nodes.map(({ node, place }) => drawNode(node, place, scheme)),
    ...heads.map(head => drawHead(head, scheme)),
    '</g>',
    `<g transform="translate(${margin} ${round(height - legend.height - margin / 2)})">${legend.svg}</g>`,
    '</svg>',
  ].join('\n')
  return { svg, width, height }
}

function drawNode(node: DrawnNode, { x, y }: Place, scheme: Scheme): string {
  const { look } = nodeDefinition(node.type)
  const theme = themes[scheme]
  const colour = families[look.family][scheme]
  const { width, height, icon, fontSize, lines } = figureOf(node)
  const fill =
    node.named && !node.empty
      ? `fill="${colour}"`
      : `fill="${theme.background}" stroke="${colour}" stroke-width="1.75" stroke-dasharray="5 4"`
  const rings = node.official
    ? outline(look.shape, { x, y }, width, height, `fill="none" stroke="${theme.background}" stroke-width="1.5"`, -0.75) +
      outline(look.shape, { x, y }, width, height, `fill="none" stroke="${colour}" stroke-width="1.5"`, 3.25)
    : ''
  const captionTop = y + height / 2 + captionGap
  const text = lines.map((part, index) => {
    const baseline = captionTop + fontSize * (0.95 + index * lineHeight)
    return `<tspan x="${round(x)}" y="${round(baseline)}">${written(part)}</tspan>`
  })
  return [
    '<g>',
    outline(look.shape, { x, y }, width, height, fill),
    rings,
    node.empty
      ? ''
      : `<g transform="translate(${round(x - icon / 2)} ${round(y - icon / 2)}) scale(${icon / 24})" fill="none" stroke="${node.named ? theme.onFamily : colour}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${iconStrokes(look.icon)}</g>`,
    `<text text-anchor="middle" font-size="${fontSize}" ${node.named ? 'font-weight="500"' : 'font-style="italic"'} fill="${theme.ink}" ${halo(theme.background)}>${text.join('')}</text>`,
    '</g>',
  ].join('')
}

function line({ from, to, bends, corners = [] }: Route, { certainty }: DrawnRelationship, scheme: Scheme): string {
  const [bend] = bends
  const turns = corners.map(({ x, y }) => `L${round(x)} ${round(y)}`).join('')
  const path = `M${round(from.x)} ${round(from.y)}${turns}${bend ? `Q${round(bend.x)} ${round(bend.y)} ` : 'L'}${round(to.x)} ${round(to.y)}`
  const dash = dashes[certainty]
  return `<path d="${path}" fill="none" stroke="${themes[scheme].line}" stroke-width="1.25" ${dash ? `stroke-dasharray="${dash}" ` : ''}marker-end="url(#arrow)"/>`
}

function name({ text, at }: Label, scheme: Scheme): string {
  const { quiet, background } = themes[scheme]
  return `<text x="${round(at.x)}" y="${round(at.y + 3.5)}" text-anchor="middle" font-size="${nameSize}" fill="${quiet}" ${halo(background)}>${written(text)}</text>`
}

const drawHead = ({ label, x, y }: PlacedHead, scheme: Scheme): string =>
  `<text x="${round(x)}" y="${round(y + 4)}" text-anchor="middle" font-size="11.5" font-weight="600" fill="${themes[scheme].quiet}">${written(label)}</text>`

const halo = (background: string): string => `stroke="${background}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`
