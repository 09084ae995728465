import type { Group } from './table.ts'
import { outcomes, type Outcome } from './outcomes.ts'

/** How many; between the two, both included, where a small number is withheld. */
export interface Range {
  readonly least: number
  readonly most: number
}
/** What is shown of a row. `cases` also counts those without a recorded accused. */
export interface Figures {
  readonly cases: Range
  readonly accused: Range
  /** Of the accused: those of whom what is counted is hedged, inferred or disputed among the sources. */
  readonly uncertain: Range
  /** By latest recorded outcome, in the order of `outcomes`, without those of which there is none. */
  readonly outcomes: readonly (readonly [Outcome, Range])[]
}

/** What a row counts, exactly. */
export interface Counts {
  readonly cases: number
  /** Cases of which no accused is recorded. */
  readonly empty: number
  readonly uncertain: number
  readonly outcomes: ReadonlyMap<Outcome, number>
}

export function countsOf({ cases, accused }: Group): Counts {
  const byOutcome = new Map<Outcome, number>()
  for (const { accused: one } of accused) byOutcome.set(one.outcome, (byOutcome.get(one.outcome) ?? 0) + 1)
  return {
    cases: cases.size,
    empty: cases.size - new Set(accused.map(counted => counted.case)).size,
    uncertain: accused.filter(({ uncertain }) => uncertain).length,
    outcomes: byOutcome,
  }
}

export const exactly = (count: number): Range => ({ least: count, most: count })
export const isExact = ({ least, most }: Range): boolean => least === most
export const sum = (ranges: readonly Range[]): Range => ({
  least: ranges.reduce((total, { least }) => total + least, 0),
  most: ranges.reduce((total, { most }) => total + most, 0),
})

/** Everything as it is counted, for readers who may see small numbers. */
export const exactFigures = ({ cases, uncertain, outcomes: counted }: Counts): Figures => ({
  cases: exactly(cases),
  accused: exactly([...counted.values()].reduce((total, count) => total + count, 0)),
  uncertain: exactly(uncertain),
  outcomes: inOrder(outcome => exactly(counted.get(outcome) ?? 0)),
})

export const inOrder = (figure: (outcome: Outcome) => Range): (readonly [Outcome, Range])[] =>
  outcomes.map(outcome => [outcome, figure(outcome)] as const).filter(([, { most }]) => most > 0)

/** A part of a whole as a share from 0 to 1; null of nothing. What is outside of the part varies by itself. */
export function shareOf(part: Range, whole: Range): Range | null {
  if (whole.least === 0 && whole.most === 0) return null
  const others = { least: Math.max(0, whole.least - part.least), most: Math.max(0, whole.most - part.most) }
  const share = (of: number, beside: number): number => (of + beside === 0 ? 0 : of / (of + beside))
  return { least: share(part.least, others.most), most: share(part.most, others.least) }
}
