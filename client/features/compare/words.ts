import type { ShownFigures, StatisticsRow } from '#model/api/statistics.ts'
import type { Language } from '#model/languages.ts'
import type { Range } from '#model/statistics/figures.ts'
import type { Outcome } from '#model/statistics/outcomes.ts'
import { withoutGroup, type Grouping } from '#model/statistics/table.ts'
import { captionIn } from '#client/data/caption.ts'
import type { MessageId } from '#client/messages/en.ts'
import type { Say } from '#client/messages/say.ts'
import type { Comparison } from '#client/session/comparison.ts'

/** What a row is called. Parts of its name that are no node's are words of ours: a role, an outcome, a kind and length of sentence. */
export function rowText(row: Pick<StatisticsRow, 'group' | 'node'>, by: Grouping, say: Say, language: Language): string {
  if (row.group === withoutGroup) return say(`compare.without.${by}`)
  const [first = '', second] = row.group.split('.')
  if (row.node) {
    const caption = captionIn(row.node, language)
    return second === undefined ? caption : say('compare.role', { name: caption, role: say(roles[second] ?? 'role.acted') })
  }
  if (by === 'outcome') return say(`outcome.${first as Outcome}`)
  const kind = say(sentences[first] ?? 'sentence.not-understood')
  const band = second === undefined ? undefined : bands[second]
  return band === undefined ? kind : say('compare.sentence', { kind, length: say(band) })
}

const roles: Readonly<Record<string, MessageId>> = { investigated: 'role.investigated', prosecuted: 'role.prosecuted', acted: 'role.acted' }
const sentences: Readonly<Record<string, MessageId>> = {
  imprisonment: 'sentence.imprisonment',
  restriction: 'sentence.restriction',
  suspended: 'sentence.suspended',
  arrest: 'sentence.arrest',
  fine: 'sentence.fine',
  ban: 'sentence.ban',
  confiscation: 'sentence.confiscation',
  unspecified: 'sentence.unspecified',
  'not-understood': 'sentence.not-understood',
  none: 'sentence.none',
}
const bands: Readonly<Record<string, MessageId>> = {
  'under-1': 'band.under-1',
  '1-3': 'band.1-3',
  '3-5': 'band.3-5',
  '5-8': 'band.5-8',
  '8-up': 'band.8-up',
  'under-15': 'band.under-15',
  '15-up': 'band.15-up',
  life: 'band.life',
  unsaid: 'band.unsaid',
}

/** "7", "fewer than 3", "12–14". */
export function rangeText({ least, most }: Range, say: Say): string {
  if (least === most) return String(least)
  return least === 1 && most === 2 ? say('compare.few') : `${least}–${most}`
}

const percent = (share: number): number => Math.round(share * 100)

/** "43 %", or from where to where it may be. */
export function shareText(share: Range | null): string {
  if (share === null) return '–'
  const [least, most] = [percent(share.least), percent(share.most)]
  return least === most ? `${least} %` : `${least}–${most} %`
}

const nothing: Range = { least: 0, most: 0 }

/** How many of a row have an outcome, and which share of its accused that is. */
export function figureOf(
  { outcomes, accused }: Pick<ShownFigures, 'outcomes' | 'accused'>,
  outcome: Outcome,
): { accused: Range; share: Range | null } {
  const found = outcomes.find(each => each.outcome === outcome)
  return found ?? { accused: nothing, share: accused.most === 0 ? null : nothing }
}

/** A row of the table, that of what is in none of them included. */
export type RowOf = Omit<StatisticsRow, 'share'> & { readonly share: Range | null }

/** Whether less was asked about than there is, so that a base rate says more than the rows do. */
export const isPartial = ({ sample, base }: { readonly sample: ShownFigures; readonly base: ShownFigures }): boolean =>
  JSON.stringify(sample) !== JSON.stringify(base)

/** Whether rows are read as shares of all accused asked about, rather than by the outcomes of their own accused: then these are one, or the rows themselves. */
export const readAsShares = ({ by, outcome }: Pick<Comparison, 'by' | 'outcome'>): boolean =>
  by === 'outcome' || by === 'sentence' || outcome !== null
