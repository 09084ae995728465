import type { Claim, Judgement } from '#model/claims/claim.ts'
import { isRelationship } from '#model/claims/claim.ts'
import type { NodeId, ProfileId } from '#model/claims/identifiers.ts'
import { contradictions, joinedSets, type NodeAt, type SeenProfile } from '#model/claims/identity.ts'
import type { Layered } from '#model/claims/layers.ts'
import { neverVisible, rankOf, ranks } from '#model/claims/mark.ts'
import { projectNodes } from '#model/claims/project.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { BatchRefused, JudgementRefused } from './failures.ts'
import { asChanged, bySubject, type ClaimChanges, type Kept, type KeptProfile } from './changes.ts'
import type { Batch } from './store.ts'

export interface NodeChanges {
  /** Every profile whose node was looked at, as it is to be kept. */
  readonly profiles: readonly KeptProfile[]
  /** Those among them whose node changed at some clearance, or that are new, with what was before. */
  readonly moved: ReadonlySet<ProfileId>
  readonly nodeAtBefore: ReadonlyMap<ProfileId, NodeAt>
  readonly nodeAtAfter: ReadonlyMap<ProfileId, NodeAt>
  readonly judgements: readonly Judgement[]
  readonly put: readonly Layered<NodeRecord>[]
  readonly remove: readonly NodeId[]
}

const nowhere: NodeAt = ranks.map(() => null)
const sameNodes = (a: NodeAt, b: NodeAt): boolean => ranks.every(rank => (a[rank] ?? null) === (b[rank] ?? null))

/** Which nodes a batch makes, changes and removes: those of the profiles it speaks of, and of all profiles joined to them before or after. */
export async function planNodes(batch: Batch, changes: ClaimChanges, kept: Kept): Promise<NodeChanges> {
  const withdrawn = new Set<string>(batch.withdraw ?? [])
  const leaving = await kept.judgements([...withdrawn])
  const arriving = batch.judgements ?? []
  const start = new Set<ProfileId>([
    ...(batch.profiles ?? []).map(({ id }) => id),
    ...[...leaving, ...arriving].flatMap(({ a, b }) => [a, b]),
  ])
  for (const claim of bySubject([...changes.before.values(), ...changes.after.values()]).about)
    if (!isRelationship(claim.subject)) start.add(claim.subject.profile)

  const { ids, judgements: standing } = await closure(start, arriving, kept)
  const judgements = [
    ...new Map([...standing, ...arriving].filter(({ id }) => !withdrawn.has(id)).map(judgement => [judgement.id, judgement])).values(),
  ]
  refuseContradictions(ids, judgements, new Set(arriving.map(({ id }) => id)))

  const before = new Map((await kept.profiles(ids)).map(profile => [profile.id, profile]))
  const records = new Map([...(batch.profiles ?? []), ...before.values()].map(profile => [profile.id, profile]))
  const claims = asChanged(await kept.claimsAbout(ids), changes, claim => !isRelationship(claim.subject))
  const seen = seenProfiles([...records.values()], claims)
  const { nodeAt, nodes } = projectNodes(seen, judgements, claims)

  const profiles = seen.map(profile => ({ ...profile, nodeAt: nodeAt.get(profile.id) ?? nowhere }))
  const moved = profiles.filter(profile => !sameNodes(profile.nodeAt, before.get(profile.id)?.nodeAt ?? nowhere))
  const idsBefore = new Set([...before.values()].flatMap(profile => profile.nodeAt.filter(id => id !== null)))
  const idsAfter = new Set(nodes.map(({ id }) => id))
  return {
    profiles,
    moved: new Set(moved.map(({ id }) => id)),
    nodeAtBefore: new Map(profiles.map(({ id }) => [id, before.get(id)?.nodeAt ?? nowhere])),
    nodeAtAfter: nodeAt,
    judgements: arriving,
    put: nodes,
    remove: [...idsBefore].filter(id => !idsAfter.has(id)),
  }
}

/** All profiles joined to the first ones, over judgements that stand, leave or arrive. */
async function closure(
  start: ReadonlySet<ProfileId>,
  arriving: readonly Judgement[],
  kept: Kept,
): Promise<{ ids: ProfileId[]; judgements: Judgement[] }> {
  const ids = new Set(start)
  const found = new Map<string, Judgement>()
  let frontier = [...ids]
  while (frontier.length > 0) {
    const next = new Set<ProfileId>()
    for (const judgement of [...(await kept.judgementsOf(frontier)), ...arriving]) {
      if (!arriving.includes(judgement)) found.set(judgement.id, judgement)
      if (judgement.verdict === 'same') for (const side of [judgement.a, judgement.b]) if (!ids.has(side)) next.add(side)
    }
    for (const id of next) ids.add(id)
    frontier = [...next]
  }
  return { ids: [...ids].sort(), judgements: [...found.values()] }
}

function refuseContradictions(ids: readonly ProfileId[], judgements: readonly Judgement[], arriving: ReadonlySet<string>): void {
  if (
    contradictions(
      ids,
      judgements.filter(({ id }) => arriving.has(id)),
    ).length > 0
  )
    throw new BatchRefused(['The judgements of this batch contradict each other: two records are judged different and joined at once.'])
  const against = contradictions(ids, judgements)
  if (against.length === 0) return
  const sets = joinedSets(
    ids,
    judgements.filter(({ verdict }) => verdict === 'same').map(({ a, b }) => [a, b] as const),
  ).filter(set => against.some(({ a }) => set.includes(a)))
  const joining = judgements.filter(({ verdict, a }) => verdict === 'same' && sets.some(set => set.includes(a)))
  const newDifferent = against.some(({ id }) => arriving.has(id))
  const standing = [...against, ...(newDifferent ? joining : [])]
    .filter(({ id }) => !arriving.has(id))
    .sort((x, y) => (x.id < y.id ? -1 : 1))
  throw new JudgementRefused(standing)
}

function seenProfiles(profiles: readonly Omit<SeenProfile, 'visibleFrom'>[], claims: readonly Claim[]): SeenProfile[] {
  const lowest = new Map<ProfileId, number>()
  for (const { subject, mark } of claims)
    if (!isRelationship(subject)) lowest.set(subject.profile, Math.min(lowest.get(subject.profile) ?? neverVisible, rankOf(mark)))
  return profiles
    .map(({ id, type, source, key }) => ({ id, type, source, key, visibleFrom: lowest.get(id) ?? neverVisible }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
