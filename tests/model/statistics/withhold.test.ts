import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Counts, Figures, Range } from '#model/statistics/figures.ts'
import { exactFigures, shareOf, sum } from '#model/statistics/figures.ts'
import type { Outcome } from '#model/statistics/outcomes.ts'
import { inFull, seesSmallNumbers, withhold, type Table } from '#model/statistics/withhold.ts'

const names = ['verdict-against', 'acquittal', 'none'] as const satisfies Outcome[]

const total = (of: Counts): number => [...of.outcomes.values()].reduce((all, count) => all + count, 0)
const numbersIn = (cells: readonly number[], extra: { cases: number; uncertain: number }): Counts => {
  const all = cells.reduce((sum, count) => sum + count, 0)
  return {
    cases: all === 0 ? 0 : (extra.cases % all) + 1,
    empty: 0,
    uncertain: extra.uncertain % (all + 1),
    outcomes: new Map(names.flatMap((name, at) => ((cells[at] ?? 0) > 0 ? [[name, cells[at] ?? 0]] : []))),
  }
}
const count = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 2, arbitrary: fc.integer({ min: 0, max: 9 }) })
const rowOf = fc
  .record({ cells: fc.array(count, { minLength: 3, maxLength: 3 }), cases: fc.nat(20), uncertain: fc.nat(20) })
  .map(({ cells, ...extra }) => numbersIn(cells, extra))

/** A table in which everyone is in exactly one row: the totals are sums, so they give away most. */
const partition = fc
  .record({ rows: fc.array(rowOf, { minLength: 1, maxLength: 3 }), outside: rowOf, filtered: fc.boolean() })
  .map(({ rows, outside, filtered }): Table => {
    const sample = added(rows)
    return { rows, sample, base: filtered ? added([sample, outside]) : sample }
  })
function added(rows: readonly Counts[]): Counts {
  return {
    cases: rows.reduce((all, { cases }) => all + cases, 0),
    empty: 0,
    uncertain: rows.reduce((all, { uncertain }) => all + uncertain, 0),
    outcomes: new Map(
      names
        .map((name): [Outcome, number] => [name, rows.reduce((all, { outcomes }) => all + (outcomes.get(name) ?? 0), 0)])
        .filter(([, n]) => n > 0),
    ),
  }
}

const isFew = (n: number): boolean => n === 1 || n === 2
const holds = (shown: Range, n: number): boolean => shown.least <= n && n <= shown.most

function truthful(shown: Figures, counts: Counts): boolean {
  const of = new Map(shown.outcomes)
  return (
    holds(shown.cases, counts.cases) &&
    holds(shown.accused, total(counts)) &&
    holds(shown.uncertain, counts.uncertain) &&
    names.every(name => holds(of.get(name) ?? { least: 0, most: 0 }, counts.outcomes.get(name) ?? 0))
  )
}

test('below internal clearance small numbers are withheld, from there on nothing is', () => {
  expect([0, 1, 2, 3, 4].map(rank => seesSmallNumbers(rank as 0))).toEqual([false, false, true, true, true])
})

test('whatever is shown is true', () => {
  fc.assert(
    fc.property(partition, table => {
      for (const shown of [withhold(table), inFull(table)]) {
        table.rows.forEach((row, at) => expect(truthful(shown.rows[at]!, row)).toBe(true))
        expect(truthful(shown.sample, table.sample)).toBe(true)
        expect(truthful(shown.base, table.base)).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})

test('no cell of 1 or 2 accused is shown exactly, and no total is below what its parts have', () => {
  fc.assert(
    fc.property(partition, table => {
      const shown = withhold(table)
      for (const figures of [...shown.rows, shown.sample, shown.base])
        for (const range of [...figures.outcomes.map(([, of]) => of), figures.accused, figures.uncertain])
          if (range.least === range.most) expect(isFew(range.least)).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

/** Every table that differs from this one only in what its cells of 1 or 2 count. */
function* otherwise(table: Table): Generator<{ cells: readonly number[]; rows: Counts[] }> {
  const places = table.rows.flatMap((row, at) => names.filter(name => isFew(row.outcomes.get(name) ?? 0)).map(name => [at, name] as const))
  for (let world = 0; world < 2 ** places.length; world += 1) {
    const cells = places.map((_, at) => 1 + ((world >> at) & 1))
    const rows = table.rows.map(row => ({ ...row, outcomes: new Map(row.outcomes) }))
    places.forEach(([at, name], place) => rows[at]!.outcomes.set(name, cells[place]!))
    yield { cells, rows }
  }
}

/** Could the answer be the same, were the cells as in this world and the rest whatever it must be? */
function sameAnswer(shown: Table<Figures>, rows: readonly Counts[], outside: number | null): boolean {
  const text = (figures: Figures, part: keyof Figures) => JSON.stringify(figures[part])
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, n) => n)
  const possible = rows.map((row, at) => {
    const tries = upTo(total(row)).map(n => ({
      n,
      seen: withhold({ rows: [{ ...row, cases: n, uncertain: n }], sample: row, base: row }).rows[0]!,
    }))
    const like = (part: keyof Figures) => tries.filter(({ seen }) => text(seen, part) === text(shown.rows[at]!, part)).map(({ n }) => n)
    return { row, outcomes: like('outcomes').length > 0, cases: like('cases'), uncertain: like('uncertain') }
  })
  if (possible.some(({ outcomes, cases, uncertain }) => !outcomes || cases.length === 0 || uncertain.length === 0)) return false
  const chosen = possible.map(({ row, cases, uncertain }) => ({ ...row, cases: cases[0]!, uncertain: uncertain[0]! }))
  const sample = added(chosen)
  const most = possible.reduce((all, { uncertain }) => all + uncertain.at(-1)!, 0)
  const totals = [
    ...upTo(most)
      .filter(n => n >= sample.uncertain)
      .map(uncertain => ({ ...sample, uncertain })),
    ...upTo(total(sample)).map(cases => ({ ...sample, cases })),
  ]
  const seen = totals.map(of => withhold({ rows: chosen, sample: of, base: of }).sample)
  const whole = outside === null ? (['cases', 'accused', 'uncertain', 'outcomes'] as const) : (['accused', 'outcomes'] as const)
  return whole.every(part => seen.some(figures => text(figures, part) === text(shown.sample, part)))
}

test('for every withheld cell the whole answer could be the same with its other value: it cannot be computed', () => {
  let withheld = 0
  fc.assert(
    fc.property(partition, table => {
      const shown = withhold(table)
      const worlds = [...otherwise(table)].filter(({ rows }) => sameAnswer(shown, rows, table.base === table.sample ? null : 1))
      const cells = worlds[0]?.cells.length ?? 0
      withheld += cells
      for (let at = 0; at < cells; at += 1) expect(new Set(worlds.map(world => world.cells[at])).size).toBe(2)
    }),
    { numRuns: 400 },
  )
  expect(withheld).toBeGreaterThan(300)
})

/** Tables in which accused are in several rows, as with courts of two instances. */
const overlapping = fc
  .record({
    accused: fc.array(fc.record({ outcome: fc.constantFrom(...names), rows: fc.uniqueArray(fc.nat(2), { minLength: 1 }) }), {
      maxLength: 16,
    }),
    beside: fc.array(fc.constantFrom(...names), { maxLength: 5 }),
  })
  .map(({ accused, beside }): Table => {
    const of = (some: readonly { outcome: Outcome }[]) =>
      numbersIn(
        names.map(name => some.filter(({ outcome }) => outcome === name).length),
        { cases: 0, uncertain: 0 },
      )
    return {
      rows: [0, 1, 2].map(row => of(accused.filter(({ rows }) => rows.includes(row)))),
      sample: of(accused),
      base: of([...accused, ...beside.map(outcome => ({ outcome }))]),
    }
  })

test('where accused are in several rows, no sum or difference of what is shown narrows a withheld cell to one number', () => {
  fc.assert(
    fc.property(overlapping, table => {
      const shown = withhold(table)
      const cellOf = (figures: Figures, name: Outcome): Range => figures.outcomes.find(([of]) => of === name)?.[1] ?? { least: 0, most: 0 }
      for (const name of names) {
        const column = shown.rows.map(row => cellOf(row, name))
        const over = cellOf(shown.sample, name)
        const base = cellOf(shown.base, name)
        expect(base.most).toBeGreaterThanOrEqual(over.least)
        column.forEach((cell, at) => {
          if (!(cell.least === 1 && cell.most === 2)) return
          const others = sum(column.filter((_, other) => other !== at))
          const inRow = sum(names.filter(other => other !== name).map(other => cellOf(shown.rows[at]!, other)))
          const lowest = Math.max(1, shown.rows[at]!.accused.least - inRow.most, over.least - others.most)
          const highest = Math.min(2, shown.rows[at]!.accused.most - inRow.least, over.most, base.most)
          expect([lowest, highest]).toEqual([1, 2])
        })
      }
      const [lowest, highest] = [sum(names.map(name => cellOf(shown.sample, name))), shown.sample.accused]
      expect(highest).toEqual(lowest)
    }),
    { numRuns: 3000 },
  )
})

test('a share lies between 0 and 1 and holds the true one', () => {
  fc.assert(
    fc.property(rowOf, counts => {
      const [shown] = withhold({ rows: [counts], sample: counts, base: counts }).rows
      for (const [name, range] of shown!.outcomes) {
        const share = shareOf(range, shown!.accused)!
        const true_ = (counts.outcomes.get(name) ?? 0) / total(counts)
        expect(share.least <= true_ + 1e-9 && true_ <= share.most + 1e-9 && share.least >= 0 && share.most <= 1).toBe(true)
      }
      expect(shareOf(exactFigures(counts).accused, { least: 0, most: 0 })).toBeNull()
    }),
  )
})
