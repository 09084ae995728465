import type { Judgement, Profile } from './claim.ts'
import type { NodeId, ProfileId } from './identifiers.ts'
import { ranks, type Rank } from './mark.ts'

/** The node a profile belongs to, for each clearance (index 0 to 4); null where the profile does not exist. */
export type NodeAt = readonly (NodeId | null)[]

/** A profile together with the lowest clearance at which something is claimed of it (`neverVisible` for none). */
export interface SeenProfile extends Profile {
  readonly visibleFrom: number
}

/** Sets of profiles joined, directly or through others, by the pairs given; a profile without a pair stands alone. */
export function joinedSets<Id extends string>(ids: Iterable<Id>, pairs: Iterable<readonly [Id, Id]>): Id[][] {
  const parent = new Map<Id, Id>()
  for (const id of ids) parent.set(id, id)
  const root = (id: Id): Id => {
    let at = id
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) at = up
    parent.set(id, at)
    return at
  }
  for (const [a, b] of pairs) if (parent.has(a) && parent.has(b)) parent.set(root(a), root(b))
  const sets = new Map<Id, Id[]>()
  for (const id of parent.keys()) {
    const set = sets.get(root(id))
    if (set) set.push(id)
    else sets.set(root(id), [id])
  }
  return [...sets.values()].map(set => set.sort())
}

const pairsOf = (verdict: Judgement['verdict'], judgements: readonly Judgement[]) =>
  judgements.filter(judgement => judgement.verdict === verdict).map(({ a, b }) => [a, b] as const)

/**
 * Which node each profile is part of at each clearance. At clearance c only profiles visible at c exist, and only judgements both of whose
 * profiles do; a node's id is the smallest id among its profiles there. The ids a profile's node has are the same whatever else the store holds.
 */
export function nodesOf(profiles: readonly SeenProfile[], judgements: readonly Judgement[]): Map<ProfileId, NodeAt> {
  const same = pairsOf('same', judgements)
  const result = new Map<ProfileId, (NodeId | null)[]>(profiles.map(({ id }) => [id, ranks.map(() => null)]))
  for (const rank of ranks) {
    const visible = profiles.filter(({ visibleFrom }) => visibleFrom <= rank).map(({ id }) => id)
    for (const set of joinedSets(visible, same)) for (const id of set) (result.get(id) ?? [])[rank] = set[0] ?? null
  }
  return result
}

/** The `different` judgements that stand inside a joined set, and so contradict the `same` judgements that made it. */
export function contradictions(ids: readonly ProfileId[], judgements: readonly Judgement[]): Judgement[] {
  const setOf = new Map(joinedSets(ids, pairsOf('same', judgements)).flatMap((set, index) => set.map(id => [id, index] as const)))
  return judgements.filter(({ a, b, verdict }) => verdict === 'different' && setOf.has(a) && setOf.get(a) === setOf.get(b))
}

export const nodeAtRank = (nodeAt: NodeAt | undefined, rank: Rank): NodeId | null => nodeAt?.[rank] ?? null
