import { z } from 'zod'
import { cleanText } from '../ontology/kinds.ts'

export const sourceKinds = [
  'news',
  'report',
  'court-record',
  'official-statement',
  'testimony',
  'law',
  'resolution',
  'social-media',
  'list',
  'other',
] as const

export const sourceId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,119}$/, 'expected lower-case letters, digits, dots and hyphens, 120 at most')
  .brand<'SourceId'>()
export type SourceId = z.infer<typeof sourceId>

/** A document, page or statement that says something. `published` is EDTF; `repeats` names the source whose words these wholly are. */
export const source = z.strictObject({
  id: sourceId,
  title: cleanText(1000),
  kind: z.enum(sourceKinds),
  publisher: cleanText(500).nullable(),
  authors: z.array(cleanText(300)).max(50),
  published: cleanText(100).nullable(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  archiveUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  language: cleanText(35).nullable(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  repeats: sourceId.nullable(),
  file: cleanText(100).nullable(),
  note: cleanText(1000).nullable(),
})
export type Source = z.infer<typeof source>
