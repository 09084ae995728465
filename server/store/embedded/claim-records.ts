import { isRelationship, type Claim } from '#model/claims/claim.ts'
import { relationshipIdOf, type NodeId } from '#model/claims/identifiers.ts'
import { nodeAtRank } from '#model/claims/identity.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { Source } from '#model/claims/source.ts'
import type { ClaimRecord } from '../store.ts'
import { profileOf, type ProfileRow } from './kept.ts'
import { among, list, parsed, type Sql } from './sql.ts'

/** Claims that the reader may see, as they see them. */
export function claimRecords(sql: Sql, claims: readonly Claim[], clearance: Rank): ClaimRecord[] {
  const ids = claims.flatMap(({ subject, saidBy }) => [
    ...(isRelationship(subject) ? [subject.from, subject.to] : [subject.profile]),
    ...(saidBy ? [saidBy] : []),
  ])
  const profiles = new Map(
    sql.all<ProfileRow>(`SELECT * FROM profile WHERE id ${among}`, list(new Set(ids))).map(row => [row.id, profileOf(row)]),
  )
  const nodeOf = (id: NodeId): NodeId | null => nodeAtRank(profiles.get(id)?.nodeAt, clearance)
  return claims.flatMap(claim => {
    const about = aboutOf(claim, nodeOf)
    if (!about) return []
    const speaker = claim.saidBy === null ? null : nodeOf(claim.saidBy)
    return [
      {
        ...claim,
        saidBy: speaker === null ? null : claim.saidBy,
        about,
        speaker,
        speakerHidden: claim.saidBy !== null && speaker === null,
      },
    ]
  })
}

function aboutOf({ subject }: Claim, nodeOf: (id: NodeId) => NodeId | null): ClaimRecord['about'] | null {
  if (!isRelationship(subject)) {
    const node = nodeOf(subject.profile)
    return node && { node }
  }
  const [from, to] = [nodeOf(subject.from), nodeOf(subject.to)]
  if (!from || !to) return null
  // A join hid the relationship: what is claimed of it is now claimed of the node.
  return from === to ? { node: from } : { relationship: relationshipIdOf(subject.type, from, to, subject.key), from, to }
}

export const sourceSeen = (column: string, rank: string): string =>
  `EXISTS (SELECT 1 FROM citation WHERE citation.source = ${column} AND citation.visible_from <= ${rank})`

/** Sources the reader may see, as they see them. */
export function sourceRecords(sql: Sql, rows: readonly { readonly body: string }[], clearance: Rank): Source[] {
  const sources = parsed<Source>(rows)
  const repeated = sources.flatMap(({ repeats }) => repeats ?? [])
  if (repeated.length === 0) return sources
  const seen = new Set(
    sql
      .all<{ id: string }>(`SELECT id FROM source WHERE id ${among} AND ${sourceSeen('source.id', '?')}`, list(repeated), clearance)
      .map(({ id }) => id),
  )
  return sources.map(source => (source.repeats !== null && !seen.has(source.repeats) ? { ...source, repeats: null } : source))
}
