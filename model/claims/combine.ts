import { daysBetween, earlier, later, type Day } from './day.ts'
import type { When } from './when.ts'

const has = (when: When | null): when is When => when !== null

const earliestOf = (days: readonly Day[]): Day | null => (days.length === 0 ? null : days.reduce(earlier))
const latestOf = (days: readonly Day[]): Day | null => (days.length === 0 ? null : days.reduce(later))
const given = (days: readonly (Day | null)[]): Day[] => days.filter(day => day !== null)
const hullEnd = (days: readonly (Day | null)[], widest: (days: readonly Day[]) => Day | null): Day | null =>
  days.includes(null) ? null : widest(given(days))

const openEnds = ({ possible }: When): number => possible.filter(end => end === null).length
const possibleLength = ({ possible: [from, to] }: When): number => (from === null || to === null ? 0 : daysBetween(from, to))
const definiteLength = ({ definite }: When): number => (definite === null ? -1 : daysBetween(...definite))

/** The narrowest statement first, an open end being wider than any; the text decides last, never the order of arrival. */
const narrowest = (a: When, b: When): number =>
  openEnds(a) - openEnds(b) ||
  possibleLength(a) - possibleLength(b) ||
  definiteLength(b) - definiteLength(a) ||
  (a.edtf < b.edtf ? -1 : Number(a.edtf > b.edtf))

/**
 * When a relationship holds, from when its accepted claims say it does; the order of the claims does not matter.
 * Definite is the hull of the definite ranges, possible the intersection of the possible ones. Where the definite is not
 * within it, or nothing is, the claims disagree: possible becomes the hull. Undated claims (null) add nothing.
 */
export function combineWhens(whens: readonly (When | null)[]): { readonly when: When | null; readonly disagrees: boolean } {
  const dated = whens.filter(has).toSorted(narrowest)
  const [first] = dated
  if (first === undefined) return { when: null, disagrees: false }

  const definites = dated.flatMap(({ definite }) => (definite === null ? [] : [definite]))
  const definite = definites.length === 0 ? null : definites.reduce((a, b) => [earlier(a[0], b[0]), later(a[1], b[1])] as const)
  const froms = dated.map(({ possible }) => possible[0])
  const tos = dated.map(({ possible }) => possible[1])
  const from = latestOf(given(froms))
  const to = earliestOf(given(tos))

  const empty = from !== null && to !== null && from > to
  const outside = definite !== null && ((from !== null && definite[0] < from) || (to !== null && definite[1] > to))
  const disagrees = empty || outside
  return {
    when: {
      edtf: first.edtf,
      definite,
      possible: disagrees ? [hullEnd(froms, earliestOf), hullEnd(tos, latestOf)] : [from, to],
      starts: dated.some(({ starts }) => starts),
      ends: dated.some(({ ends }) => ends),
    },
    disagrees,
  }
}
