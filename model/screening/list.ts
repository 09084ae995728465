import { z } from 'zod'
import { day } from '../claims/day.ts'
import { regimeIds } from '../dossier/regime.ts'

/** Layouts of list files that are read. Not read: Canada's consolidated list and the other lists that are published only as XML, ODS or PDF. */
export const listFormats = ['simple', 'opensanctions', 'ofac-sdn', 'uk-ofsi', 'uk-list', 'eu-fsf'] as const
export type ListFormat = (typeof listFormats)[number]

export const entryKinds = ['person', 'other', 'unknown'] as const

/** One entry of a list, as the list has it. `kind` is unknown where the list does not say. Dates and countries are in the list's own words. */
export const listEntry = z.strictObject({
  id: z.string().min(1).max(200),
  names: z.array(z.string().min(1).max(500)).min(1).max(1000),
  kind: z.enum(entryKinds),
  birthDates: z.array(z.string()),
  countries: z.array(z.string()),
  programmes: z.array(z.string()),
  listedOn: z.string().nullable(),
})
export type ListEntry = z.infer<typeof listEntry>

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What is kept of one edition of a list even when a newer one has taken its place. `date` is the day the list is of, as its giver said. */
export const listEdition = z.strictObject({
  date: day,
  sha256,
  /** Of the file of other names that some lists come with. */
  aliasesSha256: sha256.nullable(),
  format: z.enum(listFormats),
  entries: z.int().positive(),
  added: z.iso.datetime(),
})
export type ListEdition = z.infer<typeof listEdition>

export const listId = z.string().regex(/^l[0-9a-f]{24}$/)
const listTitle = z.string().trim().min(1).max(200)

/** A list to screen against, in its newest edition. Lists of one title and regime are editions of one list. */
export const screeningList = z.strictObject({
  id: listId,
  title: listTitle,
  /** The regime under which it lists; null where it is of several or of none that a dossier can be for. */
  regime: z.enum(regimeIds).nullable(),
  publisher: listTitle.nullable(),
  ...listEdition.shape,
  earlier: z.array(listEdition),
})
export type ScreeningList = z.infer<typeof screeningList>
