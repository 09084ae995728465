import { isRelationship, type Claim, type Judgement, type RelationshipSubject } from '#model/claims/claim.ts'
import { relationshipIdOf, type NodeId, type ProfileId } from '#model/claims/identifiers.ts'
import { rankOf, type Rank } from '#model/claims/mark.ts'
import { projectNode } from '#model/claims/project-node.ts'
import { projectRelationship } from '#model/claims/project-relationship.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { Source } from '#model/claims/source.ts'
import type { ClaimRecord } from '#server/store/store.ts'
import { byId, joined, liveClaims, type Ledger } from './oracle.ts'

/** All that exists for one reader: what is hidden is dropped first, and everything else is made of the rest. */
export interface View {
  readonly nodeOf: ReadonlyMap<string, NodeId>
  readonly nodes: readonly NodeRecord[]
  readonly relationships: readonly RelationshipRecord[]
  readonly claims: readonly ClaimRecord[]
  readonly judgements: readonly Judgement[]
  readonly sources: readonly Source[]
  readonly leftOut: number
}

export const originsOf = ({ citations }: Pick<Claim, 'citations'>): string[] =>
  citations.flatMap(({ source, relays }) => (relays === null ? [source] : [source, relays]))

export const isAboutNode = ({ subject, about }: ClaimRecord, id: string): boolean =>
  !isRelationship(subject) && 'node' in about && about.node === id

export function viewOf(ledger: Ledger, clearance: Rank): View {
  const live = liveClaims(ledger)
  const marked = live.filter(({ mark }) => rankOf(mark) <= clearance)
  const profiles = new Set(marked.flatMap(({ subject }) => (isRelationship(subject) ? [] : [subject.profile])))
  const judgements = byId(ledger.judgements.values()).filter(({ a, b }) => profiles.has(a) && profiles.has(b))
  const nodeOf = new Map<string, NodeId>([...joined(profiles, judgements)].map(([id, set]) => [id, set[0]!]))

  const aboutOf = (claim: Claim): ClaimRecord['about'] | null => {
    const { subject } = claim
    if (!isRelationship(subject)) return { node: nodeOf.get(subject.profile)! }
    const [from, to] = [nodeOf.get(subject.from), nodeOf.get(subject.to)]
    if (!from || !to) return null
    // A join made it point at itself: the relationship is hidden, the claim stays, about the node.
    return from === to ? { node: from } : { relationship: relationshipIdOf(subject.type, from, to, subject.key), from, to }
  }
  const claims = marked.flatMap((claim): ClaimRecord[] => {
    const about = aboutOf(claim)
    if (!about) return []
    const speaker = claim.saidBy === null ? null : (nodeOf.get(claim.saidBy) ?? null)
    return [{ ...claim, saidBy: speaker && claim.saidBy, about, speaker, speakerHidden: claim.saidBy !== null && speaker === null }]
  })

  const plain = new Map(marked.map(claim => [claim.id, claim]))
  const claimsOf = (test: (claim: ClaimRecord) => boolean): Claim[] => claims.filter(test).map(({ id }) => plain.get(id)!)
  const nodes = [...new Set(nodeOf.values())].map(id =>
    projectNode(
      id,
      ledger.profiles.get(id)!.type,
      claimsOf(claim => isAboutNode(claim, id)),
    ),
  )
  const bonds = new Map(
    claims.flatMap(({ about, subject }) =>
      'relationship' in about && isRelationship(subject) ? [[about.relationship, { about, subject }] as const] : [],
    ),
  )
  const relationships = [...bonds].map(
    ([id, { about, subject }]: readonly [string, { about: { from: ProfileId; to: ProfileId }; subject: RelationshipSubject }]) =>
      projectRelationship(
        subject.type,
        about.from,
        about.to,
        subject.key,
        claimsOf(claim => 'relationship' in claim.about && claim.about.relationship === id),
      ),
  )

  const cited = new Set(claims.flatMap(originsOf))
  const sources = byId(ledger.sources.values())
    .filter(({ id }) => cited.has(id))
    .map(source => (source.repeats !== null && !cited.has(source.repeats) ? { ...source, repeats: null } : source))
  return {
    nodeOf,
    nodes: byId(nodes),
    relationships: byId(relationships),
    claims,
    judgements,
    sources,
    leftOut: live.length - claims.length,
  }
}
