import { closeness } from '#model/names/closeness.ts'
import { type Word, wordsOf } from '#model/names/forms.ts'

export interface NameMatch {
  score: number
  how: 'exact' | 'spelling' | 'prefix' | 'words'
}

/** From this `nearness` on a name is worth offering when nothing matches. */
export const NEAR_ENOUGH = 0.75

const mostQueryWords = 24

interface Pairing {
  at: number
  share: number
  whole: boolean
  same: boolean
}

const round = (score: number): number => Math.round(score * 10_000) / 10_000

const shown = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** How much of a word a query word covers: 0 when it does not begin it, 1 when it is the whole. */
const shareOf = (query: Word, word: Word): number => {
  if (query.folded === word.folded) return 1
  const covers = (part: string, form: string) => (form.startsWith(part) ? Math.min(part.length / form.length, 0.99) : 0)
  return Math.max(covers(query.plain, word.plain), covers(query.folded, word.folded), covers(query.folded, word.longhand))
}

/**
 * A distinct word for every query word (augmenting paths, the longest query word first, the best covered word first), or undefined.
 */
const paired = (query: readonly Word[], spelling: readonly Word[]): Pairing[] | undefined => {
  const choices = query.map(part =>
    spelling
      .map((word, at) => ({ at, share: shareOf(part, word), whole: part.folded === word.folded, same: part.plain === word.plain }))
      .filter(choice => choice.share > 0)
      .sort((a, b) => b.share - a.share || Number(b.same) - Number(a.same) || a.at - b.at),
  )
  const taken = new Map<number, number>()
  const chosen = new Map<number, Pairing>()
  const place = (part: number, seen: Set<number>): boolean =>
    (choices[part] ?? []).some(choice => {
      if (seen.has(choice.at)) return false
      seen.add(choice.at)
      const holder = taken.get(choice.at)
      if (holder !== undefined && !place(holder, seen)) return false
      taken.set(choice.at, part)
      chosen.set(part, choice)
      return true
    })
  const order = query.map((part, at) => ({ at, size: part.folded.length })).sort((a, b) => b.size - a.size || a.at - b.at)
  if (!order.every(({ at }) => place(at, new Set()))) return undefined
  return query.flatMap((_, part) => chosen.get(part) ?? [])
}

/**
 * Whether a query is met by one spelling of a name, how, and how well. Null unless every word of the query, plain or folded, begins a
 * distinct word of the spelling, in any order; null for a query without a word, and for one of more than 24 words that is not exact.
 * - `exact` 1: the same text but for case and white space;
 * - `spelling` 0.90–0.99: the same words once folded; above 0.95 in the same order, higher the more letters are written alike;
 * - `words` 0.60–0.89: whole words, and the spelling has further ones;
 * - `prefix` 0.10–0.59: at least one word is only begun.
 *
 * Within a band the score rises with the share of the spelling's characters that are covered. It depends on these two texts alone and
 * is rounded to 4 decimals, so that every store answers alike. Our own rule; no standard is known for it.
 */
export const matchName = (query: string, spelling: string): NameMatch | null => {
  const asked = wordsOf(query)
  if (asked.length === 0) return null
  if (shown(query) === shown(spelling)) return { score: 1, how: 'exact' }
  if (asked.length > mostQueryWords) return null
  const given = wordsOf(spelling)
  const pairs = paired(asked, given)
  if (pairs === undefined) return null

  const total = given.reduce((sum, word) => sum + word.plain.length, 0)
  const sizeOf = (pair: Pairing) => given[pair.at]?.plain.length ?? 0
  const covered = pairs.reduce((sum, pair) => sum + pair.share * sizeOf(pair), 0) / total
  const alike = pairs.filter(pair => pair.same).reduce((sum, pair) => sum + sizeOf(pair), 0) / total
  const inOrder = pairs.every((pair, at) => at === 0 || pair.at > (pairs[at - 1]?.at ?? -1))

  if (pairs.some(pair => !pair.whole)) return { score: round(0.1 + 0.45 * covered + 0.02 * alike + (inOrder ? 0.02 : 0)), how: 'prefix' }
  if (asked.length < given.length) return { score: round(0.6 + 0.25 * covered + 0.02 * alike + (inOrder ? 0.02 : 0)), how: 'words' }
  return { score: round((inOrder ? 0.95 : 0.9) + 0.04 * alike), how: 'spelling' }
}

/**
 * How near a spelling is to a query, 0 to 1, for the list of nearest names: every query word is given the closest word still free
 * (closest pairs first), weighed by its length; words left over on the spelling's side cost up to a tenth. 1 when the folded words are
 * the same. Only the first 16 words of the query and 32 of the spelling are looked at. Rounded to 4 decimals.
 */
export const nearness = (query: string, spelling: string): number => nearnessTo(query)(spelling)

const foldedWords = (text: string): string[] => wordsOf(text).map(word => word.folded)

/** `nearness` to one query of many spellings: what is asked is looked at once. */
export const nearnessTo = (query: string): ((spelling: string) => number) => {
  const asked = foldedWords(query)
  return spelling => nearnessOfWords(asked, foldedWords(spelling))
}

interface Near {
  readonly from: number
  readonly to: number
  readonly close: number
  readonly length: number
}

/** The same of words that are folded already. */
export const nearnessOfWords = (query: readonly string[], spelling: readonly string[]): number => {
  const asked = query.slice(0, 16)
  const given = spelling.slice(0, 32)
  const lengthOf = (list: readonly string[]) => list.reduce((sum, word) => sum + word.length, 0)
  if (asked.length === 0 || given.length === 0) return 0

  const pairs: Near[] = []
  asked.forEach((part, from) => given.forEach((word, to) => pairs.push({ from, to, close: closeness(part, word), length: part.length })))
  pairs.sort((a, b) => b.close - a.close || b.length - a.length || a.from - b.from || a.to - b.to)
  const used = { from: new Set<number>(), to: new Set<number>() }
  let near = 0
  for (const { from, to, close, length } of pairs) {
    if (used.from.has(from) || used.to.has(to)) continue
    used.from.add(from)
    used.to.add(to)
    near += close * length
  }
  const met = lengthOf(given.filter((_, to) => used.to.has(to))) / lengthOf(given)
  return round((near / lengthOf(asked)) * (0.9 + 0.1 * met))
}
