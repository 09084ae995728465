import { wordsOf } from '#model/names/forms.ts'

const sorted = (tokens: Set<string>): string[] => [...tokens].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

/**
 * What a store indexes of a name: the plain and the folded form of every word, and the longhand by which it is found while being typed;
 * distinct, in code unit order. A query proposes the names of which, for each of its words, `plain` or `folded` begins some token;
 * `matchName` then decides. Letters and numbers only, at most 64 characters each.
 */
export const searchTokens = (text: string): string[] =>
  sorted(new Set(wordsOf(text).flatMap(word => [word.plain, word.folded, word.longhand])))

const longestSkeleton = 16

/** The first letter and the consonants of a folded word: what survives most misspellings. */
const skeletonOf = (folded: string): string[] => {
  const [first = '', ...rest] = folded
  return [first, ...rest.filter(letter => !'aeiou'.includes(letter))].slice(0, longestSkeleton)
}

/**
 * Keys for "nearest names": of every word the skeleton (2 letters or more) and, from 4 letters, the skeleton with each one letter left
 * out; distinct, in code unit order. Two names are proposed to each other exactly when they share a key, so one wrong, missing or
 * added consonant, two neighbours exchanged, and any number of wrong vowels are forgiven (symmetric deletion, as in SymSpell).
 */
export const nearKeys = (text: string): string[] => sorted(new Set(wordsOf(text).flatMap(({ folded }) => nearKeysOfWord(folded))))

/** The keys of one folded word; one may stand twice. */
export const nearKeysOfWord = (folded: string): string[] => {
  const skeleton = skeletonOf(folded)
  if (skeleton.length < 2) return []
  const whole = skeleton.join('')
  return skeleton.length < 4 ? [whole] : [whole, ...skeleton.map((_, at) => skeleton.toSpliced(at, 1).join(''))]
}
