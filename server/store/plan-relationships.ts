import { isRelationship, type Claim } from '#model/claims/claim.ts'
import type { NodeId, ProfileId, RelationshipId } from '#model/claims/identifiers.ts'
import { nodeAtRank, type NodeAt } from '#model/claims/identity.ts'
import type { Layered } from '#model/claims/layers.ts'
import { fullClearance } from '#model/claims/mark.ts'
import { projectRelationships, relationshipIdsOf } from '#model/claims/project.ts'
import type { RelationshipRecord } from '#model/claims/records.ts'
import type { NodeChanges } from './plan-nodes.ts'
import { asChanged, bondOf, bySubject, type ClaimChanges, type Kept } from './changes.ts'

/**
 * Which relationships a batch makes, changes and removes: those its claims speak of, and, where a profile moved to another node or clearance, all
 * that touch its node before or after.
 */
export async function planRelationships(
  changes: ClaimChanges,
  nodes: NodeChanges,
  kept: Kept,
): Promise<{ put: Layered<RelationshipRecord>[]; remove: RelationshipId[] }> {
  const spokenOf = bySubject([...changes.before.values(), ...changes.after.values()]).between
  if (spokenOf.length === 0 && nodes.moved.size === 0) return { put: [], remove: [] }
  const touched = nodes.moved.size > 0 ? joinedWithMoved(nodes) : []
  const bonds = await siblings(spokenOf, nodes, kept)
  const loaded = new Map(
    [...(touched.length > 0 ? await kept.claimsTouching(touched) : []), ...(await kept.claimsOfBonds(bonds))].map(claim => [
      claim.id,
      claim,
    ]),
  )
  const claimsBefore = [...loaded.values()]
  const claimsAfter = asChanged(claimsBefore, changes, claim => isRelationship(claim.subject))

  const ends = new Set([...claimsBefore, ...claimsAfter].flatMap(endsOf))
  const unmoved = new Map(
    (await kept.profiles([...ends].filter(id => !nodes.nodeAtAfter.has(id)))).map(profile => [profile.id, profile.nodeAt]),
  )
  const at = (looked: ReadonlyMap<ProfileId, NodeAt>) => (id: ProfileId) => looked.get(id) ?? unmoved.get(id)
  const put = projectRelationships(claimsAfter, at(nodes.nodeAtAfter))
  const idsAfter = new Set<string>(put.map(({ id }) => id))
  const remove = [...relationshipIdsOf(claimsBefore, at(nodes.nodeAtBefore))].filter(id => !idsAfter.has(id))
  return { put, remove }
}

const endsOf = ({ subject }: Claim): ProfileId[] => (isRelationship(subject) ? [subject.from, subject.to] : [])

/** Profiles that share a node, before or after, with one that moved. */
function joinedWithMoved({ moved, nodeAtBefore, nodeAtAfter }: NodeChanges): ProfileId[] {
  const concerned = new Set<NodeId>()
  const nodesOf = (id: ProfileId): NodeId[] =>
    [...(nodeAtBefore.get(id) ?? []), ...(nodeAtAfter.get(id) ?? [])].filter(node => node !== null)
  for (const id of moved) for (const node of nodesOf(id)) concerned.add(node)
  return [...nodeAtAfter.keys()].filter(id => moved.has(id) || nodesOf(id).some(node => concerned.has(node)))
}

/** The bonds of all claims that may make the same relationship as these: between any profiles of the nodes at their ends. */
async function siblings(claims: readonly Claim[], nodes: NodeChanges, kept: Kept): Promise<string[]> {
  const ends = new Set(claims.flatMap(endsOf))
  const nodeOf = new Map<ProfileId, NodeId | null>()
  for (const profile of await kept.profiles([...ends])) nodeOf.set(profile.id, nodeAtRank(profile.nodeAt, fullClearance))
  for (const id of ends) if (nodes.nodeAtAfter.has(id)) nodeOf.set(id, nodeAtRank(nodes.nodeAtAfter.get(id), fullClearance))
  const members = new Map<NodeId, Set<ProfileId>>()
  const add = (node: NodeId | null, id: ProfileId) => {
    if (node) members.set(node, (members.get(node) ?? new Set()).add(id))
  }
  for (const profile of await kept.profilesOf([...new Set([...nodeOf.values()].filter(node => node !== null))]))
    if (!nodes.nodeAtAfter.has(profile.id)) add(nodeAtRank(profile.nodeAt, fullClearance), profile.id)
  for (const [id, nodeAt] of nodes.nodeAtAfter) add(nodeAtRank(nodeAt, fullClearance), id)
  const joined = (id: ProfileId): ProfileId[] => {
    const node = nodeOf.get(id)
    return [id, ...(node ? (members.get(node) ?? []) : [])]
  }
  const bonds = new Set<string>()
  for (const { subject } of claims)
    if (isRelationship(subject))
      for (const from of joined(subject.from))
        for (const to of joined(subject.to)) bonds.add(bondOf({ type: subject.type, from, to, key: subject.key }))
  return [...bonds]
}
