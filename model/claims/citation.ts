import { z } from 'zod'
import { cleanText } from '../ontology/kinds.ts'
import { sourceId } from './source.ts'

const place = cleanText(120).optional()

/** Where in a source: the parts that apply, from the whole to the detail. */
export const locator = z.strictObject({
  section: place,
  page: place,
  paragraph: place,
  item: place,
  footnote: place,
  line: place,
  clip: place,
  cell: place,
})
export type Locator = z.infer<typeof locator>
export const locatorParts = [
  'section',
  'page',
  'paragraph',
  'item',
  'footnote',
  'line',
  'clip',
  'cell',
] as const satisfies readonly (keyof Locator)[]

/**
 * Where a claim is said. `relays` names the source whose words this place passes on (the document in a footnote): it, not `source`, is then
 * the claim's origin, so that one origin is never counted twice. `accessed` is a day.
 */
export const citation = z.strictObject({
  source: sourceId,
  locator,
  relays: sourceId.nullable(),
  accessed: z.iso.date().nullable(),
  quotation: z
    .strictObject({ text: cleanText(2000), language: cleanText(35).nullable(), translation: cleanText(2000).nullable() })
    .nullable(),
})
export type Citation = z.infer<typeof citation>

const chunks = (part: string): string => part.replace(/\d+/g, digits => digits.padStart(8, '0')).toLowerCase()

/** A text key that sorts places in the order of the document: numbers by value ("2" before "10"), a whole before its parts. */
export const documentOrder = (of: Locator): string => locatorParts.map(part => chunks(of[part] ?? '')).join('\u0001')
