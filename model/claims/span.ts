import { parse, type Parsed } from 'edtf'
import { addDays, addMonths, dayOf, earlier, earliestDay, firstDay, isDay, lastDay, later, latestDay, type Day } from './day.ts'

/** The days a written date can mean, both included; null at an end left open. */
export interface Span {
  readonly from: Day | null
  readonly to: Day | null
  /** False when the writer marked it `?`, `~` or `%`. */
  readonly sure: boolean
}

/** A written date that cannot be used, with the sentence that says why and what to write instead. */
export class Unreadable extends Error {}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** Every number from `low` to `high` that the digits can mean, where `X` is any digit. */
function meanings(digits: string | undefined, low: number, high: number): number[] {
  if (digits === undefined) return range(low, high)
  if (!digits.includes('X')) return [Number(digits)]
  const mask = new RegExp(`^${digits.replaceAll('X', '\\d')}$`)
  return range(low, high).filter(n => mask.test(String(n).padStart(digits.length, '0')))
}

function firstMeaning(years: readonly number[], months: readonly number[], dates: readonly number[]): Day | null {
  for (const year of years)
    for (const month of months)
      for (const date of dates) {
        const day = dayOf(year, month, date)
        if (isDay(day)) return day
      }
  return null
}

// EDTF leaves the bounds of a season open. Both the meteorological and the astronomical season of either convention fit in
// these months; the winter "of 2021" may be the one that opened that year or the one that closed it.
const spring = [3, 6] as const
const summer = [6, 9] as const
const autumn = [9, 12] as const
const winter = [0, 15] as const
const partsOfTheYear: Readonly<Record<number, readonly [number, number]>> = {
  ...{ 21: spring, 22: summer, 23: autumn, 24: winter, 25: spring, 26: summer, 27: autumn, 28: winter },
  ...{ 29: autumn, 30: winter, 31: spring, 32: summer },
  ...{ 33: [1, 3], 34: [4, 6], 35: [7, 9], 36: [10, 12], 37: [1, 4], 38: [5, 8], 39: [9, 12], 40: [1, 6], 41: [7, 12] },
}

function seasonSpan(text: string): Span {
  const [year = 0, part = 0] = text.split('-').map(Number)
  const months = partsOfTheYear[part]
  if (months === undefined)
    throw new Unreadable(`${text}: there is no part of the year ${String(part)}; seasons are 21 to 24, quarters 33 to 36.`)
  return {
    from: addMonths(firstDay(year), months[0] - 1),
    to: addDays(addMonths(firstDay(year), months[1]), -1),
    sure: true,
  }
}

/** How far `~` reaches, in months or days: one unit of the part of the date that it marks. */
function reach(approximate: boolean | number, parts: number): { readonly months: number } | { readonly days: number } {
  const units = [{ months: 12 }, { months: 1 }, { days: 1 }] as const
  if (approximate === true) return units[parts - 1] ?? units[0]
  const marked = [15, 48, 192].map(bits => (Number(approximate) & bits) !== 0)
  // A mark after a part covers all before it, so an unbroken run from the year counts by its last part.
  const unbroken = marked.lastIndexOf(true) + 1 === marked.filter(Boolean).length
  return units[unbroken ? marked.lastIndexOf(true) : marked.indexOf(true)] ?? units[0]
}

function widen(from: Day, to: Day, by: ReturnType<typeof reach>): readonly [Day, Day] {
  if ('days' in by) return [addDays(from, -by.days), addDays(to, by.days)]
  const widest = addDays(addMonths(addDays(to, 1), by.months), -1)
  return [addMonths(from, -by.months), later(to, widest)]
}

function dateSpan(text: string, { uncertain = false, approximate = false }: Parsed): Span {
  const [years, months, dates] = text.replaceAll(/[?~%]/g, '').split('-')
  const choices = [meanings(years, 1, 9999), meanings(months, 1, 12), meanings(dates, 1, 31)] as const
  const from = firstMeaning(...choices)
  const to = firstMeaning(choices[0].toReversed(), choices[1].toReversed(), choices[2].toReversed())
  if (from === null || to === null) throw new Unreadable(`${text} fits no day of the calendar; check its digits.`)
  const parts = dates !== undefined ? 3 : months !== undefined ? 2 : 1
  const [widestFrom, widestTo] = approximate === false || approximate === 0 ? [from, to] : widen(from, to, reach(approximate, parts))
  return { from: widestFrom, to: widestTo, sure: !uncertain && !approximate }
}

function significantSpan(text: string, { values, significant = 4 }: Parsed): Span {
  const year = Number(values[0])
  const width = 10 ** (4 - significant)
  if (!/^\d{4}S[1-4]$/.test(text)) throw new Unreadable(`${text}: years have four digits here, 0001 to 9999.`)
  const first = Math.floor(year / width) * width
  return { from: firstDay(Math.max(1, first)), to: lastDay(first + width - 1), sure: true }
}

const hullOf = (spans: readonly Span[]): Span =>
  spans.reduce((a, b) => ({
    from: a.from === null || b.from === null ? null : earlier(a.from, b.from),
    to: a.to === null || b.to === null ? null : later(a.to, b.to),
    sure: a.sure && b.sure,
  }))

/** One entry of a set: a date, or the run of dates between two, either of which may be left out. */
function entrySpan(text: string): Span {
  const [first = '', last] = text.split('..')
  if (last === undefined) return spanOf(first)
  const from = first === '' ? null : spanOf(first)
  const to = last === '' ? null : spanOf(last)
  if (from !== null && to !== null && (to.to ?? latestDay) < (from.from ?? earliestDay))
    throw new Unreadable(`${text} ends before it begins; write the earlier date first.`)
  return { from: from?.from ?? null, to: to?.to ?? null, sure: (from?.sure ?? true) && (to?.sure ?? true) }
}

/**
 * The days that one EDTF date, season, mask or set can mean; a set becomes its hull.
 * Throws the package's error on text that is not EDTF, and `Unreadable` on EDTF that says no usable day.
 */
export function spanOf(text: string): Span {
  const parsed = parse(text)
  switch (parsed.type) {
    case 'Date':
      return dateSpan(text, parsed)
    case 'Season':
      return seasonSpan(text)
    case 'Set':
    case 'List':
      return hullOf(text.slice(1, -1).split(',').map(entrySpan))
    case 'Year':
      return significantSpan(text, parsed)
    case 'Decade':
      throw new Unreadable(`${text}: a year has four digits; write ${text.slice(0, 3)}X for some time in that decade.`)
    case 'Century':
      throw new Unreadable(`${text}: a year has four digits; write ${text.slice(0, 2)}XX for some time in that century.`)
    case 'Interval':
      throw new Unreadable(`${text} is an interval where one date is expected.`)
  }
}
