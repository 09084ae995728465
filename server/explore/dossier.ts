import type { ActedFor } from '#model/chains/acts.ts'
import { identityOf, inputsOf, type Chain } from '#model/chains/chain.ts'
import { digest, type NodeId, type RelationshipId } from '#model/claims/identifiers.ts'
import { fullClearance, rankOf, type Mark, type Rank } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import { buildDossier, keyOf } from '#model/dossier/build.ts'
import { baseOf, changesBetween, nothingChanged, type Base, type Changes, type Compared, type Since } from '#model/dossier/changes.ts'
import type { Audience, DossierDocument } from '#model/dossier/document.ts'
import type { DossierFacts, FactChain, FactClaim, LikeNamed, OwnParts } from '#model/dossier/facts.ts'
import { victimsOf } from '#model/dossier/protect.ts'
import { comesWithOffice, filledIn } from '#model/dossier/relevant.ts'
import { regimes } from '#model/dossier/regimes/all.ts'
import type { RegimeId } from '#model/dossier/regime.ts'
import type { Language } from '#model/languages.ts'
import { wordsOf } from '#model/names/forms.ts'
import { NEAR_ENOUGH, nearness } from '#model/names/match.ts'
import { nearKeys } from '#model/names/tokens.ts'
import { noLists, type HitJudgement, type Screenables } from '#model/screening/judgement.ts'
import type { Store } from '#server/store/store.ts'
import { chainsFor } from './chains.ts'
import { denialsIn } from './denials.ts'
import { keysOf } from './dossier-keys.ts'
import { consentsOf } from './consent.ts'
import { deathsBeside } from './deaths.ts'
import { kinOf } from './kin.ts'
import { mentionedIn } from './mentioned.ts'
import { childrenAmong } from './minors.ts'
import { proposalsIn } from './proposals.ts'
import { recordOf } from './record.ts'
import { screenerOf } from './screening.ts'
import { strongerThanWhole } from './strengthened.ts'
import { voicesOf } from './voices.ts'
import { claimsOf, neighboursOf, nodesOf } from './whole.ts'

/** Whom an audience is read as; consent can only lower it. */
const clearances: Readonly<Record<Audience, Mark>> = { public: 'public', partner: 'partner', submission: 'internal', sealed: 'sealed' }
export const clearanceOf = (audience: Audience): Rank => rankOf(clearances[audience])

const depth = 4
const mostLike = 20

export interface EarlierVersion extends Compared {
  readonly number: number
  /** The day it was kept, in UTC. */
  readonly day: string
}

export interface DossierWanted {
  readonly person: NodeRecord
  readonly regime: RegimeId
  readonly audience: Audience
  readonly language: Language
  readonly own: OwnParts
  /** Whose ids the consents were given under; without it, the audience's own. */
  readonly reader?: Rank
  /** Versions of it that were kept, the first kept first. */
  readonly versions?: readonly EarlierVersion[]
  /** The lists to screen the person against, with what was judged. */
  readonly screenables?: Screenables | undefined
  readonly signal?: AbortSignal | undefined
}

export interface PreparedDossier {
  readonly document: DossierDocument
  readonly facts: DossierFacts
  /** The advocate's parts with the consents that concern this dossier only. */
  readonly own: OwnParts
  readonly base: Base
  /** Since the last kept version; null without one. */
  readonly changes: Changes | null
}

/**
 * The dossier of a person for an audience, as a document. The person is as the audience's clearance sees them. A sealed annex also says what the numbers and
 * pseudonyms of the versions for all others stand for, each made anew with the same own parts.
 */
export const dossierOf = async (store: Store, wanted: DossierWanted): Promise<DossierDocument> =>
  (await prepareDossier(store, wanted)).document

/** The same with what it was made from. */
export async function prepareDossier(store: Store, wanted: DossierWanted): Promise<PreparedDossier> {
  const { person, regime: id, audience, language, versions = [], screenables, signal } = wanted
  const [clearance, regime] = [clearanceOf(audience), regimes[id]]
  const facts = await factsOf(store, person, clearance, signal, screenables)
  const concerning = async (own: OwnParts, seen = facts): Promise<OwnParts> => {
    const victims = [...new Set([...victimsOf(seen), ...seen.mentioned])]
    return { ...own, consent: await consentsOf(store, victims, own.consent, wanted.reader ?? clearance) }
  }
  const own = await concerning(wanted.own)
  const base = baseOf(facts)
  const { changes, since } = await changesSince(versions, async version =>
    changesBetween({ base: version.base, own: await concerning(version.own) }, { base, own }),
  )
  const keyFor = async (of: NodeRecord, below: Audience) => {
    const seen = await factsOf(store, of, clearanceOf(below), signal, screenables)
    const asked = { regime, audience: below, language, own: await concerning(wanted.own, seen), snapshot: snapshotOf(seen) }
    return keyOf(seen, asked)
  }
  const keys = audience === 'sealed' ? await keysOf(store, facts, keyFor, clearanceOf) : []
  const document = buildDossier(facts, { regime, audience, language, own, snapshot: snapshotOf(facts), since, keys })
  return { document, facts, own, base, changes }
}

/**
 * What changed since the last version, and what the annex tells: since the last that differs, because what was kept as a version and is then filed is that
 * version, and its reader knows the one before.
 */
async function changesSince(
  versions: readonly EarlierVersion[],
  changesFrom: (version: EarlierVersion) => Promise<Changes>,
): Promise<{ changes: Changes | null; since: Since | null }> {
  let last: Since | null = null
  for (const version of versions.toReversed()) {
    const since = { number: version.number, day: version.day, changes: await changesFrom(version) }
    last ??= since
    if (!nothingChanged(since.changes)) return { changes: last.changes, since }
  }
  return { changes: last?.changes ?? null, since: last }
}

/** All a dossier is made from, at one clearance. */
export async function factsOf(
  store: Store,
  person: NodeRecord,
  clearance: Rank,
  signal?: AbortSignal,
  screenables: Screenables = noLists,
): Promise<DossierFacts> {
  const { chains: every, actedFor } = await chainsOf(store, person, clearance, signal)
  const chains = every.filter(({ chain }) => comesWithOffice(chain))
  const actsIn = (some: readonly FactChain[]): Set<NodeId> => new Set(some.map(({ chain }) => chain.act.id))
  const proceedingOnly = actsIn(every).size - actsIn(chains).size
  const proceedingOwn = every.some(({ chain }) => !comesWithOffice(chain) && chain.kind === 'direct')
  const proceedingBeneath = every.some(({ chain }) => !comesWithOffice(chain) && chain.kind !== 'direct')
  const relationships = await neighboursOf(store, person.id, clearance)
  const posts = relationships.filter(({ type, from, supported }) => type === 'HOLDS' && from === person.id && supported).map(({ to }) => to)
  const around = new Map<NodeId, readonly RelationshipRecord[]>()
  const acts = [...new Set([...chains.map(({ chain }) => chain.act.id), ...actedFor.map(({ act }) => act.id)])]
  for (const id of [...acts, ...posts, ...filledIn(chains)]) around.set(id, await neighboursOf(store, id, clearance))
  const cases = acts.flatMap(id =>
    (around.get(id) ?? []).filter(({ type, from }) => (type === 'STEP_OF' || type === 'PART_OF_CASE') && from === id).map(({ to }) => to),
  )
  const statements = relationships.flatMap(({ type, from, to }) =>
    type === 'ISSUED' && from === person.id ? [to] : (type === 'NAMES' || type === 'ADDRESSED_TO') && to === person.id ? [from] : [],
  )
  for (const id of new Set([...cases, ...statements])) if (!around.has(id)) around.set(id, await neighboursOf(store, id, clearance))
  // What else belongs to the cases is told with them, such as the death that a murder trial was about.
  const ofCases = incidentsOf(cases.flatMap(id => around.get(id) ?? []))
  for (const id of ofCases) if (!around.has(id)) around.set(id, await neighboursOf(store, id, clearance))
  const bodies = posts.flatMap(id =>
    (around.get(id) ?? []).filter(({ type, from }) => type === 'POST_IN' && from === id).map(({ to }) => to),
  )
  // What a statement names is told with what others say of it, such as the official version of a death it speaks of.
  const named = statements.flatMap(id =>
    (around.get(id) ?? []).filter(({ type, from }) => type === 'NAMES' && from === id).map(({ to }) => to),
  )
  const deaths = await deathsBeside(store, person, { chains, named: new Set(named) }, clearance)
  for (const [{ to }, beside] of deaths) if (!around.has(to)) around.set(to, beside)
  signal?.throwIfAborted()

  const near = [...relationships, ...[...around.values()].flat()]
  const inChains = chains.flatMap(({ chain }) => inputsOf(chain))
  const ids = [...new Set([...near.map(({ id }) => id), ...inChains, ...actedFor.map(({ concerns }) => concerns.id)])].sort()
  const support = await store.support(ids, clearance)
  const claims = new Map<NodeId | RelationshipId, readonly FactClaim[]>([...support].map(([id, { claims: of }]) => [id, of]))
  const chainNodes = chains.flatMap(({ chain }) => [chain.act.id, ...chain.hops.flatMap(({ relationship: { from, to } }) => [from, to])])
  const met = [...new Set([person.id, ...chainNodes, ...near.flatMap(({ from, to }) => [from, to])])]
  const told = new Set([
    ...[person.id, ...acts, ...cases, ...posts, ...statements, ...ofCases],
    ...[...deaths.map(([{ to }]) => to), ...filledIn(chains)],
    ...chains.flatMap(({ chain }) => chain.victim ?? []),
  ])
  for (const id of told) claims.set(id, await claimsOf(store, id, clearance))
  const saying = async (ids: readonly NodeId[], ...names: readonly string[]): Promise<void> => {
    for (const id of new Set(ids.filter(one => !claims.has(one)))) {
      const kept = (await claimsOf(store, id, clearance)).filter(({ says }) => names.some(name => name in says))
      if (kept.length > 0) claims.set(id, kept)
    }
  }
  await saying(bodies, 'powers', 'description')
  await saying(named, 'officialVersion')
  signal?.throwIfAborted()

  const victims = chains.flatMap(({ chain }) => chain.victim ?? [])
  const cited = await store.sourcesByIds(citedBy([...claims.values()].flat()), clearance)
  const issuing = statements.flatMap(id =>
    (around.get(id) ?? []).filter(({ type, to }) => type === 'ISSUED' && to === id).map(({ from }) => from),
  )
  const speakers = (await nodesOf(store, [...new Set(issuing)], clearance)).filter(({ type }) => type === 'Person').map(({ id }) => id)
  const speaking = [...new Set([...claims.values()].flat().flatMap(({ speaker }) => speaker ?? []))]
  const voices = await voicesOf(
    store,
    { sources: cited, heard: await nodesOf(store, speaking, clearance) },
    new Set([person.id, ...victims, ...speakers]),
    clearance,
  )
  const denials = await denialsIn(
    store,
    cited.map(({ id }) => id),
    clearance,
  )
  const inGeneral = denials.flatMap(claim =>
    'node' in claim.about && !claims.has(claim.about.node) ? [{ id: claim.about.node, claim }] : [],
  )
  for (const { id, claim } of inGeneral) claims.set(id, [...(claims.get(id) ?? []), claim])
  const isListed = relationships.some(({ type, from }) => from === person.id && (type === 'PROPOSED_FOR' || type === 'DESIGNATED_ON'))
  const { proposals, unread } = await proposalsIn(
    store,
    { cited: new Set(cited.map(({ id }) => id)), person: person.id, isListed },
    clearance,
  )
  const further = [...voices, ...proposals, ...unread]
  for (const [id, { claims: of }] of await store.support(further.map(({ id }) => id).sort(), clearance)) claims.set(id, of)

  const all = [...claims.values()].flat()
  const heard = all.flatMap(({ speaker }) => speaker ?? [])
  const nodes = await nodesOf(
    store,
    [...new Set([...met, ...heard, ...inGeneral.map(({ id }) => id), ...further.flatMap(({ from, to }) => [from, to])])],
    clearance,
  )
  const sources = await store.sourcesByIds(citedBy(all), clearance)
  const like = await likeNamed(store, person, clearance)
  const screening = await screenerOf(store, screenables, clearance)(person)
  const texts = [
    ...screening.lists.flatMap(({ title, publisher }) => [title, publisher]),
    ...screening.hits.flatMap(({ reasons, judgement }) => [judgement?.why, judgement?.by, ...reasons.map(({ theirs }) => theirs)]),
    ...screening.gone.flatMap(({ why, by }) => [why, by]),
    ...like.flatMap(({ spelling, node, judgement }) => [spelling, node.caption, judgement?.why]),
    ...all.flatMap(({ says, note, citations }) => [
      ...Object.values(says).flat().map(String),
      note ?? '',
      ...citations.flatMap(({ locator }) => Object.values(locator)),
    ]),
    ...nodes.flatMap(({ names, caption }) => [caption, ...names.map(({ value }) => value)]),
    ...sources.flatMap(({ title, publisher, authors, url, archiveUrl }) => [title, publisher, ...authors, url, archiveUrl]),
  ]
  const mentioned = await mentionedIn(store, texts, clearance, signal)
  const known = {
    person,
    nodes: new Map([...nodes, ...mentioned, person].map(node => [node.id, node])),
    relationships,
    around,
    claims,
    origins: new Map([...support].map(([id, { origins }]) => [id, origins])),
    sources: new Map(sources.map(source => [source.id, source])),
    mentioned: mentioned.map(({ id }) => id),
    voices,
    proposals,
    unread,
    denials: [...new Set(inGeneral.map(({ id }) => id))],
    chains,
    proceedingOnly,
    proceedingBeneath,
    proceedingOwn,
    deaths: deaths.map(([fell]) => fell),
    actedFor,
    likeNamed: like,
    statements: distinct(all.filter(({ speaker }) => speaker === person.id)),
    statementCount: await store.statementsOf(person.id, clearance),
    screening,
  }
  const isOther = ({ id, type }: NodeRecord): boolean => type === 'Person' && id !== person.id
  const others = [...known.nodes.values()].filter(isOther).map(({ id }) => id)
  const affected = [...new Set([...victimsOf(known), ...known.mentioned])]
  const kin = await kinOf(store, { of: affected, among: [...others, person.id] }, clearance)
  const family = kin.persons.filter(({ id }) => !known.nodes.has(id))
  return {
    ...known,
    nodes: new Map([...known.nodes, ...family.map(node => [node.id, node] as const)]),
    kin: kin.pairs,
    minors: await childrenAmong(store, others, fullClearance),
    seenMinors: await childrenAmong(store, others, clearance),
  }
}

const incidentsOf = (near: readonly RelationshipRecord[]): NodeId[] => [
  ...new Set(near.filter(({ type, supported }) => type === 'PART_OF_CASE' && supported).map(({ from }) => from)),
]
const citedBy = (claims: readonly FactClaim[]): FactClaim['citations'][number]['source'][] =>
  [
    ...new Set(
      claims.flatMap(({ citations }) => citations.flatMap(({ source, relays }) => (relays === null ? [source] : [source, relays]))),
    ),
  ].sort()
const distinct = (claims: readonly FactClaim[]): FactClaim[] => [...new Map(claims.map(claim => [claim.id, claim])).values()]

/** Chains to the person, the strongest of each act, victim, mode and post; without those this clearance would show as stronger than they are. */
async function chainsOf(
  store: Store,
  person: NodeRecord,
  clearance: Rank,
  signal: AbortSignal | undefined,
): Promise<{ chains: FactChain[]; actedFor: readonly ActedFor[] }> {
  const asked = { depth, limit: Infinity, signal }
  const { entries, found } = await recordOf(store, { ...asked, official: person }, clearance)
  const chains = entries.map(({ graded }) => graded)
  if (clearance === fullClearance || chains.length === 0) return { chains, actedFor: found.actedFor }
  const official = (await store.node(person.id, fullClearance)) ?? person
  const whole = await chainsFor(store, { ...asked, of: null, official, impossible: true }, fullClearance)
  const byIdentity = new Map<string, Chain>([...whole.chains, ...whole.impossible].map(({ chain }) => [identityOf(chain), chain]))
  const stronger = new Set(
    (
      await strongerThanWhole(
        store,
        chains.map(({ chain }) => chain),
        byIdentity,
      )
    ).map(({ chain }) => chain),
  )
  return { chains: chains.filter(({ chain }) => !stronger.has(chain)), actedFor: found.actedFor }
}

/** Persons with a spelling near one of the person's, or with the same words, and what was judged of the two. */
async function likeNamed(store: Store, person: NodeRecord, clearance: Rank): Promise<LikeNamed[]> {
  const judgements = await store.judgementsOf(person.id, clearance)
  const spellings = [...new Set(person.names.map(({ value }) => value))]
  const found = new Map<NodeId, { spelling: string; score: number }>()
  for (const own of spellings) {
    const keys = nearKeys(own)
    const words = wordsOf(own).map(({ plain, folded }) => [...new Set([plain, folded])])
    const proposals = [
      ...(keys.length > 0 ? await store.proposeNear(keys, 'Person', clearance) : []),
      ...(words.length > 0 ? await store.proposeByName(words, 'Person', clearance) : []),
    ]
    for (const { id, spellings: theirs } of proposals.filter(proposal => proposal.id !== person.id))
      for (const spelling of theirs) {
        const score = nearness(own, spelling)
        if (score >= NEAR_ENOUGH && score > (found.get(id)?.score ?? 0)) found.set(id, { spelling, score })
      }
  }
  const judged = new Map<NodeId, LikeNamed['judgement']>()
  for (const judgement of judgements.filter(({ verdict }) => verdict !== 'same'))
    for (const profile of [judgement.a, judgement.b]) {
      const node = await store.node(profile, clearance)
      if (node && node.id !== person.id && node.type === 'Person') judged.set(node.id, judgement)
    }
  // Of those judged to be someone else, only who could be taken for the person is told: a shared forename puts nobody into a dossier.
  const told = [...judged].filter(([id, judgement]) => found.has(id) || judgement?.verdict === 'unsure').map(([id]) => id)
  const nodes = (await nodesOf(store, [...new Set([...found.keys(), ...told])], clearance)).filter(({ named }) => named)
  const like = nodes.map(node => ({ node, spelling: found.get(node.id)?.spelling ?? node.caption, judgement: judged.get(node.id) ?? null }))
  const scoreOf = ({ node }: LikeNamed): number => (judged.has(node.id) ? 2 : (found.get(node.id)?.score ?? 0))
  return like
    .sort(
      (a, b) => scoreOf(b) - scoreOf(a) || (a.spelling < b.spelling ? -1 : a.spelling > b.spelling ? 1 : a.node.id < b.node.id ? -1 : 1),
    )
    .slice(0, mostLike)
}

/** Of a judgement all but who made it: nothing of the hash, which every version prints, may be found out by trying. */
const judgedAs = ({ list, entry, verdict, why, at, mark }: HitJudgement) => ({ list, entry, verdict, why, at, mark })

/**
 * The same claims, revisions, judgements and chains, and the same lists and judgements of their entries, give the same hash. Who is a minor by claims that this
 * clearance does not see is no part of it.
 */
export function snapshotOf({ person, claims, chains, likeNamed: like, screening }: DossierFacts): string {
  const { lists, hits, gone } = screening
  const seen = [...claims]
    .map(([id, of]) => [id, ...of.map(({ id: claim, status, note }) => `${claim} ${status} ${note ?? ''}`).sort()])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  return digest([
    person.id,
    seen,
    chains.map(({ chain }) => identityOf(chain)).sort(),
    like.map(({ node, judgement }) => [node.id, judgement?.id ?? '']),
    lists.map(({ id, title, date, sha256, aliasesSha256 }) => [id, title, date, sha256, aliasesSha256]),
    hits.map(({ list, entry, score, judgement }) => [list.id, entry.id, score, judgement && judgedAs(judgement)]),
    gone.map(judgedAs),
  ])
}
