import { round, type Drawing, type Shape } from '#model/dossier/drawing/shapes.ts'
import { notoSerif } from '../font.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML and XML both take it, in elements and in quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, character => escapes[character] ?? '')

const family = `font-family="'Noto Serif', Georgia, 'Times New Roman', serif"`

/** An SVG with its name and what it says in words; `id` makes both addressable where several stand in one page. */
export function svg(drawing: Drawing, { id, title, alt }: { id: string; title: string; alt: string }): string {
  const { width, height } = drawing
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 ${width + 2} ${height + 2}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc" ${family}>`,
    `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(alt)}</desc>`,
    ...drawing.shapes.map(drawn),
    '</svg>',
  ].join('\n')
}

function drawn(shape: Shape): string {
  switch (shape.form) {
    case 'box': {
      const paint = `fill="${shape.fill ?? 'none'}" stroke="${shape.stroke ?? 'none'}" stroke-width="0.9"${dashes(shape.dashed)}`
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" rx="${shape.radius}" ${paint}/>`
    }
    case 'line':
      return `<line x1="${shape.from[0]}" y1="${shape.from[1]}" x2="${shape.to[0]}" y2="${shape.to[1]}" stroke="${shape.stroke}" stroke-width="${shape.thickness}"${dashes(shape.dashed)}/>`
    case 'arrow':
      return `<polygon points="${shape.points.map(point => point.join(',')).join(' ')}" fill="${shape.fill}"/>`
    case 'text': {
      const weight = shape.strong ? ' font-weight="600"' : ''
      const anchor = shape.centred ? ' text-anchor="middle"' : ''
      return `${patchOf(shape)}<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}" fill="${shape.fill}"${weight}${anchor}>${escaped(shape.text)}</text>`
    }
  }
}

/** Paper behind words that stand on a line: a box, since word processors do not know `paint-order`. */
function patchOf(shape: Extract<Shape, { form: 'text' }>): string {
  if (!shape.patched) return ''
  const width = notoSerif().width(shape.text, shape.size) + 4
  const left = round(shape.centred ? shape.x - width / 2 : shape.x - 2)
  return `<rect x="${left}" y="${round(shape.y - shape.size * 0.85)}" width="${round(width)}" height="${round(shape.size * 1.15)}" fill="#ffffff"/>`
}

const dashes = (dashed: boolean): string => (dashed ? ' stroke-dasharray="3 2.2"' : '')
