import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { folded, plain, words } from '#model/names/fold.ts'
import { matchName, NEAR_ENOUGH, nearness } from '#model/names/match.ts'
import { searchTokens } from '#model/names/tokens.ts'
import { hostileText, nameText } from './hostile.ts'

const text = fc.oneof(nameText, hostileText)
const hasWord = (value: string) => words(value).length > 0
const how = (query: string, spelling: string) => matchName(query, spelling)?.how ?? null
const score = (query: string, spelling: string) => matchName(query, spelling)?.score ?? 0

describe('a name is found', () => {
  it('exactly, whatever the case and the white space', () => {
    expect(matchName('  aizada   TESTOVA ', 'Aizada Testova')).toEqual({ score: 1, how: 'exact' })
  })

  it('by another spelling, in another alphabet or order', () => {
    expect(matchName('Айзада Тестова', 'Aizada Testova')).toEqual({ score: 0.95, how: 'spelling' })
    expect(matchName('Testova, Aizada', 'Aizada Testova')).toEqual({ score: 0.94, how: 'spelling' })
    expect(matchName('Aizada-Testova', 'Aizada Testova')).toEqual({ score: 0.99, how: 'spelling' })
    expect(matchName('mendigaziev', 'Мендығазиев')).toEqual({ score: 0.95, how: 'spelling' })
  })

  it('by some of its words', () => {
    expect(how('Testova', 'Aizada Testova')).toBe('words')
    expect(how('Article 14', 'Law 405, article 14')).toBe('words')
  })

  it('by the beginnings of its words', () => {
    expect(how('Aiz Test', 'Aizada Testova')).toBe('prefix')
    expect(how('Testova Ai', 'Aizada Testova')).toBe('prefix')
    expect(how('a', 'Aizada Testova')).toBe('prefix')
  })

  test.each(['Mendygazyev', 'Mendygaziyev', 'mendigaziev', 'Мендыгазиев', 'Yerzhan', 'Erzhan', 'Ержан', 'Toqaev', 'Tokayev', 'Khassenov'])(
    'at every letter while %s is being typed',
    name => {
      const groups = [
        ['Mendygazyev', 'Mendygaziyev', 'Mendygaziev', 'Мендыгазиев', 'Мендығазиев'],
        ['Yerzhan', 'Erzhan', 'Ержан'],
        ['Tokayev', 'Токаев', 'Тоқаев'],
        ['Khassenov', 'Хасенов', 'Khasenov'],
      ]
      const spellings = groups.find(group => folded(group[0] ?? '') === folded(name)) ?? []
      expect(spellings).not.toEqual([])
      const missed = spellings.flatMap(spelling =>
        Array.from(name)
          .map((_, at) => name.slice(0, at + 1))
          .filter(typed => matchName(typed, spelling) === null)
          .map(typed => [typed, spelling]),
      )
      expect(missed).toEqual([])
    },
  )

  it('only when each word of the query has a word of its own', () => {
    expect(matchName('Test Testova', 'Aizada Testova')).toBeNull()
    expect(matchName('Ai Aizada', 'Aizada Aigul')?.how).toBe('prefix')
    expect(matchName('Aizada Testova Kyzy', 'Aizada Testova')).toBeNull()
    expect(matchName('estova', 'Aizada Testova')).toBeNull()
    expect(matchName('Karima', 'Karim')).toBeNull()
  })

  it('never by a query without a word', () => {
    expect(['', ' ', '—', '\u202e', '\u0000'].map(query => matchName(query, query))).toEqual([null, null, null, null, null])
  })
})

describe('the score', () => {
  it('puts the better answer first', () => {
    const query = 'Testova'
    const spellings = ['testova', 'Тестова', 'Testova A.', 'Testova Aizada', 'Aizada Testova Kyzy', 'Testovana', 'Testovanskaya']
    const scores = spellings.map(spelling => score(query, spelling))
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(new Set(scores).size).toBe(scores.length)
    expect(score('Aizada Test', 'Aizada Testova')).toBeGreaterThan(score('Test Aizada', 'Aizada Testova'))
    expect(score('Testo', 'Testova')).toBeGreaterThan(score('Test', 'Testova'))
  })

  it('is 1 for a name and itself', () => {
    fc.assert(
      fc.property(text.filter(hasWord), name => {
        expect(matchName(name, name)).toEqual({ score: 1, how: 'exact' })
      }),
    )
  })

  it('is between 0 and 1 with at most four decimals, and within the band of its kind', () => {
    const bands = { exact: [1, 1], spelling: [0.9, 0.99], words: [0.6, 0.89], prefix: [0.1, 0.59] } as const
    fc.assert(
      fc.property(text, text, fc.nat(40), (query, spelling, at) => {
        for (const asked of [query, spelling.slice(0, at), spelling.slice(at)]) {
          const match = matchName(asked, spelling)
          if (match === null) continue
          const [least, most] = bands[match.how]
          expect(match.score).toBeGreaterThanOrEqual(least)
          expect(match.score).toBeLessThanOrEqual(most)
          expect(Math.round(match.score * 1e4) / 1e4).toBe(match.score)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is never given to a name which the indexed tokens would not have proposed', () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (spelling, from, to) => {
        const query = spelling.slice(Math.min(from, to), Math.max(from, to))
        if (matchName(query, spelling) === null) return
        const tokens = searchTokens(spelling)
        const proposes = (word: string) => tokens.some(token => token.startsWith(plain(word)) || token.startsWith(folded(word)))
        expect(words(query).filter(word => !proposes(word))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('nearness', () => {
  it('is 1 for the same words and less for any other', () => {
    expect(nearness('Тестова Айзада', 'Aizada Testova')).toBe(1)
    expect(nearness('Aizada', 'Aizada Testova')).toBeLessThan(1)
    expect(nearness('', 'Aizada')).toBe(0)
    expect(nearness('Aizada', '—')).toBe(0)
  })

  test.each([
    ['Dauletiyarova', 'Dauletayarova'],
    ['Zheksebayev', 'Zheksebayer'],
    ['Kenzhebeyev', 'Kenzhebayev'],
    ['Mendgyazyev', 'Мендыгазиев'],
    ['Aizda', 'Aizada Testova'],
    ['Khassenov', 'Kassenov'],
  ])('offers %s for %s', (query, spelling) => {
    expect(nearness(query, spelling)).toBeGreaterThanOrEqual(NEAR_ENOUGH)
  })

  test.each([
    ['Agadil', 'Abdil'],
    ['Testova', 'Batyrov'],
    ['Aizada', 'Almaty'],
    ['405', '11'],
  ])('does not offer %s for %s', (query, spelling) => {
    expect(nearness(query, spelling)).toBeLessThan(NEAR_ENOUGH)
  })

  it('stays between 0 and 1, whatever the text', () => {
    fc.assert(
      fc.property(text, text, (query, spelling) => {
        const near = nearness(query, spelling)
        expect(near).toBeGreaterThanOrEqual(0)
        expect(near).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('hostile text', () => {
  test.each([
    ['one letter', 'a'.repeat(10_000)],
    ['digraphs', 'dzhkhieyo'.repeat(1_200)],
    ['one-letter words', 'a '.repeat(5_000)],
    ['marks', `a${'\u0301'.repeat(10_000)}`],
    ['zero width', '\u200ba'.repeat(5_000)],
    ['right to left', '\u202eб'.repeat(5_000)],
    ['NUL', 'a\u0000'.repeat(5_000)],
    ['lone surrogates', 'a\ud800'.repeat(5_000)],
    ['apostrophes', "'".repeat(10_000)],
    ['ligatures that grow', 'ﷺ'.repeat(10_000)],
  ])('of 10 000 characters (%s) is answered at once', (_, hostile) => {
    const started = performance.now()
    matchName(hostile, hostile)
    matchName(hostile, `${hostile} b`)
    matchName('a a a a a a b', hostile)
    nearness(hostile, `${hostile} b`)
    searchTokens(hostile)
    expect(performance.now() - started).toBeLessThan(1_500)
  })
})
