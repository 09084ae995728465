import { z } from 'zod'
import { languages } from '../languages.ts'

// A dossier as a document, before any format: what a reader of each format gets in the same order. Everything in it was made only from claims that the
// audience may see; a format adds nothing and leaves nothing out.

export const audiences = ['public', 'partner', 'submission', 'sealed'] as const
export type Audience = (typeof audiences)[number]

/** A run of text. `claims` are numbers of the evidence table (C1, C2 …), `note` a number of a footnote; both are told by every format in the same place. */
export const inline = z.union([
  z.strictObject({ text: z.string(), weight: z.enum(['plain', 'strong', 'emphasis']) }),
  z.strictObject({ claims: z.array(z.int().positive()).min(1) }),
  z.strictObject({ note: z.int().positive() }),
])
export type Inline = z.infer<typeof inline>
const inlines = z.array(inline)

/** A chain of responsibility, or a row of spells, to be drawn: boxes in columns and lines between them. `alt` says the same in words. */
export const figure = z.strictObject({
  columns: z.array(z.string()),
  boxes: z.array(
    z.strictObject({
      id: z.string(),
      column: z.int().nonnegative(),
      row: z.int().nonnegative(),
      text: z.string(),
      kind: z.enum(['person', 'body', 'post', 'act', 'unknown']),
    }),
  ),
  lines: z.array(z.strictObject({ from: z.string(), to: z.string(), text: z.string(), certainty: z.enum(['definite', 'possible']) })),
})
export type Figure = z.infer<typeof figure>
/** Spells beside each other on one axis of days; an open end is null. */
export const timeline = z.strictObject({
  from: z.string(),
  to: z.string(),
  rows: z.array(
    z.strictObject({
      label: z.string(),
      bars: z.array(
        z.strictObject({
          from: z.string().nullable(),
          to: z.string().nullable(),
          certainty: z.enum(['definite', 'possible']),
          text: z.string(),
        }),
      ),
    }),
  ),
})
export type Timeline = z.infer<typeof timeline>

export const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), content: inlines }),
  z.strictObject({ kind: z.literal('notice'), content: inlines }),
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(inlines) }),
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string(),
    /** `share` is the part of the width, all together 1. */
    columns: z.array(z.strictObject({ heading: z.string(), share: z.number().positive() })),
    rows: z.array(z.array(inlines)),
  }),
  z.strictObject({ kind: z.literal('figure'), caption: z.string(), alt: z.string(), drawing: figure }),
  z.strictObject({ kind: z.literal('timeline'), caption: z.string(), alt: z.string(), drawing: timeline }),
])
export type Block = z.infer<typeof block>

export const section = z.strictObject({
  /** Stable in every language and audience: "identity", "counter-evidence". */
  id: z.string(),
  number: z.string(),
  title: z.string(),
  blocks: z.array(block),
})
export type Section = z.infer<typeof section>

/** A footnote: where a sentence is said. */
export const footnote = z.strictObject({ number: z.int().positive(), content: inlines })
export type Footnote = z.infer<typeof footnote>

/** One entry of the bibliography, as CSL-JSON knows it (the members we fill). */
export const cslItem = z.looseObject({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  author: z.array(z.strictObject({ literal: z.string() })).optional(),
  publisher: z.string().optional(),
  issued: z.strictObject({ 'date-parts': z.array(z.array(z.int())) }).optional(),
  accessed: z.strictObject({ 'date-parts': z.array(z.array(z.int())) }).optional(),
  URL: z.string().optional(),
  archive_location: z.string().optional(),
  language: z.string().optional(),
  note: z.string().optional(),
})
export type CslItem = z.infer<typeof cslItem>

export const checkItem = z.strictObject({
  section: z.string(),
  state: z.enum(['complete', 'partly', 'missing']),
  sentence: z.string(),
  /** Where the gap is filled: a node or relationship of the explorer, or a part of the dossier that its author writes. */
  at: z
    .union([z.strictObject({ node: z.string() }), z.strictObject({ part: z.enum(['submitter', 'whyNow', 'ask', 'consent']) })])
    .nullable(),
})
export type CheckItem = z.infer<typeof checkItem>

export const dossierDocument = z.strictObject({
  schema: z.literal('urn:answerable:dossier:1'),
  language: z.enum(languages),
  regime: z.string(),
  regimeVersion: z.string(),
  audience: z.enum(audiences),
  title: z.string(),
  subtitle: z.string(),
  /** "Allegations, not findings of guilt …": on the cover and at the foot of every page. */
  handling: z.string(),
  /** The hash of what it was made from: the same snapshot gives the same bytes. */
  snapshot: z.string(),
  sections: z.array(section),
  footnotes: z.array(footnote),
  bibliography: z.array(cslItem),
  checklist: z.array(checkItem),
})
export type DossierDocument = z.infer<typeof dossierDocument>
