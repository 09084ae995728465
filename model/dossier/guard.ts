import type { DossierDocument, Inline } from './document.ts'
import type { DossierFacts } from './facts.ts'

/** A sentence that says of a person what only a named body may be said to have done. */
export interface Loose {
  /** Section and block, or the footnote. */
  readonly at: string
  readonly sentence: string
  readonly word: string
}

// Each list holds English, Russian and Kazakh: what sources are called and what they say stands in any of them.
const never: readonly RegExp[] = [
  /\bperpetrators?\b/iu,
  /\bcriminals\b/iu,
  // Of a case, a code or a proceeding it is a term of law; alone it is said of a person.
  /\bcriminal(?=\s*(?:[.,;:!?)”"»]|$)|\s+(?:who|and|or|is|was|leader|boss|mastermind)\b)/iu,
  /(?<!\p{L})преступник\p{L}*/iu,
  /(?<!\p{L})преступниц\p{L}*/iu,
  /(?<!\p{L})қылмыскер\p{L}*/iu,
]
const onlyOfBody: readonly RegExp[] = [
  /\bguilty\b/iu,
  /\bconvict(?:s|ed)?\b/iu,
  /\bsanctioned\b/iu,
  /(?<!\p{L})(?:не)?винов(?:ен|н\p{L}*)/iu,
  /(?<!\p{L})осужд[её]\p{L}*/iu,
  /(?<!\p{L})осудил\p{L}*/iu,
  /(?<!\p{L})(?:под)?санкци(?:онн|онирован)(?!\p{L}*\s+спис)\p{L}*/iu,
  /(?<!\p{L})кінәлі\p{L}*/iu,
  /(?<!\p{L})сотталған\p{L}*/iu,
  /(?<!\p{L})сотталды/iu,
  /(?<!\p{L})санкцияланған\p{L}*/iu,
]

const word = (patterns: readonly RegExp[], sentence: string): string | null => {
  for (const pattern of patterns) {
    const found = pattern.exec(sentence)
    if (found) return found[0]
  }
  return null
}

/** The first word of a sentence that may not stand there; null when it may be said. `bodies` are the names of bodies whose act it could be. */
export function looseWord(sentence: string, bodies: readonly string[]): string | null {
  const flat = word(never, sentence)
  if (flat !== null) return flat
  const found = word(onlyOfBody, sentence)
  return found === null || bodies.some(body => sentence.includes(body)) ? null : found
}

const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=[\p{Lu}“«[])/u)

/** May this text be printed as it is? */
export const isSober = (text: string, bodies: readonly string[]): boolean =>
  sentences(text).every(sentence => looseWord(sentence, bodies) === null)

const bodyTypes = ['Court', 'PublicBody', 'Organisation', 'SanctionsList']
/** The names of all bodies a dossier speaks of, in every spelling. */
export const bodiesOf = ({ nodes }: DossierFacts): string[] => [
  ...new Set(
    [...nodes.values()]
      .filter(({ type, named }) => bodyTypes.includes(type) && named)
      .flatMap(({ caption, names }) => [caption, ...names.map(({ value }) => value)])
      // “police” is no name of a body.
      .filter(name => name.length > 3 && /^[^\p{L}]*\p{Lu}/u.test(name)),
  ),
]

/** Titles of works stand in emphasis: they are others' words, given as they are. */
const told = (content: readonly Inline[]): string =>
  content.map(part => ('text' in part ? (part.weight === 'emphasis' ? '…' : part.text) : '')).join('')

/** Every text of a document, and where it stands; titles of works are left out. */
export function* textsOf(document: DossierDocument): Generator<readonly [at: string, text: string]> {
  yield ['title', document.title]
  yield ['subtitle', document.subtitle]
  yield ['handling', document.handling]
  for (const { id, title, blocks } of document.sections) {
    yield [id, title]
    for (const [place, block] of blocks.entries()) {
      const at = `${id}, block ${place + 1}`
      switch (block.kind) {
        case 'paragraph':
        case 'notice':
          yield [at, told(block.content)]
          break
        case 'heading':
          yield [at, block.text]
          break
        case 'list':
          for (const item of block.items) yield [at, told(item)]
          break
        case 'table':
          yield [at, block.caption]
          for (const { heading } of block.columns) yield [at, heading]
          for (const row of block.rows) for (const cell of row) yield [at, told(cell)]
          break
        case 'figure':
          yield [at, block.caption]
          yield [at, block.alt]
          for (const { text } of [...block.drawing.boxes, ...block.drawing.lines]) yield [at, text]
          break
        case 'timeline':
          yield [at, block.caption]
          yield [at, block.alt]
          for (const { label, bars } of block.drawing.rows) {
            yield [at, label]
            for (const { text } of bars) yield [at, text]
          }
      }
    }
  }
  for (const { number, content } of document.footnotes) yield [`footnote ${number}`, told(content)]
  for (const { section, sentence } of document.checklist) yield [`checklist, ${section}`, sentence]
}

/** Everything in a document that says more of a person than a named body did. */
export function guard(document: DossierDocument, bodies: readonly string[]): Loose[] {
  const found: Loose[] = []
  for (const [at, text] of textsOf(document))
    for (const sentence of sentences(text)) {
      const loose = looseWord(sentence, bodies)
      if (loose !== null) found.push({ at, sentence, word: loose })
    }
  return found
}
