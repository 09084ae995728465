import { z } from 'zod'

/** A day as `YYYY-MM-DD`, proleptic Gregorian, years 0001 to 9999: the order of the text is the order of time. */
export type Day = string

export const earliestDay: Day = '0001-01-01'
export const latestDay: Day = '9999-12-31'

const millisecondsPerDay = 86_400_000
const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** How many days a month has. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Is the text a day that the calendar has? `2021-02-30` is not. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (shape.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export const day = z.string().refine(isDay, { error: 'expected a day of the calendar as YYYY-MM-DD, for example 2021-08-12' })

/** The text of a day from its numbers; the caller vouches that the calendar has it. `month` counts from 1. */
export const dayOf = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`

/** The first day of a year, or of one of its months. */
export const firstDay = (year: number, month = 1): Day => dayOf(year, month, 1)

/** The last day of a year, or of one of its months. */
export const lastDay = (year: number, month = 12): Day => dayOf(year, month, daysInMonth(year, month))

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
export const later = (a: Day, b: Day): Day => (a > b ? a : b)

const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

/** The day `n` days after (before, when negative); stops at the first and the last day of the calendar. */
export function addDays(day: Day, n: number): Day {
  const time = timeOf(day) + n * millisecondsPerDay
  if (time <= timeOf(earliestDay)) return earliestDay
  if (time >= timeOf(latestDay)) return latestDay
  return new Date(time).toISOString().slice(0, 10)
}

/** The same date `n` months on, or the month's last day where it has no such date; stops at the ends of the calendar. */
export function addMonths(day: Day, n: number): Day {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number)
  const months = year * 12 + (month - 1) + n
  const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  if (toYear < 1) return earliestDay
  if (toYear > 9999) return latestDay
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

/** How many days from `a` to `b`: 0 for the same day, negative when `b` comes first. */
export const daysBetween = (a: Day, b: Day): number => (timeOf(b) - timeOf(a)) / millisecondsPerDay
