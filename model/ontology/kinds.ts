import { z } from 'zod'

/** A property's value as it is stored, answered and exported. */
export type PropertyValue = string | number | boolean

/** What a property's value may be: one entry serves the API, the importer, Neo4j and the documentation. */
export interface PropertyKind {
  readonly name: string
  readonly schema: z.ZodType<PropertyValue>
  /** Turns the text of a spreadsheet cell into what `schema` then judges. */
  readonly fromCell: (text: string) => unknown
  readonly neo4jType: 'STRING' | 'INTEGER' | 'FLOAT' | 'BOOLEAN'
  /** Completes the sentence "expected …" of a finding. */
  readonly expected: string
  readonly example: string
  readonly choices?: readonly string[]
}

/** Longest text a property may hold, in UTF-16 code units. */
export const longestText = 4000
const longestName = 300

// Control characters never come from a document and hide text; direction marks and zero-width characters do occur and are kept, then shown safely.

const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u
const loneSurrogate = /[\ud800-\udfff]/u

/** One line or paragraph of clean text, trimmed, of 1 to `longest` characters, without control characters or broken Unicode. */
export const cleanText = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'expected some text')
    .max(longest, `expected at most ${String(longest)} characters`)
    .refine(text => !controlCharacters.test(text), 'expected text without control characters')
    .refine(text => !loneSurrogate.test(text), 'expected well-formed Unicode text')

const asIs = (text: string): unknown => text
const asNumber = (text: string): unknown => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text)
const asYesNo = (text: string): unknown => ({ yes: true, no: false })[text.toLowerCase()] ?? text

const kind = (definition: PropertyKind): PropertyKind => definition

export const text = kind({
  name: 'text',
  schema: cleanText(longestText),
  fromCell: asIs,
  neo4jType: 'STRING',
  expected: `text of at most ${String(longestText)} characters`,
  example: 'civil activist',
})
export const personalName = kind({
  name: 'name',
  schema: cleanText(longestName),
  fromCell: asIs,
  neo4jType: 'STRING',
  expected: `a name of at most ${String(longestName)} characters`,
  example: 'Aizada Testova',
})
export const url = kind({
  name: 'address',
  schema: z.url({ protocol: /^https?$/ }).max(2000),
  fromCell: asIs,
  neo4jType: 'STRING',
  expected: 'a web address beginning with http:// or https://',
  example: 'https://example.org/report',
})
export const integer = kind({
  name: 'whole number',
  schema: z.int().min(0),
  fromCell: asNumber,
  neo4jType: 'INTEGER',
  expected: 'a whole number, zero or more',
  example: '4',
})
export const percentage = kind({
  name: 'percentage',
  schema: z.number().min(0).max(100),
  fromCell: asNumber,
  neo4jType: 'FLOAT',
  expected: 'a number from 0 to 100',
  example: '51',
})
export const yesNo = kind({
  name: 'yes or no',
  schema: z.boolean(),
  fromCell: asYesNo,
  neo4jType: 'BOOLEAN',
  expected: 'yes or no',
  example: 'yes',
})
export const country = kind({
  name: 'country',
  schema: z.string().regex(/^[A-Z]{2}$/),
  fromCell: asIs,
  neo4jType: 'STRING',
  expected: 'a two-letter country code of ISO 3166-1, in capitals',
  example: 'KZ',
})
/** EDTF (ISO 8601-2), kept as written; the importer reads it with `model/claims/edtf.ts`. */
export const date = kind({
  name: 'date',
  schema: cleanText(100),
  fromCell: asIs,
  neo4jType: 'STRING',
  expected: 'a date in EDTF, such as 2021-05, 2021-05-17 or 2019~',
  example: '2021-05',
})

/** A closed list of values. */
export const choice = (...choices: readonly [string, ...string[]]): PropertyKind =>
  kind({
    name: 'choice',
    schema: z.enum(choices),
    fromCell: asIs,
    neo4jType: 'STRING',
    expected: `one of: ${choices.join(', ')}`,
    example: choices[0],
    choices,
  })
