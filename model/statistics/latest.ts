import { earliestDay, latestDay, type Day } from '../claims/day.ts'
import type { When } from '../claims/when.ts'

interface Dated {
  readonly when: When | null
}

/** The days on which something can have been; null where nothing says. */
export function rangeOf({ when }: Dated): readonly [Day, Day] | null {
  if (when === null || (when.possible[0] === null && when.possible[1] === null)) return null
  return [when.possible[0] ?? earliestDay, when.possible[1] ?? latestDay]
}

/** Those that may be the latest: of the dated ones each that is not certainly before another; the undated only where nothing is dated. */
export function latestOf<T extends Dated>(acts: readonly T[]): readonly T[] {
  const dated = acts.flatMap(act => {
    const range = rangeOf(act)
    return range ? [{ act, range }] : []
  })
  if (dated.length === 0) return acts
  return dated.filter(({ range: [, to] }) => dated.every(({ range: [from] }) => to >= from)).map(({ act }) => act)
}
