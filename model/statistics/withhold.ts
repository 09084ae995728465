import { rankOf, type Rank } from '../claims/mark.ts'
import { exactFigures, exactly, inOrder, isExact, sum, type Counts, type Figures, type Range } from './figures.ts'
import type { Outcome } from './outcomes.ts'

/** A number of accused below this is not shown exactly to readers without clearance: so few can be recognised. */
export const fewest = 3
const mostFew = fewest - 1

/** May the reader see small numbers? */
export const seesSmallNumbers = (clearance: Rank): boolean => clearance >= rankOf('internal')

/** A table before anything is withheld: its rows (with what is in none), what they count once, and the base to compare with, of which that is part. */
export interface Table<Of = Counts> {
  readonly rows: readonly Of[]
  readonly sample: Of
  readonly base: Of
}

/**
 * What a reader without clearance is shown. Cells of 1 or 2 accused become "fewer than 3", and every total that would give them away becomes a range:
 * whichever of its values each of these cells has, the answer can be the same. So a total of a row is its visible cells plus one, to plus two, for each
 * cell that is withheld; and a total of a column, where accused may be in several rows, is that sum at most.
 */
export function withhold({ rows, sample, base }: Table): Table<Figures> {
  const shown = rows.map(figuresOf)
  const sampleShown = totalOf(sample, shown)
  return { rows: shown, sample: sampleShown, base: baseOf(base, sampleShown) }
}

/** Nothing withheld. */
export const inFull = ({ rows, sample, base }: Table): Table<Figures> => ({
  rows: rows.map(exactFigures),
  sample: exactFigures(sample),
  base: exactFigures(base),
})

const few = (count: number): boolean => count > 0 && count < fewest
const cell = (count: number): Range => (few(count) ? { least: 1, most: mostFew } : exactly(count))

/** One row as a reader without clearance is shown it: what it withholds depends on no other. */
export function figuresOf(counts: Counts): Figures {
  return figures(counts, outcome => cell(counts.outcomes.get(outcome) ?? 0), uncertainIn)
}

function figures(
  counts: Counts,
  ofOutcome: (outcome: Outcome) => Range,
  ofUncertain: (uncertain: number, accused: Range) => Range,
): Figures {
  const byOutcome = inOrder(ofOutcome)
  const accused = sum(byOutcome.map(([, range]) => range))
  return { cases: casesIn(counts, accused), accused, uncertain: ofUncertain(counts.uncertain, accused), outcomes: byOutcome }
}

/** So many cases with an accused would say that there are at least as many accused. */
function casesIn({ cases, empty }: Counts, accused: Range): Range {
  if (isExact(accused) || cases - empty < accused.least) return exactly(cases)
  return { least: empty + accused.least, most: empty + accused.most }
}

/** Those that are not uncertain are a part of the same whole: neither part may give the other away. */
function uncertainIn(uncertain: number, accused: Range): Range {
  if (!isExact(accused)) {
    if (few(uncertain)) return cell(uncertain)
    return uncertain < accused.least ? exactly(uncertain) : { ...accused }
  }
  const all = accused.least
  if (!few(uncertain) && !few(all - uncertain)) return exactly(uncertain)
  if (uncertain === 0 || uncertain === all) return exactly(uncertain)
  if (all < 2 * fewest - 1) return { least: 1, most: all - 1 }
  return few(uncertain) ? cell(uncertain) : { least: all - mostFew, most: all - 1 }
}

/**
 * A total over rows, of which each accused is in one or more. Below what the rows have at least it says nothing of any of them; from there on it might be
 * their sum, so it is no narrower than that. Where even the least sum is small, no total is told from another.
 */
function overRows(count: number, parts: readonly Range[]): Range {
  const together = sum(parts)
  const most = Math.max(count, together.most)
  if (count === 0 || isExact(together)) return cell(count)
  if (together.least < fewest) return { least: 1, most }
  return count < together.least ? cell(count) : { least: together.least, most }
}

const outcomeIn = ({ outcomes }: Figures, outcome: Outcome): Range => outcomes.find(([name]) => name === outcome)?.[1] ?? exactly(0)

function totalOf(sample: Counts, rows: readonly Figures[]): Figures {
  return figures(
    sample,
    outcome =>
      overRows(
        sample.outcomes.get(outcome) ?? 0,
        rows.map(row => outcomeIn(row, outcome)),
      ),
    (uncertain, accused) => {
      const over = overRows(
        uncertain,
        rows.map(row => row.uncertain),
      )
      return isExact(over) ? uncertainIn(uncertain, accused) : over
    },
  )
}

/** The base holds the sample: where it is hardly more, it says no more than the sample does. */
function baseOf(base: Counts, sample: Figures): Figures {
  const beside = (count: number, part: Range): Range => (isExact(part) || count > part.most ? cell(count) : { ...part })
  return figures(
    base,
    outcome => beside(base.outcomes.get(outcome) ?? 0, outcomeIn(sample, outcome)),
    (uncertain, accused) => (uncertain > sample.uncertain.most ? uncertainIn(uncertain, accused) : { ...sample.uncertain }),
  )
}
