import { firstDay, lastDay, type Day } from './day.ts'
import type { Language } from '../languages.ts'
import { dateWords, type DateWords, type WrittenDate } from './date-words.ts'
import type { Time, When } from './when.ts'

const plainDate = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?([?~%]?)$/
const marks = { '': 'sure', '?': 'perhaps', '~': 'about', '%': 'perhaps about' } as const

/** The parts of a date that has words; null for seasons, masks, sets and dates with only a part marked. */
function writtenDate(edtf: string): WrittenDate | null {
  const match = plainDate.exec(edtf)
  if (match === null) return null
  const [, year, month, date, mark = ''] = match
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    date: date === undefined ? null : Number(date),
    mark: marks[mark as keyof typeof marks],
  }
}

const ofDay = (day: Day): WrittenDate => {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, date, mark: 'sure' }
}

const lastMeaning = ({ year, month, date }: WrittenDate, edtf: string): Day =>
  date !== null ? edtf : month !== null ? lastDay(year, month) : lastDay(year)
const firstMeaning = ({ year, month, date }: WrittenDate, edtf: string): Day =>
  date !== null ? edtf : month !== null ? firstDay(year, month) : firstDay(year)

const rangeOfDays = (words: DateWords, [from, to]: readonly [Day, Day]): string =>
  from === to ? words.bare(ofDay(from)) : `${words.bare(ofDay(from))} – ${words.bare(ofDay(to))}`

// EDTF, one of a set: "[2020-02..2020-11]", open at either end.
const oneOf = /^\[([^,[\]]*?)\.\.([^,[\]]*?)\]$/

/** One day or month of a time, it is not said which; null for what is no such set. */
function sayOneOf(edtf: string, words: DateWords): string | null {
  const match = oneOf.exec(edtf)
  const [from, to] = [writtenDate(match?.[1] ?? ''), writtenDate(match?.[2] ?? '')]
  if (match === null || (from === null && match[1] !== '') || (to === null && match[2] !== '')) return null
  if (from !== null && to !== null) return words.between(from, to)
  return from !== null ? words.orLater(from) : to !== null ? words.orEarlier(to) : null
}

// EDTF, seasons: "2021-21" is the spring of 2021.
const season = /^(\d{4})-2([1-4])$/
const seasons: Readonly<Record<Language, (year: string, at: number) => string>> = {
  en: (year, at) => `${['spring', 'summer', 'autumn', 'winter'][at - 1]} ${year}`,
  ru: (year, at) => `${['весна', 'лето', 'осень', 'зима'][at - 1]} ${year} г.`,
  kk: (year, at) => `${year} жылғы ${['көктем', 'жаз', 'күз', 'қыс'][at - 1]}`,
}

function saySeason(edtf: string, language: Language): string | null {
  const match = season.exec(edtf)
  return match === null ? null : seasons[language](match[1] ?? '', Number(match[2]))
}

function saySingle(when: When, language: Language, time: Time): string {
  const words = dateWords[language]
  const date = writtenDate(when.edtf)
  if (date === null) return sayOneOf(when.edtf, words) ?? saySeason(when.edtf, language) ?? when.edtf
  if (time !== 'spell' || date.mark !== 'sure') return words.bare(date)
  // Several claims together may show more than the one day that the shortest of them names.
  const { definite } = when
  if (definite !== null && (definite[0] !== when.edtf || definite[1] !== when.edtf)) return words.atLeast(rangeOfDays(words, definite))
  return words.on(date)
}

function sayInterval(when: When, begin: string, end: string, words: DateWords): string {
  const open = (text: string) => text === '' || text === '..'
  const from = writtenDate(begin)
  const to = writtenDate(end)
  if (from !== null && to !== null) return `${words.bare(from)} – ${words.bare(to)}`
  const { definite } = when
  if (from !== null && open(end)) {
    const shown = definite !== null && definite[1] > lastMeaning(from, begin) ? definite[1] : null
    return shown === null ? words.since(from) : `${words.since(from)}, ${words.stillOn(ofDay(shown))}`
  }
  if (to !== null && open(begin)) {
    const shown = definite !== null && definite[0] < firstMeaning(to, end) ? definite[0] : null
    return shown === null ? words.until(to) : `${words.until(to)}, ${words.alreadyOn(ofDay(shown))}`
  }
  return when.edtf
}

/**
 * When something holds, as people read dates: "since Sep 2016, still so on 2 Sep 2021". Masks and most sets stay in the
 * EDTF that was written. `time` is that of the relationship: of a spell, a single date says only that it held then.
 */
export function sayWhen(when: When | null, language: Language, time: Time): string {
  const words = dateWords[language]
  if (when === null) return words.undated
  const [begin = '', end] = when.edtf.split('/')
  return end === undefined ? saySingle(when, language, time) : sayInterval(when, begin, end, words)
}

function sayPossible([from, to]: When['possible'], words: DateWords): string {
  if (from !== null && to !== null) return rangeOfDays(words, [from, to])
  if (from !== null) return words.since(ofDay(from))
  return to === null ? words.anyDay : words.until(ofDay(to))
}

/** The exact ranges that verdicts are computed on: the days for certain, then the days it may have been. */
export function sayRange(when: When | null, language: Language): string {
  const words = dateWords[language]
  const definite = when?.definite ? rangeOfDays(words, when.definite) : words.noDay
  const possible = when === null ? words.anyDay : sayPossible(when.possible, words)
  return `${words.definite}: ${definite}; ${words.possible}: ${possible}`
}
