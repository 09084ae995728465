import type { DossierDocument } from '#model/dossier/document.ts'
import { broken, measureWidth } from '#model/dossier/drawing/shapes.ts'
import { notoSerif } from './font.ts'
import type { RenderOptions } from './options.ts'
import { declareUniversallyAccessible } from './pdf-ua.ts'
import { read, type Piece } from './reading.ts'
import { writeReferences } from './references.ts'
import { template, typeset } from './typst/compiler.ts'

/**
 * A tagged PDF 1.7 as PDF/UA-1 (ISO 14289-1) asks: typeset by Typst in a thread of its own, with every font inside; the same document gives the same bytes.
 * Throws DossierNotRenderable, TypesettingFailed, RenderDeadlinePassed, or the signal's reason.
 */
export async function renderPdf(document: DossierDocument, options: RenderOptions): Promise<Uint8Array> {
  const { words, ...reading } = read(document)
  const references = await writeReferences(document, options)
  const [language, region] = words.tag.split('-')
  const { page, contents, sources, completeness } = words
  const data = { ...reading, language, region, page, contents, sources, completeness, references }
  const file = new TextEncoder().encode(JSON.stringify(printable(data)))
  return declareUniversallyAccessible(await typeset(template('dossier'), { '/dossier.json': file }, options))
}

/** What the template decides by, and nobody reads. */
const codes: ReadonlySet<string> = new Set(['kind', 'to', 'weight', 'form'])

/** Text by every column of every table, which has to fit its width; all other text has the page. */
function printable<T>(value: T, width = measureWidth): T {
  if (typeof value === 'string') return fitted(drawable(value), width) as T
  if (Array.isArray(value)) return value.map((member: unknown) => printable(member, width)) as T
  if (typeof value !== 'object' || value === null) return value
  if (isTable(value)) {
    const whole = value.columns.reduce((sum, { share }) => sum + share, 0)
    const widths = value.columns.map(({ share }) =>
      Math.max(gutter, ((measureWidth - gutter * (value.columns.length - 1)) * share) / whole),
    )
    const cells = value.rows.map(row => row.map((cell, n) => printable(cell, widths[n])))
    const columns = value.columns.map(({ heading, share }, n) => ({ heading: printable(heading, widths[n]), share }))
    return { ...value, caption: printable(value.caption), columns, rows: cells }
  }
  const printed = ([key, member]: [string, unknown]) => [key, codes.has(key) ? member : printable(member, width)]
  return Object.fromEntries(Object.entries(value).map(printed)) as T
}

type TablePiece = Extract<Piece, { kind: 'table' }>
const gutter = 9
const isTable = (value: object): value is TablePiece => 'rows' in value && 'columns' in value

/**
 * A word wider than its place may break anywhere, without a hyphen, which a reader who copies the text would copy too; an address breaks by itself.
 * Ten points is the text's own size, so that in a table, set smaller, there is room to spare.
 */
function fitted(text: string, width: number): string {
  const wide = (part: string) => notoSerif().width(part, 10)
  if (wide(text) <= width) return text
  return text
    .split(' ')
    .map(word => (/^\(?https?:/.test(word) ? word : broken(word, width, wide).join('\u200b')))
    .join(' ')
}

/** A letter that the font cannot draw would be an empty box, which nobody can read and PDF/UA forbids: its code point is told instead. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{White_Space}]/u

function drawable(text: string): string {
  const font = notoSerif()
  return Array.from(text, character => {
    const code = character.codePointAt(0) ?? 0
    return font.has(code) || invisible.test(character) ? character : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
  }).join('')
}
