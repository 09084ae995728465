import { z } from 'zod'
import { cleanText, longestText } from '../ontology/kinds.ts'
import { nodeTypes, type NodeType } from '../ontology/nodes/all.ts'
import { relationshipTypes, type RelationshipType } from '../ontology/relationships/all.ts'
import { citation } from './citation.ts'
import { claimId, digest, judgementId, profileId, type ClaimId } from './identifiers.ts'
import { mark } from './mark.ts'
import { sourceId } from './source.ts'
import { when } from './when.ts'

export const nodeType = z.enum(nodeTypes.map(definition => definition.type) as [NodeType, ...NodeType[]])
export const relationshipType = z.enum(relationshipTypes.map(definition => definition.type) as [RelationshipType, ...RelationshipType[]])

/** One record in one source's terms. Its id is a hash of source and row key. */
export const profile = z.strictObject({ id: profileId, type: nodeType, source: sourceId, key: cleanText(200) })
export type Profile = z.infer<typeof profile>

export const stances = ['states', 'alleges', 'denies', 'adjudicates', 'infers'] as const
export const stance = z.enum(stances)

export const statuses = ['accepted', 'conflict', 'work_needed', 'issue', 'retracted'] as const
export const status = z.enum(statuses)

const single = z.union([cleanText(longestText), z.number(), z.boolean()])
/** Properties and their values; a name's property may carry a language (`name@ru`). */
export const says = z.record(z.string().max(80), z.union([single, z.array(single).min(1).max(100)]))
export type Says = z.infer<typeof says>

/** What a claim is about: a record, or a relationship between two records; `key` tells two of a kind apart ("" for the only one). */
export const subject = z.union([
  z.strictObject({ profile: profileId }),
  z.strictObject({ type: relationshipType, from: profileId, to: profileId, key: z.string().max(120) }),
])
export type Subject = z.infer<typeof subject>
export type RelationshipSubject = Extract<Subject, { type: RelationshipType }>
export const isRelationship = (of: Subject): of is RelationshipSubject => 'type' in of

/** What a claim says, from which its id follows. A claim without a citation is refused. */
export const statement = z.strictObject({
  subject,
  says,
  citations: z.array(citation).min(1, 'a claim needs at least one citation').max(20),
  saidBy: profileId.nullable(),
  stance,
  hedged: z.boolean(),
  when: when.nullable(),
})
export type Statement = z.infer<typeof statement>

/** What may be revised without making another claim: the newest revision governs for every reader. */
export const revision = z
  .strictObject({ status, note: cleanText(2000).nullable(), mark })
  .refine(({ status, note }) => status !== 'conflict' || note !== null, {
    path: ['note'],
    message: 'a claim in conflict needs a public note',
  })
export type Revision = z.infer<typeof revision>

export const claim = z.strictObject({
  id: claimId,
  ...statement.shape,
  status,
  note: revision.shape.note,
  mark,
  researcher: cleanText(200).nullable(),
})
export type Claim = z.infer<typeof claim>

/** SHA-256 of the RFC 8785 JSON of what the claim says and on what it rests, and of nothing else: importing twice adds nothing. */
export const claimIdOf = ({ subject, says, citations, saidBy, stance, hedged, when }: Statement): ClaimId =>
  digest({ subject, says, citations, saidBy, stance, hedged, when }) as ClaimId

export const verdicts = ['same', 'different', 'unsure'] as const
/** Someone's judgement whether two profiles are one: `at` is a day; it can be withdrawn with nothing lost. */
export const judgement = z.strictObject({
  id: judgementId,
  a: profileId,
  b: profileId,
  verdict: z.enum(verdicts),
  by: cleanText(200),
  at: z.iso.date(),
  why: cleanText(2000),
})
export type Judgement = z.infer<typeof judgement>
