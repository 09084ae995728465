import { checkStatement } from '#model/claims/check.ts'
import { claimIdOf, isRelationship, type Claim, type Judgement, type Profile, type Revision } from '#model/claims/claim.ts'
import type { ClaimId, NodeId, ProfileId } from '#model/claims/identifiers.ts'
import { rankOf } from '#model/claims/mark.ts'
import type { Scene } from '#model/claims/scene.ts'
import type { Source } from '#model/claims/source.ts'
import { BatchRefused, JudgementRefused } from '#server/store/failures.ts'
import type { Batch, Checkpoint, Receipt, Row } from '#server/store/store.ts'

/** All that was ever committed, kept as plainly as can be: the naive half of the oracle that remembers. */
export interface Ledger {
  readonly sources: ReadonlyMap<string, Source>
  readonly profiles: ReadonlyMap<string, Profile>
  readonly claims: ReadonlyMap<string, Kept>
  readonly rows: ReadonlyMap<string, StandingRow>
  readonly judgements: ReadonlyMap<string, Judgement>
  readonly scenes: ReadonlyMap<string, Scene>
  readonly checkpoints: ReadonlyMap<string, Checkpoint>
}
interface Kept {
  readonly claim: Claim
  /** Oldest first; the last one governs and is what `claim` holds. */
  readonly revisions: readonly Revision[]
}
interface StandingRow {
  readonly row: Row
  readonly claim: ClaimId
  readonly live: boolean
}

export const emptyLedger: Ledger = {
  sources: new Map(),
  profiles: new Map(),
  claims: new Map(),
  rows: new Map(),
  judgements: new Map(),
  scenes: new Map(),
  checkpoints: new Map(),
}

export const byId = <Item extends { readonly id: string }>(items: Iterable<Item>): Item[] => [...items].sort((a, b) => byText(a.id, b.id))
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A claim is live while a row stands for it and its last revision does not retract it. */
export function liveClaims({ claims, rows }: Ledger): Claim[] {
  const stood = new Set<string>([...rows.values()].filter(({ live }) => live).map(({ claim }) => claim))
  return byId([...claims.values()].map(({ claim }) => claim).filter(({ id, status }) => stood.has(id) && status !== 'retracted'))
}

/** The lowest clearance at which something is claimed of the record; 5 for none. */
export const visibleFrom = (claims: readonly Claim[], profile: ProfileId): number =>
  Math.min(5, ...claims.flatMap(({ subject, mark }) => (!isRelationship(subject) && subject.profile === profile ? [rankOf(mark)] : [])))

/** Everything reached from each record over pairs of `same`, by walking until nothing is new. */
export function joined(ids: Iterable<ProfileId>, judgements: Iterable<Judgement>): Map<ProfileId, NodeId[]> {
  const among = new Set(ids)
  const same = [...judgements].filter(({ verdict, a, b }) => verdict === 'same' && among.has(a) && among.has(b))
  const reached = (start: ProfileId): ProfileId[] => {
    const found = new Set([start])
    for (const id of found) for (const { a, b } of same) if (a === id || b === id) found.add(a === id ? b : a)
    return [...found].sort(byText)
  }
  return new Map([...among].map(id => [id, reached(id)]))
}

/** What a commit makes of the ledger, or the error with which it is to be refused. */
export function commitTo(before: Ledger, batch: Batch): { ledger: Ledger; receipt: Receipt } {
  refuseUnsound(before, batch)
  refuseContradictions(before, batch)
  const { claims, rows, receipt } = rowsOf(before, batch)
  const judgements = new Map(before.judgements)
  for (const judgement of batch.judgements ?? []) judgements.set(judgement.id, judgement)
  for (const id of batch.withdraw ?? []) judgements.delete(id)
  const put = <Item extends { readonly id: string }>(items: ReadonlyMap<string, Item>, more: readonly Item[] = []) =>
    new Map([...items, ...more.map(item => [item.id, item] as const)])
  const { checkpoint } = batch
  return {
    receipt,
    ledger: {
      sources: put(before.sources, batch.sources),
      profiles: put(before.profiles, batch.profiles),
      claims,
      rows,
      judgements,
      scenes: put(before.scenes, batch.scenes),
      checkpoints: checkpoint ? new Map([...before.checkpoints, [checkpoint.folder, checkpoint]]) : before.checkpoints,
    },
  }
}

const atRow = ({ folder, key }: Row): string => JSON.stringify([folder, key])

function rowsOf(before: Ledger, batch: Batch): { claims: Map<string, Kept>; rows: Map<string, StandingRow>; receipt: Receipt } {
  const claims = new Map(before.claims)
  const rows = new Map(before.rows)
  const receipt = { added: 0, unchanged: 0, superseded: 0, revised: 0, retracted: 0 }
  const revise = (id: ClaimId, { status, note, mark }: Revision): boolean => {
    const { claim, revisions } = claims.get(id)!
    if (claim.status === status && claim.note === note && claim.mark === mark) return false
    claims.set(id, { claim: { ...claim, status, note, mark }, revisions: [...revisions, { status, note, mark }] })
    return true
  }
  for (const { statement, revision, researcher, row } of batch.claims ?? []) {
    const id = claimIdOf(statement)
    const stood = rows.get(atRow(row))
    if (stood?.live === true && stood.claim !== id) receipt.superseded += 1
    rows.set(atRow(row), { row, claim: id, live: true })
    if (!claims.has(id)) {
      claims.set(id, { claim: { id, ...statement, ...revision, researcher }, revisions: [revision] })
      receipt.added += 1
    } else if (revise(id, revision)) receipt.revised += 1
    else if (stood?.live === true && stood.claim === id) receipt.unchanged += 1
    else receipt.added += 1
  }
  for (const row of batch.retract ?? []) {
    const stood = rows.get(atRow(row))
    if (stood?.live !== true) continue
    rows.set(atRow(row), { ...stood, live: false })
    receipt.retracted += 1
    const stillStands = [...rows.values()].some(({ claim, live }) => live && claim === stood.claim)
    if (!stillStands) revise(stood.claim, { ...claims.get(stood.claim)!.claim, status: 'retracted' })
  }
  return { claims, rows, receipt }
}

function refuseUnsound(before: Ledger, { sources = [], profiles = [], claims = [], judgements = [], scenes = [] }: Batch): void {
  const known = new Map(before.profiles)
  const wrong: string[] = []
  for (const profile of profiles) {
    const stands = known.get(profile.id)
    if (stands && (stands.type !== profile.type || stands.source !== profile.source || stands.key !== profile.key))
      wrong.push(`another record is known as ${profile.id}`)
    known.set(profile.id, stands ?? profile)
  }
  const citable = new Set([...before.sources.keys(), ...sources.map(({ id }) => id)])
  for (const { statement } of claims) {
    if (statement.citations.some(({ source, relays }) => !citable.has(source) || (relays !== null && !citable.has(relays))))
      wrong.push('an unknown source')
    if (checkStatement(statement, id => known.get(id)?.type).length > 0) wrong.push('an unsound statement')
  }
  for (const { a, b, verdict } of judgements) {
    const [left, right] = [known.get(a), known.get(b)]
    if (!left || !right || a === b || (verdict === 'same' && left.type !== right.type)) wrong.push('an unsound judgement')
  }
  if (scenes.some(({ nodes }) => nodes.some(id => !known.has(id)))) wrong.push('a scene of unknown records')
  if (wrong.length > 0) throw new BatchRefused(wrong)
}

function refuseContradictions(before: Ledger, { profiles = [], judgements: arriving = [], withdraw = [] }: Batch): void {
  const leaving = new Set<string>(withdraw)
  const standing = [...before.judgements.values()].filter(({ id }) => !leaving.has(id))
  const all = [...standing, ...arriving.filter(({ id }) => !leaving.has(id))]
  const ids = [...before.profiles.values(), ...profiles].map(({ id }) => id)
  const contradicted = (judgements: readonly Judgement[]): Judgement[] => {
    const sets = joined(ids, judgements)
    return judgements.filter(({ a, b, verdict }) => verdict === 'different' && (sets.get(a) ?? []).includes(b))
  }
  if (contradicted(arriving).length > 0) throw new BatchRefused(['the batch contradicts itself'])
  const against = contradicted(all)
  if (against.length === 0) return
  const isNew = ({ id }: Judgement): boolean => arriving.some(made => made.id === id)
  const sets = joined(ids, all)
  const joining = standing.filter(
    ({ verdict, a }) => verdict === 'same' && against.some(judged => isNew(judged) && (sets.get(judged.a) ?? []).includes(a)),
  )
  throw new JudgementRefused(byId([...against, ...joining].filter(judged => !isNew(judged))))
}
