import type { Claim, Judgement, Revision } from '#model/claims/claim.ts'
import { claimIdOf, isRelationship } from '#model/claims/claim.ts'
import type { ClaimId, NodeId, ProfileId, RelationshipId } from '#model/claims/identifiers.ts'
import type { NodeAt, SeenProfile } from '#model/claims/identity.ts'
import type { Layered } from '#model/claims/layers.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import { checkBatch } from './plan-check.ts'
import { planNodes } from './plan-nodes.ts'
import { planRelationships } from './plan-relationships.ts'
import type { Batch, Receipt, Row } from './store.ts'

/** A profile as a store keeps it: with its node at each clearance. */
export interface KeptProfile extends SeenProfile {
  readonly nodeAt: NodeAt
}
/** A claim as a store keeps it: gone claims stay, with `live` false. */
export interface KeptClaim {
  readonly claim: Claim
  readonly live: boolean
}
export interface KeptRow {
  readonly row: Row
  readonly claim: ClaimId
  readonly live: boolean
}

/** What planning a commit reads; each adapter answers from inside its write transaction. Lists may be in any order. */
export interface Kept {
  rows(rows: readonly Row[]): Promise<KeptRow[]>
  /** Live rows that stand for these claims. */
  rowsOf(claims: readonly ClaimId[]): Promise<KeptRow[]>
  claims(ids: readonly ClaimId[]): Promise<KeptClaim[]>
  profiles(ids: readonly ProfileId[]): Promise<KeptProfile[]>
  /** Profiles whose node at full clearance is one of these. */
  profilesOf(nodes: readonly NodeId[]): Promise<KeptProfile[]>
  sources(ids: readonly SourceId[]): Promise<Source[]>
  judgements(ids: readonly string[]): Promise<Judgement[]>
  /** Judgements not withdrawn with one of these profiles on a side. */
  judgementsOf(profiles: readonly ProfileId[]): Promise<Judgement[]>
  /** Live claims about these profiles themselves. */
  claimsAbout(profiles: readonly ProfileId[]): Promise<Claim[]>
  /** Live claims of relationships with one of these profiles at an end. */
  claimsTouching(profiles: readonly ProfileId[]): Promise<Claim[]>
  /** Live claims of relationships by `bondOf`. */
  claimsOfBonds(bonds: readonly string[]): Promise<Claim[]>
}

/** What a commit writes. Everything in it is to be stored as it stands, in one transaction. */
export interface Changes {
  readonly sources: readonly Source[]
  readonly profiles: readonly KeptProfile[]
  /** New claims, with their first revision. */
  readonly claims: readonly Claim[]
  /** Revisions of claims that were known, in order; the last governs. */
  readonly revisions: readonly { readonly claim: ClaimId; readonly revision: Revision }[]
  readonly liveness: ReadonlyMap<ClaimId, boolean>
  readonly rows: readonly KeptRow[]
  readonly judgements: readonly Judgement[]
  readonly withdrawn: readonly string[]
  readonly nodes: { readonly put: readonly Layered<NodeRecord>[]; readonly remove: readonly NodeId[] }
  readonly relationships: { readonly put: readonly Layered<RelationshipRecord>[]; readonly remove: readonly RelationshipId[] }
  readonly receipt: Receipt
}

/** How the claims of a batch change what is live: `before` and `after` hold the live claims the batch touches. */
export interface ClaimChanges {
  readonly before: ReadonlyMap<ClaimId, Claim>
  readonly after: ReadonlyMap<ClaimId, Claim>
}

/** The text that tells relationship claims of the same two profiles apart from all others. */
export const bondOf = (subject: { type: string; from: string; to: string; key: string }): string => [subject.type, subject.from, subject.to, subject.key].join(' ')

/** Works out everything a batch changes, or throws what `failures.ts` names; reads, writes nothing. */
export async function planCommit(batch: Batch, kept: Kept): Promise<Changes> {
  await checkBatch(batch, kept)
  const rowChanges = await planRows(batch, kept)
  const nodes = await planNodes(batch, rowChanges, kept)
  const relationships = await planRelationships(rowChanges, nodes, kept)
  return {
    sources: batch.sources ?? [],
    profiles: nodes.profiles,
    claims: rowChanges.added,
    revisions: rowChanges.revisions,
    liveness: rowChanges.liveness,
    rows: rowChanges.rows,
    judgements: nodes.judgements,
    withdrawn: batch.withdraw ?? [],
    nodes: { put: nodes.put, remove: nodes.remove },
    relationships,
    receipt: rowChanges.receipt,
  }
}

interface RowChanges extends ClaimChanges {
  readonly added: Claim[]
  readonly revisions: { claim: ClaimId; revision: Revision }[]
  readonly liveness: Map<ClaimId, boolean>
  readonly rows: KeptRow[]
  readonly receipt: Receipt
}

const rowKey = (row: Row): string => `${row.folder} ${row.key}`
const sameRevision = (a: Revision, b: Revision): boolean => a.status === b.status && a.note === b.note && a.mark === b.mark

async function planRows(batch: Batch, kept: Kept): Promise<RowChanges> {
  const incoming = (batch.claims ?? []).map(({ statement, revision, researcher, row }) => ({ row, claim: { id: claimIdOf(statement), ...statement, ...revision, researcher } satisfies Claim }))
  const retract = batch.retract ?? []
  const rowsBefore = new Map((await kept.rows([...incoming.map(({ row }) => row), ...retract])).map(keptRow => [rowKey(keptRow.row), keptRow]))
  const concerned = [...new Set([...incoming.map(({ claim }) => claim.id), ...[...rowsBefore.values()].map(row => row.claim)])]
  const known = new Map((await kept.claims(concerned)).map(entry => [entry.claim.id, entry]))
  const standing = new Map<ClaimId, Set<string>>(concerned.map(id => [id, new Set()]))
  for (const row of await kept.rowsOf(concerned)) standing.get(row.claim)?.add(rowKey(row.row))

  const current = new Map<ClaimId, Claim>([...known].map(([id, { claim }]) => [id, claim]))
  const added: Claim[] = []
  const revisions: RowChanges['revisions'] = []
  const rows = new Map<string, KeptRow>()
  const receipt = { added: 0, unchanged: 0, superseded: 0, revised: 0, retracted: 0 }
  const revise = (id: ClaimId, revision: Revision): boolean => {
    const now = current.get(id)
    if (!now || sameRevision(now, revision)) return false
    current.set(id, { ...now, ...revision })
    revisions.push({ claim: id, revision })
    return true
  }

  for (const { row, claim } of incoming) {
    const at = rowKey(row)
    const before = rows.get(at) ?? rowsBefore.get(at)
    rows.set(at, { row, claim: claim.id, live: true })
    if (before && before.claim !== claim.id) {
      standing.get(before.claim)?.delete(at)
      if (before.live) receipt.superseded += 1
    }
    standing.get(claim.id)?.add(at)
    if (!current.has(claim.id)) {
      current.set(claim.id, claim)
      added.push(claim)
      receipt.added += 1
    } else if (revise(claim.id, { status: claim.status, note: claim.note, mark: claim.mark })) receipt.revised += 1
    else if (before?.claim === claim.id && before.live) receipt.unchanged += 1
    else receipt.added += 1
  }
  for (const row of retract) {
    const at = rowKey(row)
    const before = rows.get(at) ?? rowsBefore.get(at)
    if (!before?.live) continue
    rows.set(at, { ...before, live: false })
    standing.get(before.claim)?.delete(at)
    const claim = current.get(before.claim)
    if (claim && standing.get(before.claim)?.size === 0) revise(before.claim, { status: 'retracted', note: claim.note, mark: claim.mark })
    receipt.retracted += 1
  }

  const before = new Map<ClaimId, Claim>()
  const after = new Map<ClaimId, Claim>()
  const liveness = new Map<ClaimId, boolean>()
  for (const [id, claim] of current) {
    const was = known.get(id)
    const live = (standing.get(id)?.size ?? 0) > 0 && claim.status !== 'retracted'
    if (was?.live !== live) liveness.set(id, live)
    if (was?.live && live && sameRevision(was.claim, claim)) continue
    if (was?.live) before.set(id, was.claim)
    if (live) after.set(id, claim)
  }
  return { before, after, added, revisions, liveness, rows: [...rows.values()], receipt }
}

/** Splits claims by what they are about. */
export function bySubject(claims: Iterable<Claim>): { about: Claim[]; between: Claim[] } {
  const about: Claim[] = []
  const between: Claim[] = []
  for (const claim of claims) (isRelationship(claim.subject) ? between : about).push(claim)
  return { about, between }
}

/** Live claims as they will be: those loaded, without what was live before the batch, with what is live after it. */
export function asChanged(loaded: readonly Claim[], { before, after }: ClaimChanges, belongs: (claim: Claim) => boolean): Claim[] {
  const now = new Map(loaded.filter(claim => !before.has(claim.id)).map(claim => [claim.id, claim]))
  for (const claim of after.values()) if (belongs(claim)) now.set(claim.id, claim)
  return [...now.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

