import type { Citation } from '../claims/citation.ts'
import type { NodeId, RelationshipId } from '../claims/identifiers.ts'
import type { NodeRecord, PropertyValues, RelationshipRecord } from '../claims/records.ts'
import { sayWhen } from '../claims/say-when.ts'
import type { Source } from '../claims/source.ts'
import type { Language } from '../languages.ts'
import { wordsOf, wordsOfAll } from '../names/forms.ts'
import { labels } from '../ontology/languages/all.ts'
import type { HitJudgement, Screening } from '../screening/judgement.ts'
import type { Audience } from './document.ts'
import type { DossierFacts, FactChain, FactClaim } from './facts.ts'
import { namesWithin, ofKin, stemOf, type Protection } from './protect.ts'
import { fill } from './words/all.ts'
import { kindOf } from './words/kinds.ts'
import { isNamedHere } from './words/verbs.ts'

export interface Redacting {
  readonly protection: Protection
  readonly audience: Audience
  readonly language: Language
  /** What a hidden person is called. */
  readonly pseudonyms: ReadonlyMap<NodeId, string>
}

const reduced: readonly Audience[] = ['public', 'partner']
/** Bodies that bear the name of a place or of someone great, as surnames do. */
const ofState: readonly string[] = ['PublicBody', 'Court']
const isNaming = (property: string): boolean => /^(?:name|alias|weakAlias)(?:@|$)/.test(property)
/** What may be said of an act that fell on someone hidden. */
const keptOfActs = ['kind', 'method', 'motive', 'officialVersion', 'ground', 'victims', 'deaths', 'character']

/** What may be said of how someone hidden comes into an act or a case: what the law calls it, no detail. */
const keptOfRelationships = [
  'mode',
  'charges',
  'article',
  'wording',
  'outcome',
  'sentence',
  'favourable',
  'heads',
  'which',
  'role',
  'capacity',
]

/**
 * The facts as the audience may be told them, before anything is built: persons under other names, acts renamed by kind and date where their name tells one,
 * texts, titles and addresses that mention one taken out. What is built from them cannot bring back what is not there.
 */
export function redact(facts: DossierFacts, redacting: Redacting): DossierFacts {
  const { protection, audience, language, pseudonyms } = redacting
  const { hidden, mentions, named, spelled, masked } = protection
  const actors = new Set(facts.chains.flatMap(({ chain }) => chain.hops.map(({ to }) => to)))
  const sensitive = actsOnHidden(facts, hidden)
  // What else belongs to a case and fell on a minor is told by its kind alone: the dossier is about other acts.
  const ofActs = new Set(facts.chains.map(({ chain }) => chain.act.id))
  const bare = new Set([...actsOnHidden(facts, protection.minors)].filter(id => !ofActs.has(id) && isIncident(facts.nodes.get(id))))
  const generalised = generalisedActs(facts, protection, audience)
  const guarded = onlyOnMinors(facts, protection.minors)
  const placed = placesOf(facts, generalised)
  const gone = new Set<NodeId | RelationshipId>(
    [...facts.around].flatMap(([, of]) =>
      of.filter(({ type, from }) => type === 'HAPPENED_AT' && generalised.has(from)).map(({ id }) => id),
    ),
  )
  const isReduced = (id: NodeId): boolean => guarded.has(id) || (sensitive.has(id) && reduced.includes(audience))

  /** `act`: of which act they tell, if of one. */
  const properties = (values: PropertyValues, act: NodeId | null = null): PropertyValues =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]): [string, PropertyValues[string]][] => {
        const isClosed = (text: string): boolean => mentions(text) || tellsPlace(act, text)
        if (!Array.isArray(value)) return typeof value === 'string' && isClosed(value) ? [] : [[name, value]]
        const kept = value.filter(one => typeof one !== 'string' || !isClosed(one))
        return kept.length === 0 ? [] : [[name, kept]]
      }),
    )
  /** That there is a version of the authorities is told where its words are not: a reader must not take it for none. */
  const told = (says: PropertyValues, about: FactClaim['about']): PropertyValues => {
    const act = 'node' in about ? about.node : (actOf(about.from) ?? actOf(about.to))
    const open = isBare(about) ? onlyKind(says) : 'node' in about ? properties(says, act) : ofRelationship(says, about)
    return 'officialVersion' in says && !('officialVersion' in open) ? { ...open, officialVersion: fill(language, 'withheld') } : open
  }
  /** Where an act happened that this audience is not told of, in the act's own texts. */
  const tellsPlace = (act: NodeId | null, text: string): boolean => {
    const places = act === null ? undefined : placed.get(act)
    if (places === undefined) return false
    const words = wordsOfAll(text).map(({ folded }) => folded)
    return places.some(place => place.every(stem => words.some(word => word.startsWith(stem))))
  }
  const actOf = (id: NodeId): NodeId | null => (placed.has(id) ? id : null)
  const isBare = (about: FactClaim['about']): boolean =>
    'node' in about ? bare.has(about.node) : bare.has(about.from) || bare.has(about.to)
  /** Relationships of someone hidden, and who had a part in an act on a child alone: what was done to them in detail would tell who they are. */
  const isClose = ({ from, to }: { readonly from: NodeId; readonly to: NodeId }): boolean =>
    [from, to].some(id => protection.minors.has(id) || guarded.has(id) || (hidden.has(id) && reduced.includes(audience)))
  const ofRelationship = (values: PropertyValues, of: { readonly from: NodeId; readonly to: NodeId }): PropertyValues => {
    const open = properties(values, actOf(of.from) ?? actOf(of.to))
    return isClose(of) ? Object.fromEntries(Object.entries(open).filter(([name]) => keptOfRelationships.includes(name))) : open
  }
  const onlyKept = <Values extends Readonly<Record<string, unknown>>>(values: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([name]) => keptOfActs.includes(name))) as Values

  const node = (of: NodeRecord): NodeRecord => {
    const pseudonym = pseudonyms.get(of.id)
    if (pseudonym !== undefined) return renamed(of, pseudonym, {})
    if (hidden.has(of.id)) return renamed(of, fill(language, 'name.withheld', { type: typeOf(of) }), {})
    if (of.id === facts.person.id)
      return {
        ...of,
        names: of.names.filter(({ kind, value }) => kind === 'primary' || !mentions(value)),
        properties: properties(of.properties),
      }
    if (bare.has(of.id))
      return { ...renamed(of, fill(language, 'act.bare', { kind: kindOf(language, of) }), onlyKind(of.properties)), when: null }
    // “Brother of X” tells who it is as well as a name does.
    if (
      of.type === 'Person' &&
      !of.named &&
      reduced.includes(audience) &&
      !actors.has(of.id) &&
      ofKin.test(of.caption) &&
      namesWithin(of.caption).length > 0
    )
      return renamed(of, labels[language].nodes.Person[2], properties(of.properties))
    // A given name alone is no mention in the name of someone else.
    const tells =
      of.type === 'Person'
        ? actors.has(of.id)
          ? spelled
          : of.named
            ? named
            : mentions
        : of.named && ofState.includes(of.type)
          ? spelled
          : tellsOf(of)
    const own = isReduced(of.id) ? onlyKept(of.properties) : of.properties
    const isClosed = (text: string): boolean => tells(text) || tellsPlace(of.id, text)
    const names = of.names.filter(({ value }) => !isClosed(value))
    if (!isClosed(of.caption)) return { ...of, names, properties: properties(own, of.id) }
    const other = names.find(({ kind }) => kind === 'primary')?.value ?? withoutNames(of, isClosed)
    return { ...renamed(of, other ?? instead(of), properties(own, of.id)), names }
  }
  /** What is left of a name that the editors gave to an act or a group: its kind without the bracket, or the act with the names in it replaced. */
  const withoutNames = (of: NodeRecord, tells: (text: string) => boolean): string | undefined => {
    if (!of.named) {
      const bare = of.caption.replace(/\s*\([^)]*\)/gu, '').trim()
      if (bare !== '' && bare !== of.caption && !tells(bare)) return bare
    }
    if (reduced.includes(audience) || (of.named && !isNamedHere(of.type))) return undefined
    if (tellsPlace(of.id, of.caption)) return undefined
    return masked(of.caption, id => (id === null ? undefined : pseudonyms.get(id)) ?? fill(language, 'withheld')) ?? undefined
  }
  const instead = (of: NodeRecord): string => {
    if (isNamedHere(of.type)) return `${kindOf(language, of)} (${sayWhen(of.when, language, 'event')})`
    return of.named ? fill(language, 'name.withheld', { type: typeOf(of) }) : labels[language].nodes[of.type][2]
  }
  const typeOf = ({ type }: NodeRecord): string => labels[language].nodes[type][0].toLowerCase()
  const tellsOf = ({ type }: NodeRecord) =>
    type === 'Step' || type === 'Incident' || type === 'Case' || type === 'Intervention' ? mentions : named

  const nodes = new Map([...facts.nodes].map(([id, of]) => [id, node(of)]))
  const relationship = (of: RelationshipRecord): RelationshipRecord => ({
    ...of,
    properties: ofRelationship(of.properties, of),
  })
  const around = new Map([...facts.around].map(([id, of]) => [id, of.filter(one => !gone.has(one.id)).map(relationship)]))
  const citation = (of: Citation): Citation => ({
    ...of,
    quotation: null,
    locator: Object.fromEntries(
      Object.entries(of.locator).map(([part, text]) => [part, text !== undefined && mentions(text) ? fill(language, 'withheld') : text]),
    ),
  })
  // What a parent says of “her son” tells whose child it is.
  const parents = new Set(
    facts.kin.flatMap(([one, other]) => [...(protection.minors.has(one) ? [other] : []), ...(protection.minors.has(other) ? [one] : [])]),
  )
  const isOfChild = ({ speaker }: FactClaim): boolean => speaker !== null && parents.has(speaker)
  const isGuarded = (about: FactClaim['about']): boolean => ('node' in about ? guarded.has(about.node) : isClose(about))
  const claim = (of: FactClaim): FactClaim => {
    const about = 'node' in of.about ? of.about.node : null
    const act = 'node' in of.about ? of.about.node : (actOf(of.about.from) ?? actOf(of.about.to))
    const open = isOfChild(of) ? withoutKin(told(of.says, of.about)) : told(of.says, of.about)
    const says = about !== null && isReduced(about) ? onlyKept(open) : open
    // A note on what was taken out tells of it.
    const isLess = Object.keys(of.says).some(name => !(name in says) && !isNaming(name))
    return {
      ...of,
      researcher: null,
      note:
        of.note !== null &&
        (isLess ||
          isBare(of.about) ||
          isGuarded(of.about) ||
          (isOfChild(of) && ofKin.test(of.note)) ||
          mentions(of.note) ||
          tellsPlace(act, of.note))
          ? null
          : of.note,
      citations: of.citations.map(citation),
      says,
      when: isBare(of.about) ? null : of.when,
    }
  }
  const claims = new Map(
    [...facts.claims].flatMap(([id, of]) => (hidden.has(id as NodeId) || gone.has(id) ? [] : [[id, of.map(claim)] as const])),
  )
  const isGone = ({ about }: FactClaim): boolean => 'relationship' in about && gone.has(about.relationship)
  const chain = ({ chain: of, weakest }: FactChain): FactChain => ({
    chain: {
      ...of,
      act: nodes.get(of.act.id) ?? node(of.act),
      hops: of.hops.map(hop => ({ ...hop, relationship: relationship(hop.relationship) })),
      premises: of.premises.map(relationship),
    },
    weakest,
  })
  return {
    ...facts,
    person: node(facts.person),
    nodes,
    around,
    claims,
    relationships: facts.relationships.map(relationship),
    sources: new Map([...facts.sources].map(([id, of]) => [id, source(of, redacting)])),
    voices: facts.voices.filter(({ from, to }) => !hidden.has(from) && !hidden.has(to)).map(relationship),
    proposals: facts.proposals.filter(({ from }) => !hidden.has(from)).map(relationship),
    unread: facts.unread.filter(({ from, to }) => !hidden.has(from) && !hidden.has(to)).map(relationship),
    deaths: facts.deaths.filter(({ from }) => !hidden.has(from)).map(relationship),
    chains: facts.chains.map(chain),
    actedFor: facts.actedFor.map(of => ({ ...of, act: nodes.get(of.act.id) ?? node(of.act) })),
    // That someone who is hidden is called like the official would tell how they are called.
    likeNamed: facts.likeNamed
      .filter(({ node: like }) => !hidden.has(like.id))
      .map(({ node: like, spelling, judgement }) => ({
        node: node(like),
        spelling: mentions(spelling) ? fill(language, 'name.withheld', { type: typeOf(like) }) : spelling,
        judgement: judgement && { ...judgement, why: mentions(judgement.why) ? '' : judgement.why },
      })),
    statements: facts.statements.filter(of => !isGone(of) && !('node' in of.about && hidden.has(of.about.node))).map(claim),
    screening: screening(facts.screening, redacting),
  }
}

/** Who judged is told only to whom a submission is made; a reason or a listed name that tells of someone protected is not. */
function screening({ lists, hits, gone }: Screening, { protection: { mentions }, audience, language }: Redacting): Screening {
  const judgement = (of: HitJudgement): HitJudgement => ({
    ...of,
    by: reduced.includes(audience) || mentions(of.by) ? '' : of.by,
    why: mentions(of.why) ? '' : of.why,
  })
  const type = labels[language].nodes.Person[0].toLowerCase()
  const name = (text: string): string => (mentions(text) ? fill(language, 'name.withheld', { type }) : text)
  return {
    lists,
    hits: hits.map(hit => ({
      ...hit,
      reasons: hit.reasons.map(reason => (reason.of === 'name' ? { ...reason, theirs: name(reason.theirs) } : reason)),
      judgement: hit.judgement && judgement(hit.judgement),
      history: [],
    })),
    gone: gone.map(judgement),
  }
}

const renamed = (of: NodeRecord, caption: string, properties: PropertyValues): NodeRecord => ({
  ...of,
  caption,
  names: [{ value: caption, kind: 'primary' }],
  properties,
})

const isIncident = (of: NodeRecord | undefined): boolean => of?.type === 'Incident'

/** Whose place is not told: below a submission that of every act on someone hidden, to nobody that of one on a child alone. */
export function generalisedActs(facts: DossierFacts, { hidden, minors }: Protection, audience: Audience): Set<NodeId> {
  return new Set([...(reduced.includes(audience) ? actsOnHidden(facts, hidden) : []), ...onlyOnMinors(facts, minors)])
}

/** Acts on nobody who is named but minors: what is told of the act itself would be told of them. */
function onlyOnMinors({ around, chains, nodes }: DossierFacts, minors: ReadonlySet<NodeId>): Set<NodeId> {
  const fell = new Map<NodeId, Set<NodeId>>()
  const add = (act: NodeId, victim: NodeId): unknown => fell.set(act, new Set([...(fell.get(act) ?? []), victim]))
  for (const { chain } of chains) if (chain.victim !== null) add(chain.act.id, chain.victim)
  for (const of of around.values())
    for (const { type, from, to } of of) {
      if (type === 'SUFFERED') add(to, from)
      if (type === 'CONCERNS') add(from, to)
    }
  return new Set(
    [...fell]
      .filter(
        ([, victims]) =>
          [...victims].some(id => minors.has(id)) && [...victims].every(id => minors.has(id) || nodes.get(id)?.named === false),
      )
      .map(([id]) => id),
  )
}

/** What places and institutions are, in the languages of the field: it tells nothing of which. */
const ofAnyPlace = new Set(
  [
    'a an the of in at no number city town village district region province street avenue house home flat apartment building office',
    'colony prison jail camp facility centre center detention pretrial pre trial isolator penal correctional institution police station department cell court',
    'город село посёлок район область улица проспект дом квартира здание колония тюрьма лагерь учреждение изолятор сизо ивс камера участок отдел суд',
    'қала ауыл аудан облыс көше үй пәтер колония түрме мекеме абақты бөлім сот',
  ].flatMap(text => wordsOf(text).map(({ folded }) => stemOf(folded))),
)

/** The spellings of where these acts happened, each as the beginnings of the words that tell it from others. */
function placesOf({ around, nodes }: DossierFacts, acts: ReadonlySet<NodeId>): Map<NodeId, string[][]> {
  const found = new Map<NodeId, string[][]>()
  for (const { type, from, to } of [...around.values()].flat()) {
    if (type !== 'HAPPENED_AT' || !acts.has(from)) continue
    const place = nodes.get(to)
    const spellings = place === undefined ? [] : [...new Set([place.caption, ...place.names.map(({ value }) => value)])]
    const words = spellings
      .map(text => wordsOf(text).map(({ folded }) => stemOf(folded)))
      .map(all => [all, all.filter(stem => !ofAnyPlace.has(stem))].findLast(some => some.length > 0) ?? [])
    found.set(from, [...(found.get(from) ?? []), ...words.filter(all => all.length > 0)])
  }
  return found
}

const withoutKin = (values: PropertyValues): PropertyValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => ![value].flat().some(one => typeof one === 'string' && ofKin.test(one))))

/** Of an act that is told by its kind alone. */
const onlyKind = (values: PropertyValues): PropertyValues => Object.fromEntries(Object.entries(values).filter(([name]) => name === 'kind'))

/** Acts and cases of which somebody hidden is a part. */
function actsOnHidden({ around, chains }: DossierFacts, hidden: ReadonlySet<NodeId>): Set<NodeId> {
  const found = new Set<NodeId>()
  for (const { chain } of chains) if (chain.victim !== null && hidden.has(chain.victim)) found.add(chain.act.id)
  for (const [id, relationships] of around) if (relationships.some(({ from, to }) => hidden.has(from) || hidden.has(to))) found.add(id)
  return found
}

/** Who testified is not told below a submission; an address or a title that tells of someone protected takes the rest of what identifies the text with it. */
function source(of: Source, { protection: { mentions }, audience, language }: Redacting): Source {
  const testimony = of.kind === 'testimony' && reduced.includes(audience)
  const tells = [of.title, of.url, of.archiveUrl].some(text => text !== null && mentions(text))
  const open = testimony || tells ? null : undefined
  const clean = (text: string | null): string | null => (testimony || (text !== null && mentions(text)) ? null : text)
  return {
    ...of,
    title: testimony ? fill(language, 'source.testimony') : tells ? fill(language, 'source.withheld') : of.title,
    publisher: tells ? null : clean(of.publisher),
    authors: testimony || tells ? [] : of.authors.filter(author => !mentions(author)),
    published: testimony ? null : tells ? (of.published?.slice(0, 4) ?? null) : of.published,
    url: open === null ? null : of.url,
    archiveUrl: open === null ? null : of.archiveUrl,
    sha256: open === null ? null : of.sha256,
    note: null,
    file: null,
  }
}
