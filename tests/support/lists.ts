import type { HitJudgement, Screenable } from '#model/screening/judgement.ts'
import type { ListEntry, ScreeningList } from '#model/screening/list.ts'
import { ListIndex } from '#model/screening/match.ts'

/** An entry of an invented list. */
export const entryOf = (id: string, names: readonly string[], more: Partial<ListEntry> = {}): ListEntry => ({
  ...{ id, names: [...names], kind: 'person', birthDates: [], countries: [], programmes: [], listedOn: null },
  ...more,
})

export const listIdOf = (digit: number): string => `l${String(digit).repeat(24)}`

/** An invented list of these entries. */
export function listOf(digit: number, entries: readonly ListEntry[], more: Partial<ScreeningList> = {}): Screenable {
  const list: ScreeningList = {
    ...{ id: listIdOf(digit), title: `Test list ${String(digit)}`, regime: 'ca-jvcfoa', publisher: 'A test office', date: '2026-01-10' },
    ...{ sha256: String(digit).repeat(64), aliasesSha256: null, format: 'simple', entries: entries.length },
    ...{ added: '2026-01-12T08:00:00.000Z', earlier: [] },
    ...more,
  }
  return { list, index: new ListIndex(entries) }
}

/** That entry 1 of the first list is this person. */
export const judgementOf = (person: string, more: Partial<HitJudgement> = {}): HitJudgement => ({
  ...{ list: listIdOf(1), entry: '1', person: person as HitJudgement['person'], verdict: 'confirmed', why: 'the same birthday' },
  ...{ by: 'K. Sample', at: '2026-01-15T09:00:00.000Z', mark: 'public' },
  ...more,
})
