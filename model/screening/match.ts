import { NEAR_ENOUGH, nearnessOfWords } from '../names/match.ts'
import { yearsIn } from './cells.ts'
import type { ListEntry } from './list.ts'
import { likeness, mostWords, speller, WordIndex, type Alike, type Spelling } from './word-index.ts'

/** Who is screened: every spelling of theirs that the reader sees, years of birth, and countries as codes of ISO 3166-1. */
export interface Subject {
  readonly names: readonly string[]
  readonly birthYears: readonly string[]
  readonly countries: readonly string[]
}

/** Why an entry may be someone, and what speaks against it. `unknown` where one side says nothing: then it neither agrees nor contradicts. */
export interface Reason {
  readonly of: 'name' | 'birth' | 'country'
  readonly says: 'same' | 'near' | 'agrees' | 'contradicts' | 'unknown'
  readonly ours: string
  readonly theirs: string
}

/** An entry that bears a like name: never more than a question to a person who then judges. The score is of the names alone, 0 to 1. */
export interface Hit {
  readonly entry: ListEntry
  readonly score: number
  readonly reasons: readonly Reason[]
}

const fewest = 2
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** A name of one word says too little beside longer ones of the same person. */
const telling = (names: readonly Spelling[]): readonly Spelling[] => {
  const longer = names.filter(({ words }) => words.length > 1)
  return longer.length > 0 ? longer : names.filter(({ words }) => words.length > 0)
}

/** A list that can be asked again and again. Entries that are no persons are left out of what is found. */
export class ListIndex {
  readonly entries: readonly ListEntry[]
  readonly #names: { readonly at: number; readonly spelling: Spelling }[] = []
  readonly #words = new WordIndex()
  readonly #byId = new Map<string, number>()

  constructor(entries: readonly ListEntry[]) {
    this.entries = entries
    const spell = speller()
    for (const [at, { id, names, kind }] of entries.entries()) {
      this.#byId.set(id, at)
      if (kind === 'other') continue
      for (const spelling of telling(names.map(spell))) this.#words.add(this.#names.push({ at, spelling }) - 1, spelling)
    }
  }

  entry(id: string): ListEntry | undefined {
    const at = this.#byId.get(id)
    return at === undefined ? undefined : this.entries[at]
  }

  /** Entries with a like name, the likest first. */
  hits(subject: Subject): Hit[] {
    const best = new Map<number, Best>()
    const alike = likeness()
    for (const ours of telling(subject.names.map(speller())))
      for (const name of this.#words.holding(ours.words)) {
        const { at, spelling } = this.#names[name] ?? {}
        const found = spelling && compared(ours, spelling, alike)
        if (found && at !== undefined) best.set(at, better(found, best.get(at)))
      }
    return [...best]
      .flatMap(([at, found]) => {
        const entry = this.entries[at]
        return entry ? [hitOf(entry, found, subject)] : []
      })
      .sort((a, b) => b.score - a.score || byText(a.entry.id, b.entry.id))
  }

  /** One entry, whether its name is like or not: for someone who judged it by other means. */
  held(id: string, subject: Subject): Hit | null {
    const entry = this.entry(id)
    if (!entry) return null
    const [ours, theirs] = [telling(subject.names.map(speller())), telling(entry.names.map(speller()))]
    const found = ours
      .flatMap(own => theirs.flatMap(name => compared(own, name, likeness()) ?? []))
      .reduce<Best | undefined>((so, one) => better(one, so), undefined)
    return hitOf(entry, found ?? { score: 0, ours: ours[0]?.text ?? '', theirs: entry.names[0] ?? '' }, subject)
  }
}

interface Best {
  readonly score: number
  readonly ours: string
  readonly theirs: string
}

/** How many words of one name have a word of their own in the other; the same word takes its place before one that is alike. */
function met(ours: readonly string[], theirs: readonly string[], alike: Alike): number {
  let taken = 0
  let count = 0
  for (const fits of [(a: string, b: string): boolean => a === b, alike])
    for (const [from, word] of ours.entries()) {
      if (taken & (1 << (from + mostWords))) continue
      const at = theirs.findIndex((other, place) => !(taken & (1 << place)) && fits(word, other))
      if (at < 0) continue
      taken |= (1 << at) | (1 << (from + mostWords))
      count += 1
    }
  return count
}

/** How like two names are, or null: at least two words of the shorter have to be met, or its only one. */
function compared(ours: Spelling, theirs: Spelling, alike: Alike): Best | null {
  const [shorter, longer] = ours.words.length <= theirs.words.length ? [ours, theirs] : [theirs, ours]
  if (met(ours.words, theirs.words, alike) < Math.min(fewest, shorter.words.length)) return null
  // A single word among several must be that very word.
  if (shorter.words.length === 1 && longer.words.length > 1 && !longer.words.includes(shorter.words[0] ?? '')) return null
  const near = nearnessOfWords(shorter.words, longer.words)
  const score = shorter.words.length === longer.words.length ? Math.max(near, nearnessOfWords(longer.words, shorter.words)) : near
  return score < NEAR_ENOUGH ? null : { score, ours: ours.text, theirs: theirs.text }
}

/** The likelier; of two alike the earlier by its texts, whatever came first. */
const better = (one: Best, other: Best | undefined): Best =>
  other === undefined ||
  one.score > other.score ||
  (one.score === other.score && (byText(one.theirs, other.theirs) || byText(one.ours, other.ours)) < 0)
    ? one
    : other

function hitOf(entry: ListEntry, { score, ours, theirs }: Best, subject: Subject): Hit {
  const name: Reason = { of: 'name', says: score === 1 ? 'same' : score >= NEAR_ENOUGH ? 'near' : 'contradicts', ours, theirs }
  return { entry, score, reasons: [name, birthOf(subject, entry), countryOf(subject, entry)] }
}

function birthOf({ birthYears }: Subject, { birthDates }: ListEntry): Reason {
  const theirs = birthDates.flatMap(yearsIn)
  const says =
    birthYears.length === 0 || theirs.length === 0 ? 'unknown' : birthYears.some(year => theirs.includes(year)) ? 'agrees' : 'contradicts'
  return { of: 'birth', says, ours: birthYears.join(', '), theirs: birthDates.join(', ') }
}

const english = new Intl.DisplayNames('en', { type: 'region' })
/** What lists also call a country; else its code and its English name. */
const called: Readonly<Record<string, readonly string[]>> = {
  US: ['usa', 'american'],
  GB: ['uk', 'british'],
  KG: ['kyrgyz'],
  RU: ['russian'],
}

function isCountry(code: string, text: string): boolean {
  const said = text.trim().toLowerCase()
  if (said === code.toLowerCase()) return true
  const names = [english.of(code)?.toLowerCase() ?? '', ...(called[code] ?? [])]
  return said.length > 2 && names.some(name => name !== '' && said.includes(name))
}

function countryOf({ countries }: Subject, { countries: theirs }: ListEntry): Reason {
  const agrees = countries.some(code => theirs.some(text => isCountry(code, text)))
  const says = countries.length === 0 || theirs.length === 0 ? 'unknown' : agrees ? 'agrees' : 'contradicts'
  return { of: 'country', says, ours: countries.join(', '), theirs: theirs.join(', ') }
}
