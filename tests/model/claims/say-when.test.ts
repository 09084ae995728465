import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { combineWhens } from '#model/claims/combine.ts'
import type { Day } from '#model/claims/day.ts'
import { readWhen } from '#model/claims/edtf.ts'
import { sayRange, sayWhen } from '#model/claims/say-when.ts'
import type { Time, When } from '#model/claims/when.ts'

function read(text: string, time: Time, said: Day | null): When {
  const answer = readWhen(text, time, said)
  if (!answer.ok) throw new Error(answer.why)
  return answer.when
}
const inEachLanguage = (text: string, time: Time = 'spell', said: Day | null = null) =>
  (['en', 'ru', 'kk'] as const).map(language => sayWhen(read(text, time, said), language, time))

describe('a date is read', () => {
  test.each<readonly [string, readonly string[]]>([
    ['2021-08-12', ['12 Aug 2021', '12 авг. 2021 г.', '2021 жылғы 12 тамыз']],
    ['2021-02', ['Feb 2021', 'февр. 2021 г.', '2021 жылғы ақпан']],
    ['2021-05', ['May 2021', 'май 2021 г.', '2021 жылғы мамыр']],
    ['2020', ['2020', '2020 г.', '2020 жыл']],
    ['2021-21', ['spring 2021', 'весна 2021 г.', '2021 жылғы көктем']],
    ['2021-24', ['winter 2021', 'зима 2021 г.', '2021 жылғы қыс']],
    ['2019~', ['about 2019', 'примерно 2019 г.', 'шамамен 2019 жыл']],
    ['2019?', ['perhaps 2019', 'возможно, 2019 г.', 'мүмкін, 2019 жыл']],
    ['2019-05%', ['perhaps about May 2019', 'возможно, примерно май 2019 г.', 'мүмкін, шамамен 2019 жылғы мамыр']],
    [
      '[2020-02..2020-11]',
      [
        'sometime between Feb 2020 and Nov 2020',
        'не ранее февр. 2020 г. и не позднее нояб. 2020 г.',
        '2020 жылғы ақпаннан ерте емес, 2020 жылғы қарашадан кеш емес',
      ],
    ],
    ['[2020-04..]', ['Apr 2020 or later', 'не ранее апр. 2020 г.', '2020 жылғы сәуірден ерте емес']],
    ['[..2020-04-01]', ['1 Apr 2020 or earlier', 'не позднее 1 апр. 2020 г.', '2020 жылғы 1 сәуірден кеш емес']],
    [
      '2021-05-17/2021-07-26',
      ['17 May 2021 – 26 Jul 2021', '17 мая 2021 г. – 26 июл. 2021 г.', '2021 жылғы 17 мамыр – 2021 жылғы 26 шілде'],
    ],
  ])('of an event: %s', (text, words) => {
    expect(inEachLanguage(text, 'event')).toEqual(words)
  })

  test.each<readonly [string, readonly string[]]>([
    ['2020-01-06', ['on 6 Jan 2020', 'на 6 янв. 2020 г.', '2020 жылғы 6 қаңтарда']],
    ['2021-05', ['in May 2021', 'в мае 2021 г.', '2021 жылғы мамырда']],
    ['2020', ['in 2020', 'в 2020 г.', '2020 жылы']],
    ['2020~', ['about 2020', 'примерно 2020 г.', 'шамамен 2020 жыл']],
    ['2016-09/', ['since Sep 2016', 'с сент. 2016 г.', '2016 жылғы қыркүйектен бастап']],
    ['2016~/', ['since about 2016', 'примерно с 2016 г.', 'шамамен 2016 жылдан бастап']],
    ['2016-09-02/..', ['since 2 Sep 2016', 'со 2 сент. 2016 г.', '2016 жылғы 2 қыркүйектен бастап']],
    ['/2021-03', ['until Mar 2021', 'по март 2021 г.', '2021 жылғы наурызға дейін']],
    ['../2021', ['until 2021', 'по 2021 г.', '2021 жылға дейін']],
  ])('of a spell: %s', (text, words) => {
    expect(inEachLanguage(text)).toEqual(words)
  })

  test('with the day on which its source still said so', () => {
    expect(inEachLanguage('2016-09/..', 'spell', '2021-09-02')).toEqual([
      'since Sep 2016, still so on 2 Sep 2021',
      'с сент. 2016 г., по-прежнему на 2 сент. 2021 г.',
      '2016 жылғы қыркүйектен бастап, 2021 жылғы 2 қыркүйекте де солай',
    ])
  })

  test('as undated when there is none', () => {
    expect((['en', 'ru', 'kk'] as const).map(language => sayWhen(null, language, 'spell'))).toEqual([
      'undated',
      'без даты',
      'күні көрсетілмеген',
    ])
  })

  test('as it was written when it has no plain words', () => {
    const exotic = ['202X', '[2019,2020]', '2021?-05', '2021-XX/2022', '202X/..']
    expect(exotic.map(text => sayWhen(read(text, 'spell', '2035-01-01'), 'en', 'spell'))).toEqual(exotic)
  })
})

describe('what several claims show together is read', () => {
  const together = (...texts: readonly string[]) => combineWhens(texts.map(text => read(text, 'spell', null))).when

  test('as at least the days between two on which it held', () => {
    const held = together('2020-01-06', '2021-09-02')
    expect((['en', 'ru', 'kk'] as const).map(language => sayWhen(held, language, 'spell'))).toEqual([
      'at least 6 Jan 2020 – 2 Sep 2021',
      'как минимум 6 янв. 2020 г. – 2 сент. 2021 г.',
      'кемінде 2020 жылғы 6 қаңтар – 2021 жылғы 2 қыркүйек',
    ])
  })

  test('with the day furthest from its given end on which it is evidenced', () => {
    expect(
      [together('2016-09-05/', '2016-09-08'), together('/2022-03-01', '2016-09-05')].map(when => sayWhen(when, 'en', 'spell')),
    ).toEqual(['since 5 Sep 2016, still so on 8 Sep 2016', 'until 1 Mar 2022, already so on 5 Sep 2016'])
  })
})

describe('the exact ranges are read', () => {
  test('for a tooltip, in each language', () => {
    const inPost = read('2016-09/..', 'spell', '2021-09-02')
    expect((['en', 'ru', 'kk'] as const).map(language => sayRange(inPost, language))).toEqual([
      'definite: 30 Sep 2016 – 2 Sep 2021; possible: since 1 Sep 2016',
      'точно: 30 сент. 2016 г. – 2 сент. 2021 г.; возможно: с 1 сент. 2016 г.',
      'анық: 2016 жылғы 30 қыркүйек – 2021 жылғы 2 қыркүйек; мүмкін: 2016 жылғы 1 қыркүйектен бастап',
    ])
  })

  test('also when no day is certain, or every day is possible', () => {
    expect([sayRange(read('2021-02', 'event', null), 'en'), sayRange(read('/2021', 'spell', null), 'en'), sayRange(null, 'en')]).toEqual([
      'definite: no day; possible: 1 Feb 2021 – 28 Feb 2021',
      'definite: no day; possible: until 31 Dec 2021',
      'definite: no day; possible: any day',
    ])
  })
})

test('every date that can be read can be said', () => {
  const typed = fc.string({ unit: fc.constantFrom(...Array.from('0129-X/.?~%[]{},')), maxLength: 14 })
  fc.assert(
    fc.property(typed, fc.constantFrom<Time>('event', 'spell'), fc.constantFrom('en', 'ru', 'kk'), (text, time, language) => {
      const answer = readWhen(text, time, '2021-09-02')
      if (!answer.ok) return
      expect(sayWhen(answer.when, language, time)).not.toMatch(/undefined|NaN|null|^$/)
      expect(sayRange(answer.when, language)).not.toMatch(/undefined|NaN|null/)
    }),
    { numRuns: 2000 },
  )
})
