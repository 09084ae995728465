import type { Language } from '#model/languages.ts'
import type { Range } from '#model/statistics/figures.ts'
import type { Outcome } from '#model/statistics/outcomes.ts'
import { sentenceGroups } from '#model/statistics/sentence.ts'
import type { Statistics } from '#client/data/statistics.ts'
import type { Say } from '#client/messages/say.ts'
import type { Comparison } from '#client/session/comparison.ts'
import type { Bar } from './Chart.tsx'
import { figureOf, rangeText, readAsShares, rowText, type RowOf } from './words.ts'

/** More bars than this are no drawing one can take in. */
const mostBars = 16

interface Drawn {
  readonly rows: readonly RowOf[]
  readonly comparison: Comparison
  readonly drawn: Outcome
  readonly statistics: Statistics
  readonly baseOf: ((group: string) => Range | null) | null
  readonly say: Say
  readonly language: Language
}

/** The largest rows as bars: the share of an outcome among a row's accused or, where the rows are outcomes or sentences, of the row among all asked about. */
export function barsOf({ rows, comparison, drawn, statistics: { base, sample }, baseOf, say, language }: Drawn): Bar[] {
  const { by } = comparison
  const asShares = readAsShares(comparison)
  const shown = rows.filter(row => row.accused.most > 0 && (row.share !== null || !asShares)).slice(0, mostBars)
  const inOrder = by === 'sentence' ? shown.toSorted((a, b) => sentenceGroups.indexOf(a.group) - sentenceGroups.indexOf(b.group)) : shown
  return inOrder.map(row => {
    const { accused, share } = asShares ? row : figureOf(row, drawn)
    const whole = asShares ? sample.accused : row.accused
    return {
      key: row.group,
      label: rowText(row, by, say, language),
      share: share ?? { least: 0, most: 0 },
      of: say('compare.of', { part: rangeText(accused, say), whole: rangeText(whole, say) }),
      base: asShares ? (baseOf?.(row.group) ?? null) : figureOf(base, drawn).share,
    }
  })
}
