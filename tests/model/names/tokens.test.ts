import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearKeys, searchTokens } from '#model/names/tokens.ts'
import { hostileText, nameText } from './hostile.ts'

const share = (one: string, other: string) => nearKeys(one).some(key => nearKeys(other).includes(key))

describe('the tokens a store indexes', () => {
  it('are the forms of every word, once each and in order', () => {
    expect(searchTokens('Testova, Айзада Қ. (Testova) 405')).toEqual(['405', 'aizada', 'k', 'testova', 'айзада', 'қ'])
    expect(searchTokens('Мендыгазиев')).toEqual(['mendigazev', 'mendigaziev', 'мендыгазиев'])
    expect(searchTokens('—')).toEqual([])
  })

  it('have only letters and numbers, 64 at most, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(nameText, hostileText), text => {
        for (const token of [...searchTokens(text), ...nearKeys(text)]) expect(token).toMatch(/^[\p{L}\p{N}]{1,64}$/u)
      }),
      { numRuns: 500 },
    )
    expect(searchTokens('Щ'.repeat(10_000)).map(token => Array.from(token).length)).toEqual([2, 64])
  })
})

describe('the keys of nearest names', () => {
  it('are the consonants, and from four letters the consonants with one left out', () => {
    expect(nearKeys('Aizada')).toEqual(['azd'])
    expect(nearKeys('Testov')).toEqual(['stv', 'tst', 'tstv', 'tsv', 'ttv'])
    expect(nearKeys('A')).toEqual([])
  })

  it('forgive vowels, a wrong, missing or exchanged consonant, and the alphabet', () => {
    const pairs = [
      ['Dauletiyarova', 'Dauletayarova'],
      ['Zheksebayev', 'Zheksebayer'],
      ['Kenzhebeyev', 'Кенжебаев'],
      ['Mendygazyev', 'Mendgyazyev'],
      ['Mendygazyev', 'Мендигазев'],
      ['Khassenov', 'Kassenov'],
      ['Toregozhina', 'Torezhina'],
    ] as const
    expect(pairs.filter(([one, other]) => !share(one, other))).toEqual([])
    expect(share('Mendygazyev', 'Batkayev')).toBe(false)
  })
})
