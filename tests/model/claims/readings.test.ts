import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, firstDay, lastDay, type Day } from '#model/claims/day.ts'
import { readWhen } from '#model/claims/edtf.ts'
import { when, type Time, type When } from '#model/claims/when.ts'

describe('by every reading', () => {
  // A small window, so that every day a date can mean can be tried in turn.
  interface Written {
    readonly text: string
    readonly days: readonly Day[]
  }
  const daysOf = (from: Day, to: Day): Day[] => Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i))
  const written: fc.Arbitrary<Written> = fc
    .tuple(fc.constantFrom('day', 'month', 'mask'), fc.integer({ min: 0, max: 120 }))
    .map(([precision, n]) => {
      const day = addDays('2019-12-15', n)
      const [year = 0, month = 0] = day.split('-').map(Number)
      if (precision === 'month') return { text: day.slice(0, 7), days: daysOf(firstDay(year, month), lastDay(year, month)) }
      if (precision === 'mask') {
        const ten = day.slice(0, 9)
        return { text: `${ten}X`, days: daysOf(firstDay(year, month), lastDay(year, month)).filter(d => d.startsWith(ten)) }
      }
      return { text: day, days: [day] }
    })
  const window = daysOf('2019-11-01', '2020-06-30')
  const between = (days: readonly Day[]) => (days.length === 0 ? null : [days[0], days.at(-1)])

  function expectExactly(answer: When, readings: readonly (readonly [Day, Day])[]) {
    const every = window.filter(day => readings.every(([from, to]) => from <= day && day <= to))
    const some = window.filter(day => readings.some(([from, to]) => from <= day && day <= to))
    const inWindow = ([from, to]: readonly [Day | null, Day | null]) =>
      between(window.filter(day => (from ?? day) <= day && day <= (to ?? day)))
    expect(answer.definite).toEqual(between(every))
    expect(inWindow(answer.possible)).toEqual(between(some))
  }

  test('a spell with both ends is certain on the days of all readings and possible on the days of any', () => {
    fc.assert(
      fc.property(written, written, (begin, end) => {
        const readings = begin.days.flatMap(from => end.days.filter(to => from <= to).map(to => [from, to] as const))
        const answer = readWhen(`${begin.text}/${end.text}`, 'spell', null)
        expect(answer.ok).toBe(readings.length > 0)
        if (answer.ok) expectExactly(answer.when, readings)
      }),
    )
  })

  test('a spell still so when said ended on that day or any later one', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 0, max: 150 }), (begin, n) => {
        const said = addDays('2019-12-01', n)
        const readings = begin.days
          .filter(from => from <= said)
          .flatMap(from => window.filter(to => to >= said).map(to => [from, to] as const))
        const answer = readWhen(`${begin.text}/..`, 'spell', said)
        expect(answer.ok).toBe(readings.length > 0)
        if (answer.ok) expectExactly(answer.when, readings)
      }),
    )
  })

  test('an event happened on one of the days its date can mean', () => {
    fc.assert(
      fc.property(written, ({ text, days }) => {
        const answer = readWhen(text, 'event', null)
        if (!answer.ok) throw new Error(answer.why)
        expectExactly(
          answer.when,
          days.map(day => [day, day]),
        )
      }),
    )
  })

  test('nothing certain lies outside what is possible, and marking a date leaves nothing certain', () => {
    const mark = fc.constantFrom('', '?', '~', '%')
    fc.assert(
      fc.property(written, written, mark, mark, fc.constantFrom<Time>('event', 'spell'), (begin, end, a, b, time) => {
        const answer = readWhen(`${begin.text}${a}/${end.text}${b}`, time, '2021-09-02')
        if (!answer.ok) return
        expect(when.parse(answer.when)).toEqual(answer.when)
        if (a !== '' || b !== '') expect(answer.when.definite).toBe(null)
      }),
    )
  })
})
