import { markOf, rankOf, type Mark, type Rank } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import type { ListFinding } from '#model/screening/cells.ts'
import { governing, hitJudgement, type HitJudgement, type HitVerdict } from '#model/screening/judgement.ts'
import { keepJudgement } from '#server/desk/judgements.ts'
import { readScreenables } from '#server/desk/lists.ts'
import { judgementsOf } from '#server/explore/screening.ts'
import type { Store } from '#server/store/store.ts'

export interface JudgementGiven {
  readonly person: NodeRecord
  readonly list: string
  readonly entry: string
  readonly verdict: HitVerdict
  readonly why: string
  readonly by: string
  readonly mark: Mark | undefined
}

/** What keeps a judgement from being kept: the part of it, and what is expected there. */
export interface JudgementFault {
  readonly at: 'list' | 'entry' | 'mark' | 'verdict'
  readonly expected: string
}

/** Keeps what someone judged of a hit, or says why it cannot be. Nothing that was judged before is changed. */
export async function judge(
  { store, desk, clearance }: { readonly store: Store; readonly desk: string; readonly clearance: Rank },
  given: JudgementGiven,
  now: Date,
): Promise<{ kept: HitJudgement } | { fault: JudgementFault }> {
  const { person, verdict, why, by, mark = markOf(clearance) } = given
  if (rankOf(mark) > clearance) return { fault: { at: 'mark', expected: `a mark up to ${markOf(clearance)}, which this reader has` } }
  const { lists, judgements } = readScreenables(desk)
  const own = await judgementsOf(store, judgements, person, clearance)
  const before = own.filter(one => one.list === given.list && one.entry === given.entry)
  const { governs } = governing(before, clearance)
  if (verdict === 'withdrawn' && governs === null)
    return { fault: { at: 'verdict', expected: 'confirmed or rejected: nothing is judged that could be taken back' } }
  const found = lists.find(({ list }) => list.id === given.list)
  // What is gone from a list can still be taken back.
  if (!found && verdict !== 'withdrawn') return { fault: { at: 'list', expected: 'the id of a list that is kept here' } }
  if (!found?.index.entry(given.entry) && verdict !== 'withdrawn')
    return { fault: { at: 'entry', expected: 'the id of an entry of the list in its newest edition' } }
  const kept = hitJudgement.parse({
    ...{ list: given.list, entry: given.entry, verdict, why, by, mark, at: now.toISOString() },
    // Under the same id as before, whatever the person is called at another clearance.
    person: before.at(-1)?.person ?? person.id,
  })
  await keepJudgement(desk, kept)
  return { kept }
}

/** A finding in a list's file as one line: where, what, and what is expected. */
export const sayListFinding = ({ row, column, value, expected }: ListFinding, shown: (text: string) => string): string => {
  const place = [row === null ? null : `row ${String(row)}`, column === null ? null : `column ${shown(column)}`].filter(
    part => part !== null,
  )
  return `${place.length === 0 ? 'file' : place.join(', ')}: ${value === '' ? '' : `“${shown(value)}” — `}expected ${expected}.`
}
