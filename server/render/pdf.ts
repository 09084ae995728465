import type { DossierDocument } from '#model/dossier/document.ts'
import { notoSerif } from './font.ts'
import type { RenderOptions } from './options.ts'
import { declareUniversallyAccessible } from './pdf-ua.ts'
import { read } from './reading.ts'
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

/** A letter that the font cannot draw would be an empty box, which nobody can read and PDF/UA forbids: its code point is told instead. */
function printable<T>(value: T): T {
  if (typeof value === 'string') return drawable(value) as T
  if (Array.isArray(value)) return value.map((member: unknown) => printable(member)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]: [string, unknown]) => [key, printable(member)])) as T
}

const invisible = /[\p{Default_Ignorable_Code_Point}\p{White_Space}]/u

function drawable(text: string): string {
  const font = notoSerif()
  return Array.from(text, character => {
    const code = character.codePointAt(0) ?? 0
    return font.has(code) || invisible.test(character) ? character : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
  }).join('')
}
