import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#model/claims/day.ts'
import { combineWhens } from '#model/claims/combine.ts'
import { readWhen } from '#model/claims/edtf.ts'
import { when, type When } from '#model/claims/when.ts'

function spell(text: string, said: Day | null = null): When {
  const answer = readWhen(text, 'spell', said)
  if (!answer.ok) throw new Error(answer.why)
  return answer.when
}

describe('several claims about one relationship', () => {
  test('one gives itself', () => {
    expect(combineWhens([spell('2016-09/..', '2021-09-02')])).toEqual({ when: spell('2016-09/..', '2021-09-02'), disagrees: false })
  })

  test('none with a date is undated', () => {
    expect([combineWhens([]), combineWhens([null, null])]).toEqual([
      { when: null, disagrees: false },
      { when: null, disagrees: false },
    ])
  })

  test('an undated one adds nothing', () => {
    expect(combineWhens([null, spell('2019/2021')])).toEqual({ when: spell('2019/2021'), disagrees: false })
  })

  test('certain on any is certain, possible only where all allow', () => {
    expect(combineWhens([spell('2016-09/..', '2021-09-02'), spell('2020-01-06'), spell('/2022-03')])).toEqual({
      when: {
        edtf: '2016-09/..',
        definite: ['2016-09-30', '2021-09-02'],
        possible: ['2016-09-01', '2022-03-31'],
        starts: true,
        ends: true,
      },
      disagrees: false,
    })
  })

  test('two days on which it held make all days between certain: one key is one unbroken spell', () => {
    expect(combineWhens([spell('2020-01-06'), spell('2018-05-01')])).toEqual({
      when: { edtf: '2018-05-01', definite: ['2018-05-01', '2020-01-06'], possible: [null, null], starts: false, ends: false },
      disagrees: false,
    })
  })

  test('that share no day disagree, and all that any of them allows stays possible', () => {
    expect(combineWhens([spell('2019-02/2019-03'), spell('2021-02/2021-06')])).toEqual({
      when: {
        edtf: '2019-02/2019-03',
        definite: ['2019-02-28', '2021-06-01'],
        possible: ['2019-02-01', '2021-06-30'],
        starts: true,
        ends: true,
      },
      disagrees: true,
    })
  })

  test('one certain where another says impossible is a disagreement', () => {
    expect(combineWhens([spell('2019-01-01/2020-12-31'), spell('2020-06-01/..', '2021-01-01')])).toEqual({
      when: {
        edtf: '2019-01-01/2020-12-31',
        definite: ['2019-01-01', '2021-01-01'],
        possible: ['2019-01-01', null],
        starts: true,
        ends: true,
      },
      disagrees: true,
    })
  })
})

describe('for any claims', () => {
  const date = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(10, 7, 4))
    .map(([n, length]) => addDays('2020-01-10', n * 11).slice(0, length))
  const claim = fc
    .tuple(date, date, fc.constantFrom('on', 'between', 'since', 'from', 'until'), fc.constantFrom('', '?', '~'))
    .map(([a, b, kind, mark]) => {
      const [first, last] = a < b ? [a, b] : [b, a]
      const text = {
        on: a + mark,
        between: `${first}${mark}/${last}`,
        since: `${a}${mark}/..`,
        from: `${a}${mark}/`,
        until: `/${b}${mark}`,
      }[kind]
      return spell(text, '2025-01-01')
    })
  const claims = fc.array(fc.option(claim, { freq: 6 }), { maxLength: 6 })

  test('the order in which they arrive does not matter', () => {
    const shuffled = claims.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(combineWhens(other)).toEqual(combineWhens(all))
      }),
    )
  })

  test('repeating them changes nothing, nor does combining what was combined', () => {
    fc.assert(
      fc.property(claims, all => {
        const once = combineWhens(all)
        expect(combineWhens([...all, ...all])).toEqual(once)
        expect(combineWhens([once.when])).toEqual({ when: once.when, disagrees: false })
      }),
    )
  })

  test('the result is a sound range', () => {
    fc.assert(
      fc.property(claims, all => {
        const { when: combined } = combineWhens(all)
        if (combined !== null) expect(when.parse(combined)).toEqual(combined)
      }),
    )
  })

  test('they disagree exactly when a day certain by them is one that some of them excludes, or none is left', () => {
    fc.assert(
      fc.property(claims, all => {
        const dated = all.filter(one => one !== null)
        const excluded = (day: Day) => dated.some(({ possible: [from, to] }) => (from ?? day) > day || (to ?? day) < day)
        const starts = dated.flatMap(({ possible: [from] }) => (from === null ? [] : [from]))
        const nothingLeft = starts.length > 0 && starts.every(excluded)
        const certain = dated.flatMap(({ definite }) => definite ?? [])
        expect(combineWhens(all).disagrees).toBe(nothingLeft || certain.some(excluded))
      }),
    )
  })
})
