import type { NodeId } from '../claims/identifiers.ts'
import type { NodeRecord } from '../claims/records.ts'
import { wordsOf, wordsOfAll } from '../names/forms.ts'
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
  /** As far as the claims of this audience say so. */
  readonly minor: boolean
  /** Whether the document prints their name. */
  readonly named: boolean
}

/** Everyone on whom an act of the dossier fell, and how this audience is told of them. */
export const victimsTold = (facts: DossierFacts, own: OwnParts, audience: Audience): VictimTold[] =>
  victimsOf(facts).map(id => ({
    id,
    consent: own.consent.get(id) ?? 'none',
    minor: facts.seenMinors.has(id),
    named: isNamed(facts.minors.has(id), own, audience, id),
  }))

const surname = /(?:ev|ov|in|eva|ova|ina|a?ya|uli|uly|kizi|kyzy|gyzy|skii|enko|uk|ko|pov)$/
const shortest = 4
/** What stays of a word in every case of Russian and Kazakh. */
export const stemOf = (folded: string): string => {
  const stem = folded.replace(/[aeiou]+$/, '')
  return stem.length >= shortest ? stem : folded
}

interface Spelling {
  readonly whole: readonly string[]
  /** Beginnings of words by which someone is known: of a surname, and of a given name, which alone is known in texts only. */
  readonly strong: readonly string[]
  readonly weak: readonly string[]
  /** Whole words: those that share their beginning with the official’s own name, and short ones that end in a vowel, in every case. */
  readonly exact: readonly string[]
  /** Words too short to be known by their beginning, such as Kim or Li. */
  readonly short: readonly string[]
}

function spellingOf(text: string, person: ReadonlySet<string>): Spelling | null {
  const whole = wordsOf(text).map(({ folded }) => folded)
  if (whole.length === 0) return null
  const own = new Set([...person].map(stemOf))
  const foreign = whole.filter(folded => !person.has(folded))
  const words = foreign.filter(folded => folded.length >= shortest)
  const given = whole.length > 1 && !surname.test(whole[0] ?? '') ? whole[0] : undefined
  const known = words.filter(word => !own.has(stemOf(word)))
  return {
    whole,
    strong: known.filter(word => word !== given).flatMap(stemsOf),
    weak: known.filter(word => word === given).flatMap(stemsOf),
    exact: [...words.filter(word => own.has(stemOf(word))), ...known.flatMap(casesOf)],
    short: foreign.filter(folded => folded.length > 1 && folded.length < shortest),
  }
}

/** With the form without the vowel that goes in other cases: Donets, of Dontsa; Pavel, of Pavla. */
const stemsOf = (folded: string): string[] => {
  const moved = folded.replace(/[eo](?=(?:ts|l|k|r|n)$)/, '')
  return [stemOf(folded), ...(moved !== folded && moved.length >= shortest ? [moved] : [])]
}
/** Of four letters with a vowel at the end, such as Musa and Olga, the cases, since the rest of it is too short to know anyone by. */
const casesOf = (folded: string): string[] =>
  folded.length === shortest && /[aeiou]$/.test(folded)
    ? ['a', 'e', 'i', 'o', 'u', 'oi', 'ei', 'oiu'].map(ending => folded.slice(0, -1) + ending)
    : []

/** Whose words in a testimony sources pass on: who testified is told to nobody below a submission. */
const testifying = ({ claims, sources }: DossierFacts): NodeId[] =>
  [...claims.values()]
    .flat()
    .flatMap(({ speaker, citations }) =>
      speaker !== null &&
      citations.some(({ source, relays }) => [source, relays].some(id => id !== null && sources.get(id)?.kind === 'testimony'))
        ? [speaker]
        : [],
    )

const impersonal: readonly NodeType[] = ['Place', 'Court', 'PublicBody', 'Facility', 'Organisation', 'Post', 'SanctionsList']

export function protect(facts: DossierFacts, own: OwnParts, audience: Audience): Protection {
  const acting = new Set(facts.chains.flatMap(({ chain }) => chain.hops.map(({ to }) => to).filter(to => to !== chain.victim)))
  const victims = [...new Set([...victimsOf(facts), ...facts.mentioned.filter(id => id !== facts.person.id && !acting.has(id))])]
  // A child who speaks, or is said to have acted, is no more named than one on whom an act fell.
  const minors = new Set([...facts.minors].filter(id => id !== facts.person.id))
  const witnesses = wide.includes(audience) ? [] : testifying(facts).filter(id => id !== facts.person.id && !acting.has(id))
  const affected = new Set([...victims.filter(id => !isNamed(minors.has(id), own, audience, id)), ...minors])
  const close = wide.includes(audience)
    ? []
    : facts.kin.flatMap(([one, other]) => [...(affected.has(one) ? [other] : []), ...(affected.has(other) ? [one] : [])])
  const kin = close.filter(id => id !== facts.person.id && !acting.has(id) && !isNamed(false, own, audience, id))
  const hidden = new Set([...affected, ...witnesses, ...kin])
  const foldedOf = (nodes: readonly NodeRecord[]) =>
    new Set(
      nodes
        .flatMap(({ names, caption }) => [...names.map(({ value }) => value), caption])
        .flatMap(name => wordsOf(name).map(({ folded }) => folded)),
    )
  const person = foldedOf([facts.person])
  const ownStems = new Set([...person].map(stemOf))
  const spellings = [...hidden].flatMap(id => {
    const node = facts.nodes.get(id)
    return node ? spellingsOf(node).flatMap(text => ({ id, ...(spellingOf(text, person) ?? nothing) })) : []
  })
  const strong = [...new Set(spellings.flatMap(spelling => spelling.strong))]
  const weak = [...new Set(spellings.flatMap(spelling => spelling.weak))]
  const exact = new Set(spellings.flatMap(spelling => spelling.exact))
  // Who is called just as the official is cannot be told apart from the official by a name.
  const wholes = spellings.map(({ whole }) => whole.map(stemOf)).filter(whole => !whole.every(stem => ownStems.has(stem)))
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
    const all = wordsOfAll(readable(text)).map(({ folded }) => folded)
    return ofKin.test(text.replace(ofNamed, ' ')) ? all : withoutAll(all, adults)
  }
  const isSpelled = (all: readonly string[]): boolean => wholes.some(whole => whole.every(stem => all.some(word => word.startsWith(stem))))
  const isStrong = (all: readonly string[]): boolean =>
    all.some(word => exact.has(word) || strong.some(stem => word.startsWith(stem) || (stem.length > 5 && word.includes(stem)))) ||
    isSpelled(all)
  const bodies = [...facts.nodes.values()].filter(node => impersonal.includes(node.type) && !isStrong(words(node.caption)))
  const usual = foldedOf(bodies)
  const short = new Set(spellings.flatMap(spelling => spelling.short))
  /** A short name counts as a word of its own, with a capital, in any case of Russian and Kazakh: “ли” is a particle. */
  const hasShort = (text: string): boolean =>
    short.size > 0 &&
    (readable(text).match(capitalised) ?? []).some(token =>
      wordsOf(token).some(({ folded }) => {
        const base = [...short].find(name => folded === name || (folded.startsWith(name) && endings.has(folded.slice(name.length))))
        return base !== undefined && !usual.has(folded)
      }),
    )
  const named = (text: string): boolean => isStrong(words(text)) || hasShort(text)
  const mentions = (text: string): boolean => {
    const all = words(text)
    return isStrong(all) || all.some(isWeak) || hasShort(text)
  }
  const isWeak = (word: string): boolean =>
    !usual.has(word) && !person.has(word) && weak.some(stem => word.startsWith(stem) || (stem.length > shortest && word.includes(stem)))
  const tells = (word: string): boolean => isStrong([word]) || isWeak(word)
  /** Every word of it is one of theirs, and of a surname alone the very form that their names have: another form may be another’s. */
  const isOne = (named: readonly string[], whole: readonly string[]): boolean =>
    named.length > 1 ? named.every(one => whole.some(stem => one.startsWith(stemOf(stem)))) : named.every(one => whole.includes(one))
  const isShared = (one: string, id: NodeId): boolean =>
    [...facts.nodes.values()].some(
      node =>
        node.id !== id &&
        node.type === 'Person' &&
        node.named &&
        spellingsOf(node).some(text => wordsOf(text).some(({ folded }) => stemOf(folded) === stemOf(one))),
    )
  const masked: Protection['masked'] = (text, instead) => {
    const whole = wordsOf(text).map(({ folded }) => folded)
    // A named parent of the same surname in the same text would tell whose child it is.
    if (withoutAll(whole, adults).length < whole.length) return null
    const unsure: string[] = []
    const run = new RegExp(`${word}(?:[\\s\\u00a0]+${word})*`, 'gu')
    const shown = text.replace(run, part => {
      const tokens = part.split(/([\s\u00a0]+)/u)
      const isHidden = tokens.map(token => wordsOf(token).some(({ folded }) => tells(folded)) || hasShort(token))
      const [first, last] = [isHidden.indexOf(true), isHidden.lastIndexOf(true)]
      if (first < 0) return part
      const named = wordsOf(tokens.slice(first, last + 1).join('')).map(({ folded }) => folded)
      const who = new Set(spellings.filter(({ whole: of }) => isOne(named, of)).map(({ id }) => id))
      const [only = null] = who
      // Beside another name with a capital it may be anyone of that surname.
      const beside = [tokens[first - 2], tokens[last + 2]].some(token => token !== undefined && /^\p{Lu}/u.test(token))
      if (who.size !== 1 || only === null || (named.length === 1 && (beside || isShared(named[0] ?? '', only)))) unsure.push(part)
      return [...tokens.slice(0, first), instead(only), ...tokens.slice(last + 1)].join('')
    })
    if (unsure.length > 0) return null
    return mentions(shown) ? null : shown
  }
  return { hidden, minors, mentions, named, spelled: text => isSpelled(words(text)), masked }
}

/** Whom the authority is told of by name unless they object. */
const wide: readonly Audience[] = ['submission', 'sealed']
/** Whose son or daughter a text is about is told by the parent's name. */
const ofKin =
  /\b(?:sons?|daughters?|child|children|kids?|boys?|girls?|minors?|juveniles?|teenagers?|bab(?:y|ies)|pupils?|students?|school(?:boy|girl|child)\w*|fathers?|mothers?|parents?|brothers?|sisters?|uncles?|aunts?|grand\w+|nephews?|nieces?)\b|(?<!\p{L})(?:сын|доч|дет|реб[её]н|несоверш|подрост|школьн|ученик|учениц|младен|мальчик|девоч|отец|отц|мать|матер|родител|брат|сестр|внук|внуч|дяд|т[её]т|племян|ұл|қыз|бала|оқушы|әке|ана(?:сы|м)?(?!\p{L})|аға|іні|сіңлі|әпке|немере|жиен|ата-ана)/iu
/** “X’s mother”, “mother of X”: whose it is stands there by name, and is found by that name if it is a child’s. */
const ofNamed =
  /[’']s (?:mother|father|parents?|uncle|aunt)\b|\b(?:mother|father|parents?|uncle|aunt) of (?=\p{Lu})|(?<!\p{L})(?:мать|матер\p{L}*|отец|отц\p{L}*|родител\p{L}*) (?=\p{Lu})/gu
/** A word with a capital, however it goes on. */
const capitalised = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}’']*/gu
/** What a short name may end in, folded: cases of Russian and Kazakh, the English genitive. */
const endings = new Set(
  's a u om e i oi em ev ga ge ka ke di ti ni nin din tin dan den tan ten nan nen da de ta te ben men pen mi mu la le dar der tar ter lar ler'.split(
    ' ',
  ),
)
const nothing: Spelling = { whole: [], strong: [], weak: [], exact: [], short: [] }
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

/** Addresses hide names behind percent signs, sometimes behind two; what is no such sign stays. */
function readable(text: string): string {
  let shown = text
  for (let at = 0; at < mostEncoded; at++) {
    const before = shown
    shown = before.replace(encoded, part => {
      try {
        return decodeURIComponent(part)
      } catch {
        return part
      }
    })
    if (shown === before) break
  }
  return shown
}
const mostEncoded = 5
/** One letter of UTF-8 behind percent signs: of several, one that is broken must not keep the others hidden. */
const encoded = /%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}/gi
