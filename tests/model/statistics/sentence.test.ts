import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupOfPart, penalties, readSentence, sentenceGroups, together, type PartOfSentence } from '#model/statistics/sentence.ts'

test.each<[string, PartOfSentence[]]>([
  ['5.5 years of imprisonment', [{ kind: 'imprisonment', length: 66 }]],
  ['1 year of restriction of liberty', [{ kind: 'restriction', length: 12 }]],
  ['five years in prison', [{ kind: 'imprisonment', length: 60 }]],
  ['1 year and 6 months of imprisonment', [{ kind: 'imprisonment', length: 18 }]],
  ['8 years', [{ kind: 'unspecified', length: 96 }]],
  [
    '2 years imprisonment and a five-year ban on public activities',
    [
      { kind: 'imprisonment', length: 24 },
      { kind: 'ban', length: 60 },
    ],
  ],
  [
    '2 years of restriction of liberty, and 4 years of a ban on public activity',
    [
      { kind: 'restriction', length: 24 },
      { kind: 'ban', length: 48 },
    ],
  ],
  ['20 days of administrative arrest', [{ kind: 'arrest', length: 20 }]],
  ['a fine of 145,850 tenge', [{ kind: 'fine', length: null }]],
  ['life imprisonment', [{ kind: 'imprisonment', length: 'life' }]],
  ['a prison term, its length not given', [{ kind: 'imprisonment', length: null }]],
  ['fine of 525 thousand tenge, about 1000 euro', [{ kind: 'fine', length: null }]],
  ['6 months of imprisonment, without deportation', [{ kind: 'imprisonment', length: 6 }]],
  ['Imprisonment', [{ kind: 'imprisonment', length: null }]],
  ['8 years in a maximum-security penal colony', [{ kind: 'imprisonment', length: 96 }]],
])('“%s” is understood', (words, parts) => {
  expect(readSentence(words)).toEqual(parts)
})

test.each([
  ['a range', '7 to 12 years in prison'],
  ['a most', 'up to 6 years of imprisonment'],
  ['a doubt', 'about 5 years of imprisonment'],
  ['two lengths of one kind', '5 years of imprisonment and 3 years of imprisonment'],
  ['a part that is no penalty', '2 years imprisonment and an apology'],
  ['no whole number of months', '0.1 years of imprisonment'],
  ['days without a kind', '15 days'],
  ['hours', '100 hours of community service'],
  ['another language', '5 лет лишения свободы'],
  ['nothing', ''],
])('%s is not understood: “%s”', (_, words) => {
  expect(readSentence(words)).toBeNull()
})

const spellings = {
  imprisonment: ['years of imprisonment', 'years in prison', 'years imprisonment', 'years in a strict regime colony'],
  restriction: ['years of restriction of liberty', 'years of restriction of freedom'],
  suspended: ['years suspended sentence', 'years of probation'],
  arrest: ['days of administrative arrest', 'days of arrest'],
  ban: ['years ban on public activity', 'years of a ban on social and political activities'],
  unspecified: ['years'],
} as const
const written = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(spellings) as (keyof typeof spellings)[])),
    count: fc.integer({ min: 2, max: 40 }),
    way: fc.nat(),
  })
  .map(({ kind, count, way }) => ({
    text: `${String(count)} ${spellings[kind][way % spellings[kind].length]!}`,
    part: { kind, length: kind === 'arrest' ? count : count * 12 } satisfies PartOfSentence,
  }))

test('every way to write a length and a kind reads as that, alone and beside others', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(written, { selector: ({ part }) => part.kind, minLength: 1, maxLength: 3 }),
      fc.constantFrom(' and ', ', ', '; '),
      (all, joint) => {
        const expected = penalties.flatMap(kind => all.filter(({ part }) => part.kind === kind).map(({ part }) => part))
        expect(readSentence(all.map(({ text }) => text).join(joint))).toEqual(expected)
      },
    ),
  )
})

test('nothing is guessed: a word that is none of ours leaves the whole not understood', () => {
  const strange = fc.constantFrom('up to', 'at least', 'no', 'without', 'not', 'minus', 'possibly', 'восемь', '?', '>')
  fc.assert(
    fc.property(written, strange, fc.boolean(), ({ text }, word, first) => {
      expect(readSentence(first ? `${word} ${text}` : `${text} ${word}`)).toBeNull()
    }),
  )
})

test('whatever is read has whole positive lengths and a group that is declared; reading is total', () => {
  const noise = fc.array(
    fc.oneof(
      fc.constantFrom('5', '1.5', 'a', 'two', 'years', 'month', 'of', 'ban', 'on', 'imprisonment', 'fine', 'and', ',', 'arrest', 'days'),
      fc.string(),
    ),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(noise, pieces => {
      for (const part of readSentence(pieces.join(' ')) ?? []) {
        expect(sentenceGroups).toContain(groupOfPart(part))
        if (typeof part.length === 'number') expect(Number.isInteger(part.length) && part.length > 0).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('values of several sources are one sentence where they agree; where they differ, or one is not understood, the rest stands', () => {
  const five: PartOfSentence = { kind: 'imprisonment', length: 60 }
  const ban: PartOfSentence = { kind: 'ban', length: 36 }
  expect(together([ban, five, five])).toEqual({ parts: [five, ban], understood: true })
  expect(together([{ kind: 'imprisonment', length: null }, five])).toEqual({ parts: [five], understood: true })
  expect(together([five, { kind: 'imprisonment', length: 84 }, ban])).toEqual({ parts: [ban], understood: false })
  expect(together([five, null])).toEqual({ parts: [five], understood: false })
})
