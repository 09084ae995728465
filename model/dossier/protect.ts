import { rolesInActs } from '../chains/stages.ts'
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

/** Whoever a source gives a part in an act that is told of. */
const actingIn = (around: DossierFacts['around']): Set<NodeId> =>
  new Set(
    [...around.values()]
      .flat()
      .filter(({ type, supported }) => (rolesInActs as readonly string[]).includes(type) && supported)
      .map(({ from }) => from),
  )

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
  const all = [...around.values()].flat()
  // Who is tried for an act in which a source gives them a part is no victim of it by that.
  const acting = actingIn(around)
  for (const { type, from, to } of all) {
    if (type === 'SUFFERED' || type === 'HELD_IN' || (type === 'ACCUSED_IN' && !acting.has(from))) found.add(from)
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
  /** Whole words that share their beginning with the official’s own name. */
  readonly exact: readonly string[]
  /** Short ones that end in a vowel, in every case; like short ones they count with a capital. */
  readonly cased: readonly string[]
  /** Words too short to be known by their beginning, such as Kim or Li. */
  readonly short: readonly string[]
}

function spellingOf(text: string, person: ReadonlySet<string>): Spelling | null {
  const all = wordsOf(text)
  const whole = all.map(({ folded }) => folded)
  if (whole.length === 0) return null
  const own = new Set([...person].map(stemOf))
  const foreign = all.filter(({ plain, folded }) => !person.has(folded) && !particles.has(plain)).map(({ folded }) => folded)
  const words = foreign.filter(folded => folded.length >= shortest)
  const given = whole.length > 1 && !surname.test(whole[0] ?? '') ? whole[0] : undefined
  const known = words.filter(word => !own.has(stemOf(word)))
  return {
    whole,
    strong: known.filter(word => word !== given).flatMap(stemsOf),
    weak: known.filter(word => word === given).flatMap(stemsOf),
    exact: words.filter(word => own.has(stemOf(word))),
    cased: foreign.filter(word => !own.has(stemOf(word))).flatMap(casesOf),
    short: foreign.filter(folded => folded.length > 1 && folded.length < shortest),
  }
}

/** With the form without the vowel that goes in other cases: Donets, of Dontsa; Pavel, of Pavla. */
const stemsOf = (folded: string): string[] => {
  const moved = folded.replace(/[eo](?=(?:ts|l|k|r|n)$)/, '')
  return [stemOf(folded), ...(moved !== folded && moved.length >= shortest ? [moved] : [])]
}
/** Of a name that would be too short to know anyone by without the vowels at its end, such as Musa, Anna and Yuliya, the cases. */
const casesOf = (folded: string): string[] => {
  const bare = folded.replace(/[aeiou]+$/, '')
  if (folded.length < shortest || bare === folded || bare.length >= shortest) return []
  const stems = Array.from({ length: folded.length - bare.length }, (_, cut) => folded.slice(0, -1 - cut)).filter(stem => stem.length > 2)
  // “Майя”, “Майе”: the vowel between goes.
  const moved = folded.endsWith('ia') ? [`${folded.slice(0, -2)}e`, `${folded.slice(0, -2)}ei`] : []
  return [...moved, ...stems.flatMap(stem => ['a', 'e', 'i', 'o', 'u', 'oi', 'ei', 'iu', 'ia', 'ie', 'iei'].map(ending => stem + ending))]
}

/** Words of the official's own names: of other spellings those that share one with the first, since a spelling may tell of someone else. */
function ownWords({ names, caption }: NodeRecord): Set<string> {
  const wordsIn = (text: string): string[] => wordsOf(text).map(({ folded }) => folded)
  const first = new Set([caption, ...names.filter(({ kind }) => kind === 'primary').map(({ value }) => value)].flatMap(wordsIn))
  const others = names.map(({ value }) => wordsIn(value)).filter(all => all.some(word => first.has(word)))
  return new Set([...first, ...others.flat()])
}

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
  const partsIn = actingIn(facts.around)
  const victims = [
    ...new Set([...victimsOf(facts), ...facts.mentioned.filter(id => id !== facts.person.id && !acting.has(id) && !partsIn.has(id))]),
  ]
  // A child who speaks, or is said to have acted, is no more named than one on whom an act fell.
  const minors = new Set([...facts.minors].filter(id => id !== facts.person.id))
  const witnesses = wide.includes(audience) ? [] : testifying(facts).filter(id => id !== facts.person.id && !acting.has(id))
  const affected = new Set([...victims.filter(id => !isNamed(minors.has(id), own, audience, id)), ...minors])
  // Family of who is only mentioned stands far from these acts.
  const near = new Set([...victimsOf(facts).filter(id => affected.has(id)), ...minors, ...witnesses])
  const close = wide.includes(audience)
    ? []
    : facts.kin.flatMap(([one, other]) => [...(near.has(one) ? [other] : []), ...(near.has(other) ? [one] : [])])
  const kin = close.filter(id => id !== facts.person.id && !acting.has(id) && !isNamed(false, own, audience, id))
  const hidden = new Set([...affected, ...witnesses, ...kin])
  const foldedOf = (nodes: readonly NodeRecord[]) =>
    new Set(
      nodes
        .flatMap(({ names, caption }) => [...names.map(({ value }) => value), caption])
        .flatMap(name => wordsOf(name).map(({ folded }) => folded)),
    )
  const person = ownWords(facts.person)
  const ownStems = new Set([...person].map(stemOf))
  const ofPlaces = foldedOf([...facts.nodes.values()].filter(({ type }) => impersonal.includes(type)))
  const spellings = [...hidden].flatMap((id): ({ readonly id: NodeId | null } & Spelling)[] => {
    const node = facts.nodes.get(id)
    if (node?.named === false)
      return namesWithin(node.caption).flatMap(text => {
        const spelling = spellingOf(text, new Set([...person, ...ofPlaces]))
        return spelling === null || spelling.strong.length + spelling.weak.length === 0 ? [] : [{ id, ...spelling }]
      })
    return node ? spellingsOf(node).flatMap(text => ({ id, ...(spellingOf(text, person) ?? nothing) })) : []
  })
  if (!wide.includes(audience))
    for (const { kind, authors } of facts.sources.values())
      if (kind === 'testimony') for (const author of authors) spellings.push({ id: null, ...(spellingOf(author, person) ?? nothing) })
  const strong = [...new Set(spellings.flatMap(spelling => spelling.strong))]
  const weak = [...new Set(spellings.flatMap(spelling => spelling.weak))]
  const exact = new Set(spellings.flatMap(spelling => spelling.exact))
  // Who is called just as the official is cannot be told apart from the official by a name.
  const wholes = spellings.map(({ whole }) => whole.map(stemOf)).filter(whole => !whole.every(stem => ownStems.has(stem)))
  // Of whom is named, a child's surname does not take the name away, where the whole of it stands.
  const adults = victims
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
  const cased = new Set(spellings.flatMap(spelling => spelling.cased))
  /** A short name counts as a word of its own, with a capital, in any case of Russian and Kazakh: “ли” is a particle. */
  const hasShort = (text: string): boolean =>
    short.size + cased.size > 0 &&
    [...readable(text).matchAll(capitalised)].some(({ 0: token, index, input }) =>
      wordsOf(token).some(({ folded }) => {
        const base = [...short].find(name => isCaseOf(name, folded))
        if (cased.has(folded) && !usual.has(folded)) return true
        if (base === undefined || usual.has(folded)) return false
        return !isOrdinary(token, input.slice(0, index), input.slice(index + token.length))
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
export const ofKin =
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
const plainWords = (text: string): Set<string> => new Set(wordsOf(text).map(({ plain }) => plain))
/** Parts of names that name nobody, and words of address. */
const particles = plainWords(
  'kyzy kizi qizi gyzy кызы қызы uly ulu ogly oglu улы ұлы оглы uulu bin ibn al el abu umm de da di du la le van von der den dr mr mrs ms st',
)
/** Short names that are ordinary words, too: at the beginning of a sentence they are that, unless it goes on as of a person. */
const ordinary: readonly string[] =
  'he we it i an in no so to do us may on or as at by me my is if of up go ten но то не на он их им мы вы да за из от до по'.split(' ')
const isCaseOf = (name: string, folded: string): boolean => {
  const bare = name.replace(/[aeiou]$/, '')
  return (
    folded === name ||
    (folded.startsWith(name) && endings.has(folded.slice(name.length))) ||
    (bare !== name && bare.length > 1 && folded.startsWith(bare) && endings.has(folded.slice(bare.length)))
  )
}
const pronouns: readonly string[] = ['he', 'we', 'it', 'i', 'он', 'мы', 'вы', 'их', 'им']
const asOfPerson =
  /^(?:[’'][\p{L}]|\s+(?:was|were|is|has|had|told|said|says|did|who)\b|\s+(?:был|была|были|[\p{L}]+(?:ла|лась|лся|л))(?!\p{L}))/iu
const opens = /(?:^|[.!?…:;]\s*|[“"«(]\s*)$/u
function isOrdinary(token: string, before: string, after: string): boolean {
  const lower = token.toLowerCase()
  return ordinary.includes(lower) && opens.test(before) && (pronouns.includes(lower) || !asOfPerson.test(after))
}
const nothing: Spelling = { whole: [], strong: [], weak: [], exact: [], cased: [], short: [] }
const word = "[\\p{L}\\p{M}\\p{N}’'-]+"
/** Names within what the editors call someone who has none, such as whose child it is: words with a capital that open no sentence. */
export const namesWithin = (caption: string): string[] =>
  [...caption.matchAll(/\p{Lu}[\p{L}\p{M}’'-]*(?:\s+\p{Lu}[\p{L}\p{M}’'-]*)*/gu)].flatMap(({ 0: run, index }) => {
    const names = run.split(/\s+/).filter(one => !ofKin.test(one) && !/^(?:of|the|a|an)$/i.test(one))
    const isSentence = index === 0 && names.length === 1 && !/[’']s$/u.test(run) && !surname.test(wordsOf(names[0] ?? '')[0]?.folded ?? '')
    return names.length === 0 || isSentence ? [] : [names.join(' ').replace(/[’']s$/u, '')]
  })
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
