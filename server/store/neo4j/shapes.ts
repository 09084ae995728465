import { z } from 'zod'
import { nodeType, revision, type Statement } from '#model/claims/claim.ts'
import type { ClaimId, NodeId, ProfileId } from '#model/claims/identifiers.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import type { KeptClaim, KeptProfile } from '../changes.ts'
import { json as body } from './query.ts'

export { body }

export const nodeShape = z.object({ record: body<NodeRecord>() })
export const relationshipShape = z.object({ record: body<RelationshipRecord>() })
export const sourceShape = z.object({ record: body<Source>(), repeatsSeen: z.boolean() })
/** A source as a reader sees it, who may not know of the one that it repeats. */
export const seenSource = ({ record, repeatsSeen }: z.output<typeof sourceShape>): Source =>
  repeatsSeen ? record : { ...record, repeats: null }

/** '' stands for null in lists, which Neo4j has not. */
export const nodeIdShape = z
  .string()
  .nullable()
  .transform(id => (id ? (id as NodeId) : null))

export const profileShape = z
  .object({ id: z.string(), type: nodeType, source: z.string(), key: z.string(), visibleFrom: z.int(), nodeAt: z.array(nodeIdShape) })
  .transform(({ id, source, ...rest }): KeptProfile => ({ id: id as ProfileId, source: source as SourceId, ...rest }))

const { status, note, mark } = revision.shape
export const revisionShape = z.object({ status, note, mark })

export const claimShape = z
  .object({ id: z.string(), statement: body<Statement>(), status, note, mark, researcher: z.string().nullable(), live: z.boolean() })
  .transform(({ id, statement, live, ...rest }): KeptClaim => ({ claim: { id: id as ClaimId, ...statement, ...rest }, live }))
