import { closeness } from '../names/closeness.ts'
import { folded, words } from '../names/fold.ts'
import { nearKeysOfWord } from '../names/tokens.ts'

/** A spelling with its folded words. */
export interface Spelling {
  readonly text: string
  readonly words: readonly string[]
}

/** So many words of a name are looked at. */
export const mostWords = 15

/** Folded words, remembered while many names are read: most of their words come again. */
export function speller(): (text: string) => Spelling {
  const known = new Map<string, string>()
  const fold = (word: string): string => {
    const before = known.get(word)
    if (before !== undefined) return before
    const after = folded(word)
    known.set(word, after)
    return after
  }
  return text => ({ text, words: words(text).slice(0, mostWords).map(fold) })
}

/** From here on two words count as one word spelt otherwise. */
const sameWord = 0.75
const isInitial = (a: string, b: string): boolean => (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
const isAlike = (a: string, b: string): boolean => a === b || isInitial(a, b) || closeness(a, b) >= sameWord
export type Alike = (a: string, b: string) => boolean
/** Whether two folded words are one spelt otherwise, or one is the initial of the other; remembered for as long as someone is screened. */
export function likeness(): Alike {
  const known = new Map<string, Map<string, boolean>>()
  return (a, b) => {
    let of = known.get(a)
    if (!of) known.set(a, (of = new Map<string, boolean>()))
    let alike = of.get(b)
    if (alike === undefined) of.set(b, (alike = isAlike(a, b)))
    return alike
  }
}

/**
 * Names by the words in them: those of a list, asked for again and again. A word is found by another when it is the same, its initial, or alike and shares a near
 * key with it (`model/names/tokens.ts`).
 */
export class WordIndex {
  readonly #words: string[] = []
  readonly #idOf = new Map<string, number>()
  readonly #byKey = new Map<string, number[]>()
  /** By word, the names that hold it. */
  readonly #names: number[][] = []

  /** `name` is any number by which the caller knows it. */
  add(name: number, spelling: Spelling): void {
    for (const word of new Set(spelling.words)) this.#names[this.#known(word)]?.push(name)
  }

  #known(word: string): number {
    const before = this.#idOf.get(word)
    if (before !== undefined) return before
    const id = this.#words.push(word) - 1
    this.#idOf.set(word, id)
    this.#names.push([])
    for (const key of nearKeysOfWord(word)) {
      const holders = this.#byKey.get(key)
      if (holders) holders.push(id)
      else this.#byKey.set(key, [id])
    }
    return id
  }

  /** Names that hold one of these words. An initial among them is passed over, as it says too little. */
  holding(asked: readonly string[]): Set<number> {
    const found = new Set<number>()
    for (const word of asked.filter(one => one.length > 1))
      for (const id of this.#alike(word)) for (const name of this.#names[id] ?? []) found.add(name)
    return found
  }

  #alike(word: string): Set<number> {
    const found = new Set<number>()
    const [own, initial] = [this.#idOf.get(word), this.#idOf.get(word[0] ?? '')]
    if (own !== undefined) found.add(own)
    if (initial !== undefined) found.add(initial)
    for (const key of new Set(nearKeysOfWord(word)))
      for (const id of this.#byKey.get(key) ?? []) if (!found.has(id) && isAlike(word, this.#words[id] ?? '')) found.add(id)
    return found
  }
}
