import { expect, it } from 'vitest'
import { scriptOf } from '#model/names/script.ts'

it('names the script most letters are in', () => {
  const texts = ['Aizada Testova', 'Айзада (Aiz)', 'ҚазаҚ', 'عيزادا', '伊力哈木', 'გიორგი', 'Հայկ', 'יעל', 'Ελένη', 'ꦗꦮ']
  expect(texts.map(scriptOf)).toEqual(['Latn', 'Cyrl', 'Cyrl', 'Arab', 'Hani', 'Geor', 'Armn', 'Hebr', 'Grek', 'Zzzz'])
})

it('names none where there is no letter', () => {
  expect(['', '405', '—', '\ud800', '\u0000'].map(scriptOf)).toEqual([undefined, undefined, undefined, undefined, undefined])
})
