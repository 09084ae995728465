import { z } from 'zod'
import { nodeType, relationshipType, says, stance, status } from '../claims/claim.ts'
import { locator } from '../claims/citation.ts'
import { claimId, profileId, relationshipId } from '../claims/identifiers.ts'
import { mark } from '../claims/mark.ts'
import { nameRecord, properties } from '../claims/records.ts'
import { source, sourceId } from '../claims/source.ts'
import { when } from '../claims/when.ts'

/** An id as a client sends it: opaque, so only its length is judged here; an unknown one is not found. */
export const anyId = z.string().min(1).max(100)
/** A place in a document may be long, and a cursor holds one. */
export const cursor = z.string().min(1).max(8000)
export const limit = (standard: number, most: number) => z.coerce.number<string | number>().int().min(1).max(most).default(standard)
export const paged = (standard = 50, most = 200) => ({ cursor: cursor.optional(), limit: limit(standard, most) })
export const next = cursor.nullable()

/** A date on the wire: as written, on which days it holds for certain, within which days it may. Both ends included; null is open. */
export const shownWhen = z.strictObject({ edtf: when.shape.edtf, definite: when.shape.definite, possible: when.shape.possible }).nullable()
export type ShownWhen = z.infer<typeof shownWhen>

/** A node in a list. `official` says that the person holds or held a public post; `when` is the date of an act, `kind` what sort of act, body or case it is, where sources agree. */
export const nodeInList = z.strictObject({
  id: profileId,
  type: nodeType,
  caption: z.string(),
  names: z.array(nameRecord),
  named: z.boolean(),
  official: z.boolean(),
  kind: z.string().optional(),
  when: shownWhen,
})
export type NodeInList = z.infer<typeof nodeInList>

export const relationshipInList = z.strictObject({
  id: relationshipId,
  type: relationshipType,
  from: profileId,
  to: profileId,
  key: z.string(),
  when: shownWhen,
  properties,
  disagrees: z.array(z.string()),
  supported: z.boolean(),
  denied: z.boolean(),
  hedged: z.boolean(),
  inferred: z.boolean(),
  claims: z.int(),
})
export type RelationshipInList = z.infer<typeof relationshipInList>

export const sourceInList = source.pick({ id: true, title: true, kind: true, publisher: true, published: true, url: true })
export type SourceInList = z.infer<typeof sourceInList>

const shownCitation = z.strictObject({
  source: sourceInList,
  locator,
  /** The source whose words this place passes on: the origin of the claim. */
  relays: sourceInList.nullable(),
  accessed: z.string().nullable(),
  quotation: z.strictObject({ text: z.string(), language: z.string().nullable(), translation: z.string().nullable() }).nullable(),
})

/** A claim with its evidence. `saidBy` is whose statement it is when not the source's own; `speakerHidden` that it is someone's this reader may not see. */
export const shownClaim = z.strictObject({
  id: claimId,
  about: z.union([z.strictObject({ node: profileId }), z.strictObject({ relationship: relationshipId, from: profileId, to: profileId })]),
  says,
  stance,
  hedged: z.boolean(),
  when: shownWhen,
  status,
  note: z.string().nullable(),
  mark,
  saidBy: z.strictObject({ id: profileId, caption: z.string() }).nullable(),
  speakerHidden: z.boolean(),
  citations: z.array(shownCitation),
})
export type ShownClaim = z.infer<typeof shownClaim>

export const counts = z.record(z.string(), z.strictObject({ in: z.int(), out: z.int() }))

/** On what a view rests: how many claims, from which sources, and when the last of them was published (EDTF). */
export const restsOn = z.strictObject({ claims: z.int(), sources: z.array(sourceInList), latest: z.string().nullable() })
export type RestsOn = z.infer<typeof restsOn>

export const sceneInList = z.strictObject({
  id: z.string(),
  title: z.string(),
  question: z.string(),
  description: z.string(),
  nodes: z.array(profileId),
})
export type SceneInList = z.infer<typeof sceneInList>

export const aSource = z.strictObject({ ...source.shape, id: sourceId })
