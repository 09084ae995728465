import type { Language } from '../languages.ts'
/** A date of day, month or year precision, with the mark its writer put on it. `month` counts from 1. */
export interface WrittenDate {
  readonly year: number
  readonly month: number | null
  readonly date: number | null
  readonly mark: 'sure' | 'perhaps' | 'about' | 'perhaps about'
}

/** How one language says dates. Browsers have no Kazakh date data, so the tables are our own for all three. */
export interface DateWords {
  readonly bare: (date: WrittenDate) => string
  /** It held on (in) that date; nothing is said of before or after. */
  readonly on: (date: WrittenDate) => string
  readonly since: (date: WrittenDate) => string
  readonly until: (date: WrittenDate) => string
  readonly stillOn: (date: WrittenDate) => string
  readonly alreadyOn: (date: WrittenDate) => string
  readonly atLeast: (range: string) => string
  /** On one day or in one month of that time, it is not said which. */
  readonly between: (from: WrittenDate, to: WrittenDate) => string
  readonly orEarlier: (date: WrittenDate) => string
  readonly orLater: (date: WrittenDate) => string
  readonly undated: string
  readonly definite: string
  readonly possible: string
  readonly noDay: string
  readonly anyDay: string
}

const table = (months: string) => {
  const names = months.split(' ')
  return ({ month }: WrittenDate): string => names[(month ?? 1) - 1] ?? ''
}

const joined = (...parts: readonly (string | number | null)[]): string => parts.filter(part => part !== null && part !== '').join(' ')

const english = ((): DateWords => {
  const month = table('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec')
  const bare = (date: WrittenDate) =>
    joined(date.mark === 'sure' ? null : date.mark, date.date, date.month === null ? null : month(date), date.year)
  return {
    bare,
    on: date => `${date.date === null ? 'in' : 'on'} ${bare(date)}`,
    since: date => `since ${bare(date)}`,
    until: date => `until ${bare(date)}`,
    stillOn: date => `still so on ${bare(date)}`,
    alreadyOn: date => `already so on ${bare(date)}`,
    atLeast: range => `at least ${range}`,
    between: (from, to) => `sometime between ${bare(from)} and ${bare(to)}`,
    orEarlier: date => `${bare(date)} or earlier`,
    orLater: date => `${bare(date)} or later`,
    undated: 'undated',
    definite: 'definite',
    possible: 'possible',
    noDay: 'no day',
    anyDay: 'any day',
  }
})()

const russian = ((): DateWords => {
  const alone = table('янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.')
  const of = table('янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.')
  const within = table('янв. февр. мар. апр. мае июн. июл. авг. сент. окт. нояб. дек.')
  const mark = (date: WrittenDate) =>
    ({ sure: '', perhaps: 'возможно, ', about: 'примерно ', 'perhaps about': 'возможно, примерно ' })[date.mark]
  const written = (date: WrittenDate, month: (date: WrittenDate) => string) =>
    joined(date.date, date.month === null ? null : date.date === null ? month(date) : of(date), date.year, 'г.')
  // "со второго", but "с двенадцатого".
  const from = (date: WrittenDate) => (date.date === 2 ? 'со' : 'с')
  return {
    bare: date => mark(date) + written(date, alone),
    on: date => `${mark(date)}${date.date === null ? 'в' : 'на'} ${written(date, within)}`,
    since: date => `${mark(date)}${from(date)} ${written(date, of)}`,
    until: date => `${mark(date)}по ${written(date, alone)}`,
    stillOn: date => `по-прежнему на ${written(date, of)}`,
    alreadyOn: date => `уже на ${written(date, of)}`,
    atLeast: range => `как минимум ${range}`,
    between: (after, before) => `не ранее ${written(after, of)} и не позднее ${written(before, of)}`,
    orEarlier: date => `не позднее ${written(date, of)}`,
    orLater: date => `не ранее ${written(date, of)}`,
    undated: 'без даты',
    definite: 'точно',
    possible: 'возможно',
    noDay: 'ни одного дня',
    anyDay: 'любой день',
  }
})()

const kazakh = ((): DateWords => {
  const alone = table('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан')
  const at = table('қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда')
  const from = table(
    'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан',
  )
  const to = table('қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға')
  const mark = (date: WrittenDate) => ({ sure: '', perhaps: 'мүмкін, ', about: 'шамамен ', 'perhaps about': 'мүмкін, шамамен ' })[date.mark]
  const written = (date: WrittenDate, month: (date: WrittenDate) => string, year: string) =>
    date.month === null ? `${String(date.year)} ${year}` : joined(date.year, 'жылғы', date.date, month(date))
  const on = (date: WrittenDate) => written(date, at, 'жылы')
  // The particle follows the vowel of the word before it.
  const also = (text: string) => `${text} ${text.endsWith('а') ? 'да' : 'де'}`
  return {
    bare: date => mark(date) + written(date, alone, 'жыл'),
    on: date => mark(date) + on(date),
    since: date => `${mark(date)}${written(date, from, 'жылдан')} бастап`,
    until: date => `${mark(date)}${written(date, to, 'жылға')} дейін`,
    stillOn: date => `${also(on(date))} солай`,
    alreadyOn: date => `${also(on(date))} солай болған`,
    atLeast: range => `кемінде ${range}`,
    between: (after, before) => `${written(after, from, 'жылдан')} ерте емес, ${written(before, from, 'жылдан')} кеш емес`,
    orEarlier: date => `${written(date, from, 'жылдан')} кеш емес`,
    orLater: date => `${written(date, from, 'жылдан')} ерте емес`,
    undated: 'күні көрсетілмеген',
    definite: 'анық',
    possible: 'мүмкін',
    noDay: 'бірде-бір күн емес',
    anyDay: 'кез келген күн',
  }
})()

/** The words for dates in each language of the interface. */
export const dateWords: Readonly<Record<Language, DateWords>> = { en: english, ru: russian, kk: kazakh }
