import type { SourceId } from '../claims/source.ts'
import type { Footnote, Inline } from './document.ts'
import type { FactClaim } from './facts.ts'

/** What the source at this place of the order of first use is called: S1, S2 … */
export const sourceNumber = (at: number): string => `S${at + 1}`

/** Numbers claims C1, C2 … and footnotes 1, 2 … in the order in which the dossier first needs them. */
export class Numbering {
  readonly claims: FactClaim[] = []
  readonly footnotes: Footnote[] = []
  readonly sources: SourceId[] = []
  readonly #numbers = new Map<string, number>()
  readonly #notes = new Map<string, number>()
  readonly #say: (claims: readonly FactClaim[]) => Inline[]

  constructor(say: (claims: readonly FactClaim[]) => Inline[]) {
    this.#say = say
  }

  numbersOf(claims: readonly FactClaim[]): number[] {
    return [...new Set(claims.map(claim => this.#numberOf(claim)))].sort((a, b) => a - b)
  }

  /** The numbers of those among these claims that have one already; gives none. */
  numbersKnown(ids: readonly string[]): number[] {
    return ids.flatMap(id => this.#numbers.get(id) ?? []).sort((a, b) => a - b)
  }

  /** What stands after a sentence: the claims it rests on, and the footnote that says where they are. */
  after(claims: readonly FactClaim[]): Inline[] {
    if (claims.length === 0) return []
    const numbers = this.numbersOf(claims)
    // What is said in the same places has the same footnote: the numbers of the claims tell them apart.
    const content = this.#say(claims)
    const key = JSON.stringify(content)
    let note = this.#notes.get(key)
    if (note === undefined) {
      note = this.footnotes.length + 1
      this.#notes.set(key, note)
      this.footnotes.push({ number: note, content })
    }
    return [{ text: ' ', weight: 'plain' }, { claims: numbers }, { note }]
  }

  #numberOf(claim: FactClaim): number {
    const known = this.#numbers.get(claim.id)
    if (known !== undefined) return known
    this.claims.push(claim)
    for (const { source, relays } of claim.citations)
      for (const id of relays === null ? [source] : [source, relays]) if (!this.sources.includes(id)) this.sources.push(id)
    this.#numbers.set(claim.id, this.claims.length)
    return this.claims.length
  }
}
