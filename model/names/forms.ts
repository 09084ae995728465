import { folded, longhand, plain, words } from '#model/names/fold.ts'

/** The forms of one word that names are compared by. */
export interface Word {
  readonly plain: string
  readonly folded: string
  readonly longhand: string
}

/** Each form is made when it is first asked for: who looks for near names asks for one of the three. */
class Forms implements Word {
  readonly #word: string
  #plain: string | undefined
  #folded: string | undefined
  #longhand: string | undefined

  constructor(word: string) {
    this.#word = word
  }
  get plain(): string {
    return (this.#plain ??= plain(this.#word))
  }
  get folded(): string {
    return (this.#folded ??= folded(this.#word))
  }
  get longhand(): string {
    return (this.#longhand ??= longhand(this.#word))
  }
}

const mostKnown = 50_000
const known = new Map<string, Word>()

// Remembered because a search compares its query with thousands of names made of few words; what is remembered is never seen outside.
const formsOf = (word: string): Word => {
  const found = known.get(word)
  if (found !== undefined) return found
  const forms = new Forms(word)
  if (known.size >= mostKnown) known.clear()
  if (word.length <= 64) known.set(word, forms)
  return forms
}

/** The words of a text, in its order, each in all its forms. */
export const wordsOf = (text: string): Word[] => words(text).map(formsOf)

const pieceLength = 5000
/** The same of a text of any length, read piece by piece: what hides names may not stop where a search does. */
export function wordsOfAll(text: string): Word[] {
  if (text.length <= pieceLength) return wordsOf(text)
  const found: Word[] = []
  for (let from = 0; from < text.length;) {
    const end = Math.min(text.length, from + pieceLength)
    const gap = end === text.length ? end : text.slice(from, end).search(/\s\S*$/)
    const to = end === text.length ? end : gap > 0 ? from + gap : end
    found.push(...wordsOf(text.slice(from, to)))
    from = to
  }
  return found
}
