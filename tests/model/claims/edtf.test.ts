import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '#model/claims/day.ts'
import { readWhen } from '#model/claims/edtf.ts'
import { meets, verdictOn, when, type Time, type When } from '#model/claims/when.ts'

function read(text: string, time: Time = 'spell', said: Day | null = null): When {
  const answer = readWhen(text, time, said)
  if (!answer.ok) throw new Error(answer.why)
  return answer.when
}
function refusal(text: string, time: Time = 'spell', said: Day | null = null): string {
  const answer = readWhen(text, time, said)
  return answer.ok ? `read as ${JSON.stringify(answer.when)}` : answer.why
}
const ranges = (text: string, time: Time = 'event') => {
  const { definite, possible } = read(text, time)
  return { definite, possible }
}

describe('a spell', () => {
  test('in post since September 2016, said on 2 September 2021', () => {
    expect(read('2016-09/..', 'spell', '2021-09-02')).toEqual({
      edtf: '2016-09/..',
      definite: ['2016-09-30', '2021-09-02'],
      possible: ['2016-09-01', null],
      starts: true,
      ends: false,
    })
  })

  test('an officer there on 6 January 2020 is so that day, and may have been before and after', () => {
    expect(read(' 2020-01-06 ')).toEqual({
      edtf: '2020-01-06',
      definite: ['2020-01-06', '2020-01-06'],
      possible: [null, null],
      starts: false,
      ends: false,
    })
  })

  test('held at some time in 2020 is certain on no day', () => {
    expect(read('2020')).toEqual({ edtf: '2020', definite: null, possible: [null, null], starts: false, ends: false })
  })

  test('runs for certain from the last day its beginning can mean to the first day its end can mean', () => {
    expect(read('2019/2021-02')).toEqual({
      edtf: '2019/2021-02',
      definite: ['2019-12-31', '2021-02-01'],
      possible: ['2019-01-01', '2021-02-28'],
      starts: true,
      ends: true,
    })
  })

  test('begun and ended within one month is certain on no day', () => {
    expect(ranges('2021-02/2021-02', 'spell')).toEqual({ definite: null, possible: ['2021-02-01', '2021-02-28'] })
  })

  test('cannot end before the day it began, so that day is certain', () => {
    expect(ranges('2021-02-10/2021-02', 'spell')).toEqual({
      definite: ['2021-02-10', '2021-02-10'],
      possible: ['2021-02-10', '2021-02-28'],
    })
  })

  test('with an end nobody knows is certain only on the day it began', () => {
    expect(read('2016-09-05/')).toEqual({
      edtf: '2016-09-05/',
      definite: ['2016-09-05', '2016-09-05'],
      possible: ['2016-09-05', null],
      starts: true,
      ends: false,
    })
    expect(ranges('2016-09/', 'spell')).toEqual({ definite: null, possible: ['2016-09-01', null] })
    expect(readWhen('2016-09/', 'spell', '2021-09-02')).toEqual(readWhen('2016-09/', 'spell', null))
  })

  test('with a beginning nobody knows is certain only on the day it ended', () => {
    expect(read('/2021-05-01')).toEqual({
      edtf: '/2021-05-01',
      definite: ['2021-05-01', '2021-05-01'],
      possible: [null, '2021-05-01'],
      starts: false,
      ends: true,
    })
    expect(ranges('../2021-05', 'spell')).toEqual({ definite: null, possible: [null, '2021-05-31'] })
  })

  test('still so when said, without knowing when that was, is certain only on the day it began', () => {
    expect([read('2016-09-05/..').definite, read('2016-09/..').definite]).toEqual([['2016-09-05', '2016-09-05'], null])
  })

  test('begun in the year in which its source still says so is certain on the day of the source', () => {
    expect(read('2021/..', 'spell', '2021-09-02').definite).toEqual(['2021-09-02', '2021-09-02'])
  })

  test('handed over on a day belongs to both holders that day', () => {
    const [before, after] = [read('2019-03-01/2021-07-26'), read('2021-07-26/2022-01-01')]
    expect([verdictOn(before, '2021-07-26'), verdictOn(after, '2021-07-26')]).toEqual(['definite', 'definite'])
  })
})

describe('an event', () => {
  test('on a day is that day only', () => {
    expect(read('2021-08-12', 'event')).toEqual({
      edtf: '2021-08-12',
      definite: ['2021-08-12', '2021-08-12'],
      possible: ['2021-08-12', '2021-08-12'],
      starts: true,
      ends: true,
    })
  })

  test('in February 2021 is certain on no day and possible in that month', () => {
    expect(ranges('2021-02')).toEqual({ definite: null, possible: ['2021-02-01', '2021-02-28'] })
  })

  test('that lasted is certain on all its days', () => {
    expect(ranges('2021-05-17/2021-07-26')).toEqual({ definite: ['2021-05-17', '2021-07-26'], possible: ['2021-05-17', '2021-07-26'] })
  })
})

describe('a date that its writer marked', () => {
  test('uncertain keeps its days and is certain on none', () => {
    expect(ranges('2021-08-12?')).toEqual({ definite: null, possible: ['2021-08-12', '2021-08-12'] })
    expect(ranges('2021?-08-12')).toEqual({ definite: null, possible: ['2021-08-12', '2021-08-12'] })
    expect(ranges('2019-01-01?/2021-01-01', 'spell')).toEqual({ definite: null, possible: ['2019-01-01', '2021-01-01'] })
  })

  test('approximate reaches one unit further on each side', () => {
    expect(
      ['2019~', '2021-02~', '2021-03-01~', '2019%', '2021-~02-10', '2021~-02-10', '2021-02~-10'].map(text => [text, ranges(text).possible]),
    ).toEqual([
      ['2019~', ['2018-01-01', '2020-12-31']],
      ['2021-02~', ['2021-01-01', '2021-03-31']],
      ['2021-03-01~', ['2021-02-28', '2021-03-02']],
      ['2019%', ['2018-01-01', '2020-12-31']],
      ['2021-~02-10', ['2021-01-10', '2021-03-10']],
      ['2021~-02-10', ['2020-02-10', '2022-02-10']],
      ['2021-02~-10', ['2021-01-10', '2021-03-10']],
    ])
  })

  test('approximate at one end of a spell leaves no day certain', () => {
    expect(read('2016~/2021-01-01')).toEqual({
      edtf: '2016~/2021-01-01',
      definite: null,
      possible: ['2015-01-01', '2021-01-01'],
      starts: true,
      ends: true,
    })
  })
})

describe('seasons, masks and sets', () => {
  test('become the hull of the days they can mean', () => {
    expect(
      [
        '202X',
        '2021-XX',
        '2021-02-XX',
        '2021-XX-31',
        '202X-02-29',
        '2021-22',
        '2021-34',
        '[2019,2021-05]',
        '{2019..2021}',
        '[..2019]',
        '1950S2',
      ].map(text => [text, ranges(text)]),
    ).toEqual([
      ['202X', { definite: null, possible: ['2020-01-01', '2029-12-31'] }],
      ['2021-XX', { definite: null, possible: ['2021-01-01', '2021-12-31'] }],
      ['2021-02-XX', { definite: null, possible: ['2021-02-01', '2021-02-28'] }],
      ['2021-XX-31', { definite: null, possible: ['2021-01-31', '2021-12-31'] }],
      ['202X-02-29', { definite: null, possible: ['2020-02-29', '2028-02-29'] }],
      ['2021-22', { definite: null, possible: ['2021-06-01', '2021-09-30'] }],
      ['2021-34', { definite: null, possible: ['2021-04-01', '2021-06-30'] }],
      ['[2019,2021-05]', { definite: null, possible: ['2019-01-01', '2021-05-31'] }],
      ['{2019..2021}', { definite: null, possible: ['2019-01-01', '2021-12-31'] }],
      ['[..2019]', { definite: null, possible: [null, '2019-12-31'] }],
      ['1950S2', { definite: null, possible: ['1900-01-01', '1999-12-31'] }],
    ])
  })

  test('that mean one day are that day', () => {
    expect(ranges('[2021-05-03]')).toEqual({ definite: ['2021-05-03', '2021-05-03'], possible: ['2021-05-03', '2021-05-03'] })
  })

  test('the winter of 2021 may have opened that year or closed in it', () => {
    expect(ranges('2021-24').possible).toEqual(['2020-12-01', '2022-03-31'])
  })

  test('bound a spell by the whole of what they can mean', () => {
    expect(ranges('202X/2031-05-01', 'spell')).toEqual({ definite: ['2029-12-31', '2031-05-01'], possible: ['2020-01-01', '2031-05-01'] })
  })
})

describe('what cannot be used is refused', () => {
  test.each([
    ['2021-02-30', '2021-02-30 is not a day: February 2021 has 28 days.'],
    [
      '2021-02-29/2021-13',
      '2021-02-29 is not a day: February 2021 has 28 days. 2021-13 is not a month: months run from 01 to 12 (21 to 41 are seasons and other parts of a year).',
    ],
    ['2021-13-01', '2021-13-01 is not a day: months run from 01 to 12.'],
    ['2X21-02-29', '2X21-02-29 fits no day of the calendar; check its digits.'],
    ['2021/2019', '2021/2019 ends before it begins; write the earlier date first.'],
    ['[2021..2019]', '2021..2019 ends before it begins; write the earlier date first.'],
    ['[2019,2020]/2021', '[2019,2020]: a set cannot begin or end an interval; write one date there.'],
    ['../..', '../.. gives no date; leave the date empty for undated.'],
    ['/', '/ gives no date; leave the date empty for undated.'],
    ['Y17000', 'Years have four digits here, from 0001 to 9999.'],
    ['-0044', 'Years have four digits here, from 0001 to 9999.'],
    ['0000-05', 'Years have four digits here, from 0001 to 9999.'],
    ['202', '202: a year has four digits; write 202X for some time in that decade.'],
    ['20', '20: a year has four digits; write 20XX for some time in that century.'],
    ['2021-08-12T10:00:00Z', 'Times of day are not kept: write the day alone, for example 2021-08-12.'],
    ['20210812', 'Write 20210812 with hyphens: 2021-08-12.'],
    ['2021/08/12', '2021/08/12 has more than one slash; write days as 2021-08-12 and an interval as 2016-09/2021-09-02.'],
    [
      '12 Aug 2021',
      '"12 Aug 2021" is not a date in EDTF; write 2021-08-12, 2021-08, 2021, 2016-09/2021-09-02, 2016-09/.. (still so), 2016-09/ (end unknown) or 2021~ (about).',
    ],
    [
      '  ',
      'The date is empty; write 2021-08-12, 2021-08, 2021, 2016-09/2021-09-02, 2016-09/.. (still so), 2016-09/ (end unknown) or 2021~ (about).',
    ],
  ])('%s', (text, why) => {
    expect(refusal(text)).toBe(why)
  })

  test('"still so" in a source older than the beginning', () => {
    expect(refusal('2022/..', 'spell', '2021-09-02')).toBe(
      '2022/.. says "still so", but its source is of 2021-09-02, before it began; write an end, or nothing after the slash if the end is unknown.',
    )
  })

  test('any date on what has no time', () => {
    expect(refusal('2021', 'timeless')).toBe('A relationship of this type holds at any time and takes no date; leave 2021 out.')
  })

  test('whatever is typed, the answer is a date or a sentence', () => {
    const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('0129-X/.?~%[]{},TYS ')), maxLength: 16 }))
    fc.assert(
      fc.property(typed, fc.constantFrom<Time>('event', 'spell', 'timeless'), (text, time) => {
        const answer = readWhen(text, time, '2021-09-02')
        if (answer.ok) expect(when.parse(answer.when)).toEqual(answer.when)
        else expect(answer.why).toMatch(/\.$/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('on a day', () => {
  const inPost = read('2016-09/..', 'spell', '2021-09-02')

  test('it is definite, possible or impossible', () => {
    expect(['2016-08-31', '2016-09-01', '2016-09-30', '2021-09-02', '2021-09-03'].map(day => verdictOn(inPost, day))).toEqual([
      'impossible',
      'possible',
      'definite',
      'definite',
      'possible',
    ])
  })

  test('undated is always possible', () => {
    expect(verdictOn(null, '2021-09-02')).toBe('possible')
  })

  test('two meet when their possible days do', () => {
    const cases: readonly (readonly [When | null, When | null])[] = [
      [inPost, read('2016-09-01', 'event')],
      [inPost, read('2016-08', 'event')],
      [inPost, null],
      [null, null],
    ]
    expect(cases.map(([a, b]) => meets(a, b))).toEqual([true, false, true, true])
  })
})

describe('a range', () => {
  test('whose certain days lie outside its possible ones is not a range', () => {
    const wrong = { edtf: '2021', definite: ['2020-01-01', '2021-01-01'], possible: ['2021-01-01', null], starts: true, ends: false }
    expect(when.safeParse(wrong).error?.issues.map(({ message }) => message)).toEqual([
      'the definite range must lie within the possible one',
    ])
  })
})
