import { z } from 'zod'
import { nodeType, relationshipType } from './claim.ts'
import { profileId, relationshipId } from './identifiers.ts'
import { when } from './when.ts'

export const nameKinds = ['primary', 'alias', 'weak-alias'] as const
/** One spelling: its language (BCP 47) when a source says it, its script (ISO 15924) read off its letters. */
export const nameRecord = z.strictObject({
  value: z.string(),
  language: z.string().optional(),
  script: z.string().optional(),
  kind: z.enum(nameKinds),
})
export type NameRecord = z.infer<typeof nameRecord>

const value = z.union([z.string(), z.number(), z.boolean()])
/** A property several sources disagree on, or that may hold several values, is a list; any other is its value. */
export const properties = z.record(z.string(), z.union([value, z.array(value)]))
export type PropertyValues = z.infer<typeof properties>

/** A node as one reader sees it: a projection of the claims visible to them. `when` is the date of an act. */
export const nodeRecord = z.strictObject({
  id: profileId,
  type: nodeType,
  caption: z.string(),
  names: z.array(nameRecord),
  named: z.boolean(),
  when: when.nullable(),
  properties,
  /** Properties on which accepted claims disagree or that a claim in conflict touches; `when` where their dates do. */
  disagrees: z.array(z.string()),
  claims: z.int(),
})
export type NodeRecord = z.infer<typeof nodeRecord>

/** A relationship as one reader sees it. */
export const relationshipRecord = z.strictObject({
  id: relationshipId,
  type: relationshipType,
  from: profileId,
  to: profileId,
  key: z.string(),
  when: when.nullable(),
  properties,
  disagrees: z.array(z.string()),
  /** False when no claim supports it: all there is are denials. */
  supported: z.boolean(),
  denied: z.boolean(),
  /** True when every supporting claim is hedged by its source. */
  hedged: z.boolean(),
  /** True when every supporting claim is an inference: a reading of ours, not the source's words. */
  inferred: z.boolean(),
  claims: z.int(),
})
export type RelationshipRecord = z.infer<typeof relationshipRecord>
