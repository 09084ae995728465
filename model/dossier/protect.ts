import type { NodeId } from '../claims/identifiers.ts'
import { wordsOf } from '../names/forms.ts'
import { audiences, type Audience } from './document.ts'
import type { DossierFacts, OwnParts } from './facts.ts'

/** Who is told of under another name, and which words may therefore not appear. */
export interface Protection {
  /** The pseudonyms by node, in the order in which the dossier first speaks of them. */
  readonly pseudonyms: ReadonlyMap<NodeId, string>
  /** Text as it may be shown; null where it tells of someone protected in a way that cannot be mended by taking a name out. */
  readonly text: (text: string) => string | null
  readonly minors: number
}

const rank = (audience: Audience): number => audiences.indexOf(audience)
/** How wide a consent reaches, as the narrowest audience it still covers: named to the public is named to all. */
const reaches = { public: 0, partner: 1, submission: 2, none: 9 } as const

/** Victims of the acts in the dossier: on whom an act fell, or who are accused in a case of it. */
export function victimsOf({ chains, around, person, nodes }: DossierFacts): NodeId[] {
  const found = new Set<NodeId>()
  for (const { chain } of chains) if (chain.victim !== null) found.add(chain.victim)
  for (const relationships of around.values())
    for (const { type, from, to } of relationships) {
      if (type === 'SUFFERED' || type === 'ACCUSED_IN') found.add(from)
      if (type === 'CONCERNS') found.add(to)
    }
  found.delete(person.id)
  return [...found].filter(id => nodes.get(id)?.type === 'Person')
}

const isMinor = ({ claims, around }: DossierFacts, id: NodeId): boolean => {
  const ages = (claims.get(id) ?? []).flatMap(({ says }) => [says['age'] ?? []].flat()).filter(age => typeof age === 'number')
  const died = [...around.values()]
    .flat()
    .some(({ type, from, to }) => type === 'SUFFERED' && from === id && to.length > 0 && diedIn(around, to))
  return ages.some(age => age < 18) && !died
}
const diedIn = (around: DossierFacts['around'], act: NodeId): boolean =>
  (around.get(act) ?? []).some(({ properties }) => properties['deaths'] !== undefined)

/** Whether a victim is named to an audience: a minor never; others where they agreed, or, to who receives a submission, where nobody recorded a refusal. */
function named(facts: DossierFacts, { consent }: OwnParts, audience: Audience, id: NodeId): boolean {
  if (audience === 'sealed') return true
  if (isMinor(facts, id)) return false
  const given = consent.get(id)
  if (given === undefined) return audience === 'submission'
  return reaches[given] <= rank(audience)
}

const letters = (at: number): string => (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

export function protect(facts: DossierFacts, own: OwnParts, audience: Audience, victim: (letter: string) => string): Protection {
  const hidden = victimsOf(facts).filter(id => !named(facts, own, audience, id))
  // In the order of the dossier, which no id and no name decides, so that two dossiers cannot be laid over each other.
  const pseudonyms = new Map(hidden.map((id, at) => [id, victim(letters(at))]))
  const spellings = hidden.flatMap(id => {
    const node = facts.nodes.get(id)
    return node ? [...node.names.map(({ value }) => value), node.caption] : []
  })
  const words = new Set(
    spellings.flatMap(spelling =>
      wordsOf(spelling)
        .filter(({ folded }) => folded.length > 3)
        .map(({ folded }) => folded),
    ),
  )
  const mentions = (text: string): boolean =>
    wordsOf(text).some(({ folded }) => words.has(folded) || [...words].some(word => folded.startsWith(word)))
  return {
    pseudonyms,
    text: text => (mentions(text) ? null : text),
    minors: hidden.filter(id => isMinor(facts, id)).length,
  }
}
