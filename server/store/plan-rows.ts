import { claimIdOf, type Claim, type Revision } from '#model/claims/claim.ts'
import type { ClaimId } from '#model/claims/identifiers.ts'
import type { ClaimChanges, Kept, KeptRow } from './changes.ts'
import type { Batch, IncomingClaim, Receipt, Row } from './store.ts'

/** How a batch changes rows, and with them which claims are live. */
export interface RowChanges extends ClaimChanges {
  readonly added: Claim[]
  readonly revisions: { claim: ClaimId; revision: Revision }[]
  readonly liveness: Map<ClaimId, boolean>
  readonly rows: KeptRow[]
  readonly receipt: Receipt
}

const rowKey = (row: Row): string => `${row.folder} ${row.key}`
const sameRevision = (a: Revision, b: Revision): boolean => a.status === b.status && a.note === b.note && a.mark === b.mark

/** The claim with its members in one order, however they were given: an export is the same letter for letter from any store. */
function claimOf({ statement, revision: { status, note, mark }, researcher }: IncomingClaim): Claim {
  const { subject, says, citations, saidBy, stance, hedged, when } = statement
  return { id: claimIdOf(statement), subject, says, citations, saidBy, stance, hedged, when, status, note, mark, researcher }
}

/** Works out which claims arrive, are revised, superseded or withdrawn. */
export async function planRows(batch: Batch, kept: Kept): Promise<RowChanges> {
  const incoming = (batch.claims ?? []).map(given => ({ row: given.row, claim: claimOf(given) }))
  const retract = batch.retract ?? []
  const rowsBefore = new Map(
    (await kept.rows([...incoming.map(({ row }) => row), ...retract])).map(keptRow => [rowKey(keptRow.row), keptRow]),
  )
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
