import { isRelationship, type Claim, type Judgement, type RelationshipSubject } from './claim.ts'
import { nodesOf, nodeAtRank, type NodeAt, type SeenProfile } from './identity.ts'
import { relationshipIdOf, type NodeId, type ProfileId, type RelationshipId } from './identifiers.ts'
import { layered, perRank, type Layered } from './layers.ts'
import { rankOf, ranks, type Rank } from './mark.ts'
import { projectNode } from './project-node.ts'
import { projectRelationship } from './project-relationship.ts'
import type { NodeRecord, RelationshipRecord } from './records.ts'

const visibleAt = (claim: Claim, rank: Rank): boolean => rankOf(claim.mark) <= rank

/**
 * The nodes of a closed set of profiles (every profile joined to one of them is among them), per clearance.
 * `claims` are the live claims about these profiles; claims of relationships are passed over.
 */
export function projectNodes(
  profiles: readonly SeenProfile[],
  judgements: readonly Judgement[],
  claims: readonly Claim[],
): { nodeAt: Map<ProfileId, NodeAt>; nodes: Layered<NodeRecord>[] } {
  const nodeAt = nodesOf(profiles, judgements)
  const typeOf = new Map(profiles.map(profile => [profile.id, profile.type]))
  const byRank = perRank(changesOf(claims, nodeAt.values()), rank => {
    const byNode = new Map<NodeId, Claim[]>()
    for (const claim of claims) {
      if (isRelationship(claim.subject) || !visibleAt(claim, rank)) continue
      const node = nodeAtRank(nodeAt.get(claim.subject.profile), rank)
      if (node) pushTo(byNode, node, claim)
    }
    return [...byNode].flatMap(([id, about]) => {
      const type = typeOf.get(id)
      return type ? [projectNode(id, type, about)] : []
    })
  })
  return { nodeAt, nodes: layered(byRank) }
}

/** Claims of relationships, with the identity of the profiles at their ends. A join that makes a relationship point at itself hides it. */
export function projectRelationships(
  claims: readonly Claim[],
  nodeAt: (profile: ProfileId) => NodeAt | undefined,
): Layered<RelationshipRecord>[] {
  const byRank = perRank(changesAmong(claims, nodeAt), rank => {
    const groups = new Map<string, { subject: RelationshipSubject; from: NodeId; to: NodeId; claims: Claim[] }>()
    for (const claim of claims) {
      const { subject } = claim
      if (!isRelationship(subject) || !visibleAt(claim, rank)) continue
      const from = nodeAtRank(nodeAt(subject.from), rank)
      const to = nodeAtRank(nodeAt(subject.to), rank)
      if (!from || !to || from === to) continue
      const at = [subject.type, from, to, subject.key].join('\u0000')
      const group = groups.get(at) ?? { subject, from, to, claims: [] }
      groups.set(at, group)
      group.claims.push(claim)
    }
    return [...groups.values()].map(group => projectRelationship(group.subject.type, group.from, group.to, group.subject.key, group.claims))
  })
  return layered(byRank)
}

/** The ids these claims' relationships have, over all clearances: what a change of the claims or identities may leave behind. */
export function relationshipIdsOf(claims: readonly Claim[], nodeAt: (profile: ProfileId) => NodeAt | undefined): Set<RelationshipId> {
  const ids = new Set<RelationshipId>()
  for (const { subject } of claims) {
    if (!isRelationship(subject)) continue
    for (const rank of ranks) {
      const from = nodeAtRank(nodeAt(subject.from), rank)
      const to = nodeAtRank(nodeAt(subject.to), rank)
      if (from && to) ids.add(relationshipIdOf(subject.type, from, to, subject.key))
    }
  }
  return ids
}

function changesOf(claims: readonly Claim[], identities: Iterable<NodeAt>): Set<number> {
  const changes = new Set<number>(claims.map(claim => rankOf(claim.mark)))
  for (const nodeAt of identities) for (const rank of ranks) if (rank > 0 && nodeAt[rank] !== nodeAt[rank - 1]) changes.add(rank)
  return changes
}

const changesAmong = (claims: readonly Claim[], nodeAt: (profile: ProfileId) => NodeAt | undefined): Set<number> =>
  changesOf(
    claims,
    claims.flatMap(({ subject }) =>
      isRelationship(subject) ? [nodeAt(subject.from), nodeAt(subject.to)].filter(identity => identity !== undefined) : [],
    ),
  )

function pushTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
