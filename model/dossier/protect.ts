import type { NodeId } from '../claims/identifiers.ts'
import type { NodeRecord } from '../claims/records.ts'
import { wordsOf } from '../names/forms.ts'
import type { NodeType } from '../ontology/nodes/all.ts'
import { audiences, type Audience } from './document.ts'
import type { Consent, DossierFacts, OwnParts } from './facts.ts'

/** Who is told of under another name, and which words may therefore not appear. */
export interface Protection {
  /** Victims who are not named to this audience. */
  readonly hidden: ReadonlySet<NodeId>
  /** Of those, the ones not named because of their age. */
  readonly minors: ReadonlySet<NodeId>
  /** Does a free text, a title or an address tell of one of them by a word of their name? Inflected and romanised otherwise, too. */
  readonly mentions: (text: string) => boolean
  /** The same of the name of something else: a given name alone, such as Almat in Almaty, is no mention there. */
  readonly named: (text: string) => boolean
  /** A whole spelling, each of its words: all that counts in the name of someone else, who may share a word of it. */
  readonly spelled: (text: string) => boolean
  /** The name of an act or a group without the names in it: what stands for each of them is given. Null where what stays would still lead to one. */
  readonly masked: (text: string, instead: (person: NodeId | null) => string) => string | null
}

/** How wide a consent reaches, as the narrowest audience it still covers: named to the public is named to all. */
const reaches = { public: 0, partner: 1, submission: 2, none: 9 } as const
const rank = (audience: Audience): number => audiences.indexOf(audience)

/** Persons on whom an act of the dossier fell, or who are accused in a case of it. */
export function victimsOf({
  chains,
  actedFor,
  around,
  person,
  nodes,
}: Pick<DossierFacts, 'chains' | 'actedFor' | 'around' | 'person' | 'nodes'>): NodeId[] {
  const found = new Set<NodeId>()
  for (const { chain } of chains) if (chain.victim !== null) found.add(chain.victim)
  for (const { victim } of actedFor) found.add(victim)
  for (const { type, from, to } of [...around.values()].flat()) {
    if (type === 'SUFFERED' || type === 'ACCUSED_IN' || type === 'HELD_IN') found.add(from)
    if (type === 'CONCERNS') found.add(to)
  }
  found.delete(person.id)
  return [...found].filter(id => {
    const node = nodes.get(id)
    return node?.type === 'Person' && node.named
  })
}

const adult = 18

/** A minor in any source, or by a date of birth at the time of an act: once a child, always protected as one. */
export function isMinor({ claims, nodes, chains }: Pick<DossierFacts, 'claims' | 'nodes' | 'chains'>, id: NodeId): boolean {
  const said = (claims.get(id) ?? []).flatMap(({ says }) => [says['age'] ?? []].flat())
  const kept = [nodes.get(id)?.properties['age'] ?? []].flat()
  if ([...said, ...kept].some(age => typeof age === 'number' && age < adult)) return true
  const born = [nodes.get(id)?.properties['birthDate'] ?? []].flat().map(date => Number(String(date).slice(0, 4)))
  const acted = chains
    .filter(({ chain }) => chain.victim === id)
    .map(({ chain }) => Number((chain.act.when?.possible[0] ?? '').slice(0, 4)))
  return born.some(birth => acted.some(act => birth > 0 && act > 0 && act - birth < adult))
}

function isNamed(minor: boolean, { consent }: OwnParts, audience: Audience, id: NodeId): boolean {
  if (minor) return false
  if (audience === 'sealed') return true
  const given = consent.get(id)
  if (given === undefined) return audience === 'submission'
  return reaches[given] <= rank(audience)
}

export interface VictimTold {
  readonly id: NodeId
  /** The widest audience they agreed to be named to; `none` also of those who were not asked. */
  readonly consent: Consent
  readonly minor: boolean
  /** Whether the document prints their name. */
  readonly named: boolean
}

/** Everyone on whom an act of the dossier fell, and how this audience is told of them. */
export const victimsTold = (facts: DossierFacts, own: OwnParts, audience: Audience): VictimTold[] =>
  victimsOf(facts).map(id => {
    const minor = facts.minors.has(id) || isMinor(facts, id)
    return { id, consent: own.consent.get(id) ?? 'none', minor, named: isNamed(minor, own, audience, id) }
  })

const surname = /(?:ev|ov|in|eva|ova|ina|a?ya|uli|uly|kizi|kyzy|gyzy|skii|enko|uk|ko|pov)$/
const shortest = 4
/** What stays of a word in every case of Russian and Kazakh. */
const stemOf = (folded: string): string => {
  const stem = folded.replace(/[aeiou]+$/, '')
  return stem.length >= shortest ? stem : folded
}

interface Spelling {
  readonly whole: readonly string[]
  readonly strong: readonly string[]
  readonly weak: readonly string[]
}

function spellingOf(text: string, person: ReadonlySet<string>): Spelling | null {
  const whole = wordsOf(text).map(({ folded }) => folded)
  const words = whole.filter(folded => folded.length >= shortest && !person.has(folded))
  if (whole.length === 0) return null
  const given = whole.length > 1 && !surname.test(whole[0] ?? '') ? whole[0] : undefined
  return { whole, strong: words.filter(word => word !== given).map(stemOf), weak: words.filter(word => word === given).map(stemOf) }
}

const impersonal: readonly NodeType[] = ['Place', 'Court', 'PublicBody', 'Facility', 'Organisation', 'Post', 'SanctionsList']

export function protect(facts: DossierFacts, own: OwnParts, audience: Audience): Protection {
  const acting = new Set(facts.chains.flatMap(({ chain }) => chain.hops.map(({ to }) => to).filter(to => to !== chain.victim)))
  const victims = [...new Set([...victimsOf(facts), ...facts.mentioned.filter(id => id !== facts.person.id && !acting.has(id))])]
  const minors = new Set(victims.filter(id => facts.minors.has(id) || isMinor(facts, id)))
  const hidden = new Set(victims.filter(id => !isNamed(minors.has(id), own, audience, id)))
  const foldedOf = (nodes: readonly NodeRecord[]) =>
    new Set(
      nodes
        .flatMap(({ names, caption }) => [...names.map(({ value }) => value), caption])
        .flatMap(name => wordsOf(name).map(({ folded }) => folded)),
    )
  const person = foldedOf([facts.person])
  const spellings = [...hidden].flatMap(id => {
    const node = facts.nodes.get(id)
    return node ? spellingsOf(node).flatMap(text => ({ id, ...(spellingOf(text, person) ?? nothing) })) : []
  })
  const strong = [...new Set(spellings.flatMap(spelling => spelling.strong))]
  const weak = [...new Set(spellings.flatMap(spelling => spelling.weak))]
  const wholes = spellings.map(({ whole }) => whole.map(stemOf))
  // To whom adults are named by default, a child's surname does not take its father's name away, where his whole name stands.
  const adults = wide.includes(audience)
    ? victims
        .filter(id => !hidden.has(id))
        .flatMap(id => {
          const node = facts.nodes.get(id)
          return node ? spellingsOf(node).map(text => wordsOf(text).map(({ folded }) => stemOf(folded))) : []
        })
        .filter(
          whole =>
            whole.length > 1 &&
            !whole.some(stem => weak.some(given => stem.startsWith(given))) &&
            !wholes.some(of => of.every(stem => whole.includes(stem))),
        )
    : []
  const words = (text: string): string[] => {
    const all = wordsOf(readable(text)).map(({ folded }) => folded)
    return kin.test(text) ? all : withoutAll(all, adults)
  }
  const isSpelled = (all: readonly string[]): boolean => wholes.some(whole => whole.every(stem => all.some(word => word.startsWith(stem))))
  const isStrong = (all: readonly string[]): boolean =>
    all.some(word => strong.some(stem => word.startsWith(stem) || (stem.length > 5 && word.includes(stem)))) || isSpelled(all)
  const named = (text: string): boolean => isStrong(words(text))
  const bodies = [...facts.nodes.values()].filter(node => impersonal.includes(node.type) && !named(node.caption))
  const usual = foldedOf(bodies)
  const mentions = (text: string): boolean => {
    const all = words(text)
    return isStrong(all) || all.some(word => !usual.has(word) && !person.has(word) && weak.some(stem => word.startsWith(stem)))
  }
  const tells = (word: string): boolean =>
    isStrong([word]) || (!usual.has(word) && !person.has(word) && weak.some(stem => word.startsWith(stem)))
  const masked: Protection['masked'] = (text, instead) => {
    const whole = wordsOf(text).map(({ folded }) => folded)
    // A named parent of the same surname in the same text would tell whose child it is.
    if (withoutAll(whole, adults).length < whole.length) return null
    const run = new RegExp(`${word}(?:[\\s\\u00a0]+${word})*`, 'gu')
    const shown = text.replace(run, part => {
      const tokens = part.split(/([\s\u00a0]+)/u)
      const isHidden = tokens.map(token => wordsOf(token).some(({ folded }) => tells(folded)))
      const [first, last] = [isHidden.indexOf(true), isHidden.lastIndexOf(true)]
      if (first < 0) return part
      const named = wordsOf(tokens.slice(first, last + 1).join('')).map(({ folded }) => folded)
      const who = new Set(
        spellings
          .filter(({ whole: of }) => of.length > 0 && named.every(one => of.some(stem => one.startsWith(stemOf(stem)))))
          .map(({ id }) => id),
      )
      const [only = null] = who
      return [...tokens.slice(0, first), instead(who.size === 1 ? only : null), ...tokens.slice(last + 1)].join('')
    })
    return mentions(shown) ? null : shown
  }
  return { hidden, minors, mentions, named, spelled: text => isSpelled(words(text)), masked }
}

/** Whom the authority is told of by name unless they object. */
const wide: readonly Audience[] = ['submission', 'sealed']
/** Whose son or daughter a text is about is told by the parent's name. */
const kin =
  /\b(?:sons?|daughters?|child|children|kids?|boys?|girls?|minors?|teenagers?|father|parents?)\b|(?<!\p{L})(?:сын|доч|дет|реб[её]н|несоверш|подрост|отец|отц|родител|ұл|қыз|бала|әке|ата-ана)/iu
const nothing: Spelling = { whole: [], strong: [], weak: [] }
const word = "[\\p{L}\\p{M}\\p{N}’'-]+"
const spellingsOf = ({ names, caption }: NodeRecord): string[] => [...new Set([...names.map(({ value }) => value), caption])]

/** The words without every whole name among these, each of whose words follows the other. */
function withoutAll(words: readonly string[], names: readonly (readonly string[])[]): string[] {
  const left = [...words]
  for (const name of names)
    for (let at = 0; at + name.length <= left.length;)
      if (name.every((stem, place) => left[at + place]?.startsWith(stem))) left.splice(at, name.length)
      else at++
  return left
}

/** Addresses hide names behind percent signs. */
function readable(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
