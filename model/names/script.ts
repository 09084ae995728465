/** The scripts told apart, by their ISO 15924 codes. */
const scripts: readonly (readonly [code: string, letter: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Hira', /\p{Script=Hiragana}/gu],
  ['Kana', /\p{Script=Katakana}/gu],
  ['Mong', /\p{Script=Mongolian}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Tibt', /\p{Script=Tibetan}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
]

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0

/**
 * The script most letters of a text are written in, as an ISO 15924 code (`Latn`, `Cyrl`, `Arab`, …).
 * On a tie the one earlier in the list above wins; letters of a script not listed are `Zzzz` (ISO 15924 "uncoded script").
 * @returns undefined when the text has no letter.
 */
export const scriptOf = (text: string): string | undefined => {
  const letters = (text.match(/\p{L}/gu) ?? []).join('')
  if (letters === '') return undefined
  let best = { code: 'Zzzz', letters: 0 }
  let known = 0
  for (const [code, letter] of scripts) {
    const found = count(letters, letter)
    known += found
    if (found > best.letters) best = { code, letters: found }
  }
  return Array.from(letters).length - known > best.letters ? 'Zzzz' : best.code
}
