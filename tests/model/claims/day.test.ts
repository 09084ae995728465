import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, day, daysBetween, firstDay, isDay, lastDay } from '#model/claims/day.ts'

const anyDay = fc.integer({ min: 0, max: 3_652_058 }).map(n => addDays('0001-01-01', n))

describe('a day', () => {
  test('is one that the calendar has', () => {
    expect(['2021-08-12', '0001-01-01', '9999-12-31', '2020-02-29', '2000-02-29'].filter(isDay)).toEqual([
      '2021-08-12',
      '0001-01-01',
      '9999-12-31',
      '2020-02-29',
      '2000-02-29',
    ])
    expect(
      ['2021-02-30', '2021-02-29', '1900-02-29', '2021-13-01', '2021-00-01', '2021-01-00', '0000-01-01', '2021-8-1', '2021', ''].filter(
        isDay,
      ),
    ).toEqual([])
  })

  test('that the calendar lacks is refused with what was expected', () => {
    expect(day.safeParse('2021-02-30').error?.issues.map(({ message }) => message)).toEqual([
      'expected a day of the calendar as YYYY-MM-DD, for example 2021-08-12',
    ])
  })

  test('moves by days across months, leap years and years below 100', () => {
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29')
    expect(addDays('2021-01-01', -1)).toBe('2020-12-31')
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01')
  })

  test('moves by months and keeps to the month it lands in', () => {
    expect(addMonths('2021-01-31', 1)).toBe('2021-02-28')
    expect(addMonths('2021-01-15', -1)).toBe('2020-12-15')
    expect(addMonths('2020-02-29', 12)).toBe('2021-02-28')
  })

  test('never leaves the calendar', () => {
    expect([addDays('9999-12-31', 1), addDays('0001-01-01', -1), addMonths('9999-12-01', 1), addMonths('0001-01-31', -1)]).toEqual([
      '9999-12-31',
      '0001-01-01',
      '9999-12-31',
      '0001-01-01',
    ])
  })

  test('ends a month where the calendar does', () => {
    expect([firstDay(2021), lastDay(2021), firstDay(2020, 2), lastDay(2020, 2), lastDay(2021, 2)]).toEqual([
      '2021-01-01',
      '2021-12-31',
      '2020-02-01',
      '2020-02-29',
      '2021-02-28',
    ])
  })

  test('is as far from another as the days added to reach it, and text order is time order', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(isDay(a)).toBe(true)
        expect(addDays(a, daysBetween(a, b))).toBe(b)
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0)
      }),
    )
  })
})
