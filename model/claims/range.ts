import { daysBetween, earlier, earliestDay, later, latestDay, type Day } from './day.ts'
import type { When } from './when.ts'

/** Days from one to another, both included; null where an end is open. Never empty: no days at all is null in place of a range. */
export type Range = readonly [Day | null, Day | null]

/** Every day there is. */
export const always: Range = [null, null]

const start = ([from]: Range): Day => from ?? earliestDay
const end = ([, to]: Range): Day => to ?? latestDay

/** The days in both, or null when there are none. */
export function intersect(a: Range | null, b: Range | null): Range | null {
  if (a === null || b === null) return null
  const from = a[0] === null ? b[0] : b[0] === null ? a[0] : later(a[0], b[0])
  const to = a[1] === null ? b[1] : b[1] === null ? a[1] : earlier(a[1], b[1])
  return (from ?? earliestDay) <= (to ?? latestDay) ? [from, to] : null
}

/** Is there a day in both? */
export const share = (a: Range | null, b: Range | null): boolean => intersect(a, b) !== null

/** Is every day of `inner` in `outer`? No days at all are covered by anything but themselves, so that nothing follows from nothing. */
export const covers = (outer: Range | null, inner: Range | null): boolean =>
  outer !== null && inner !== null && start(outer) <= start(inner) && end(inner) <= end(outer)

/** How many days it has; infinite where an end is open. */
export const daysIn = (range: Range): number => (range[0] === null || range[1] === null ? Infinity : daysBetween(range[0], range[1]) + 1)

/** The days on which something dated so holds for certain, or null. Undated: on none for certain. */
export const definiteOf = (when: When | null): Range | null => when?.definite ?? null
/** The days within which it holds. Undated: any. */
export const possibleOf = (when: When | null): Range => when?.possible ?? always
