import { families } from '#model/ontology/families.ts'
import { nodeDefinition } from '#model/ontology/lookup.ts'
import { iconStrokes } from '../icons.ts'
import { measureAt } from '../measure.ts'
import { themes } from '../theme.ts'
import { words } from '../words.ts'
import { dashes, type Picture } from './picture.ts'
import { legendOf, type LegendItem } from './legend.ts'
import { outline, round } from './outlines.ts'
import { written } from './written.ts'

const fontSize = 12
const rowHeight = 26
const signWidth = 30
const between = 22

/** The strip below an exported picture: its signs, and the line that says what it rests on. */
export function drawLegend(picture: Picture, width: number): { svg: string; height: number } {
  const theme = themes[picture.scheme]
  const measure = measureAt(fontSize)
  let [x, y] = [0, 24]
  const parts = [`<line x1="0" y1="0" x2="${round(width)}" y2="0" stroke="${theme.line}" stroke-width="0.75"/>`]
  for (const item of legendOf(picture.drawing)) {
    const text = textOf(item, picture)
    const room = signWidth + measure(text) + between
    if (x > 0 && x + room > width) [x, y] = [0, y + rowHeight]
    parts.push(
      `<g transform="translate(${round(x)} ${y})">${signOf(item, picture)}<text x="${signWidth}" y="4" font-size="${fontSize}" fill="${theme.ink}">${written(text)}</text></g>`,
    )
    x += room
  }
  const rests = picture.caption?.rests ?? ''
  if (rests) {
    y += rowHeight
    parts.push(`<text x="0" y="${y + 4}" font-size="11" fill="${theme.quiet}">${written(rests)}</text>`)
  }
  return { svg: parts.join('\n'), height: y + 16 }
}

function textOf(item: LegendItem, { language, caption }: Picture): string {
  const said = words[language]
  switch (item.kind) {
    case 'node':
      return `${caption?.types?.[item.type] ?? nodeDefinition(item.type).label} ${item.count}`
    case 'official':
      return said.official
    case 'line':
      return said.certainty[item.certainty]
    case 'mark':
      return said[item.mark]
  }
}

function signOf(item: LegendItem, { scheme }: Picture): string {
  const theme = themes[scheme]
  switch (item.kind) {
    case 'node': {
      const { look } = nodeDefinition(item.type)
      const [width, height] = look.shape === 'pill' || look.shape === 'tag' ? [24, 16] : [19, 19]
      const icon = `<g transform="translate(${12 - 5.5} -5.5) scale(${11 / 24})" fill="none" stroke="${theme.onFamily}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${iconStrokes(look.icon)}</g>`
      return (
        outline(
          look.shape,
          { x: 12, y: 0 },
          width,
          height,
          `fill="${families[look.family][scheme]}"`,
          look.shape === 'round-rectangle' ? -0.5 : 0,
        ) + icon
      )
    }
    case 'official':
      return `<circle cx="12" cy="0" r="6" fill="none" stroke="${theme.ink}" stroke-width="1.25"/><circle cx="12" cy="0" r="9" fill="none" stroke="${theme.ink}" stroke-width="1.25"/>`
    case 'line': {
      const dash = dashes[item.certainty]
      return `<line x1="0" y1="0" x2="24" y2="0" stroke="${theme.quiet}" stroke-width="1.5"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`
    }
    case 'mark':
      return `<text x="12" y="5" text-anchor="middle" font-size="14" font-weight="600" fill="${theme.ink}">${item.mark === 'disagrees' ? '≠' : '⊘'}</text>`
  }
}
