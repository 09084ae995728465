import type { DossierDocument } from '#model/dossier/document.ts'
import { broken, measureWidth } from '#model/dossier/drawing/shapes.ts'
import { notoSerif } from './font.ts'
import type { RenderOptions } from './options.ts'
import { declareUniversallyAccessible } from './pdf-ua.ts'
import { read, type Piece, type Run } from './reading.ts'
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
const codes: ReadonlySet<string> = new Set(['kind', 'to', 'weight', 'form', 'told'])

/**
 * Text by every column of every table, which has to fit its width; all other text has the page. A table that surely has room on half a page is kept on one,
 * which also spares the typesetter to set it anew for every footnote in it.
 */
function printable<T>(value: T, width = measureWidth): T {
  if (typeof value === 'string') return fitted(drawable(value), width) as T
  if (Array.isArray(value)) return value.map((member: unknown) => printable(member, width)) as T
  if (typeof value !== 'object' || value === null) return value
  if (isTable(value)) {
    const whole = value.columns.reduce((sum, { share }) => sum + share, 0)
    const room = measureWidth - gutter * (value.columns.length - 1)
    const widths = value.columns.map(({ share }) => Math.max(gutter, (room * share) / whole))
    const rows = value.rows.map(row => row.map((cell, n) => printable(cell, widths[n])))
    const columns = value.columns.map(({ heading, share }, n) => ({ heading: printable(heading, widths[n]), share }))
    return { ...value, caption: printable(value.caption), columns, rows, together: heightOf(rows, widths) < halfAPage }
  }
  const printed = ([key, member]: [string, unknown]) => [key, codes.has(key) ? member : printable(member, width)]
  return Object.fromEntries(Object.entries(value).map(printed)) as T
}

type TablePiece = Extract<Piece, { kind: 'table' }>
const gutter = 9
const halfAPage = 340
const isTable = (value: object): value is TablePiece => 'rows' in value && 'columns' in value

/** At most so high, in points: the text taken at ten points where the template sets it smaller, a number as four figures wide, and a line more for each cell. */
const heightOf = (rows: TablePiece['rows'], widths: readonly number[]): number => {
  const wide = (cell: readonly Run[]) => cell.reduce((sum, run) => sum + (run.kind === 'text' ? widthOf(run.text) : numbers(run) * 30), 0)
  const numbers = (run: Exclude<Run, { kind: 'text' }>) => (run.kind === 'claims' ? run.claims.length : 1)
  const lines = (row: readonly Run[][]) => Math.max(...row.map((cell, n) => 1 + Math.ceil(wide(cell) / (widths[n] ?? gutter))))
  return rows.reduce((sum, row) => sum + gutter + 13 * lines(row), 0)
}

/**
 * A word wider than its place may break anywhere, without a hyphen, which a reader who copies the text would copy too; an address breaks by itself.
 * Ten points is the text's own size, so that in a table, set smaller, there is room to spare.
 */
function fitted(text: string, width: number): string {
  const words = text.split(' ')
  if (words.every(word => widthOf(word) <= width)) return text
  return words.map(word => (/^\(?https?:/.test(word) ? word : broken(word, width, widthOf).join('\u200b'))).join(' ')
}

const widthOf = (text: string): number => notoSerif().width(text, 10)

/** A letter that the font cannot draw would be an empty box, which nobody can read and PDF/UA forbids: its code point is told instead. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{White_Space}]/u

function drawable(text: string): string {
  const font = notoSerif()
  let drawn = ''
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    drawn += font.has(code) || invisible.test(character) ? character : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return drawn
}
