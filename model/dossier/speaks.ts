import { isDoubtful, isSure, onlyRead, onlyTold } from './caveats.ts'
import type { FactChain, FactClaim } from './facts.ts'
import type { FitView } from './fit-view.ts'
import type { Assessment } from './regime.ts'
import { byAppointment, throughProceeding } from './relevant.ts'

// What in the graph can speak to the elements that regimes share. Nothing here finds: `met` says that what is recorded would meet it.

/** Kinds of acts, by the right they touch. */
export const kinds = {
  life: ['death', 'poisoning'],
  integrity: ['torture', 'ill-treatment', 'beating', 'attack', 'denial-of-care', 'punishment-cell', 'punitive-psychiatry'],
  liberty: ['arrest', 'detention', 'custody', 'house-arrest'],
  /** Decisions that may take someone's liberty; whether this one did, the kind does not say. */
  sentences: ['verdict', 'appeal-ruling', 'cassation-ruling', 'parole-ruling', 'sentence-change'],
  freedoms: ['censorship', 'crackdown', 'ban', 'pressure', 'threat', 'fabrication', 'surveillance', 'interference', 'dismissal'],
} as const

const distinct = (claims: readonly FactClaim[]): FactClaim[] => [...new Map(claims.map(claim => [claim.id, claim])).values()]
/** Who investigates, prosecutes or judges, or takes a step of a proceeding, acts for a state. */
const ofOffice = ['INVESTIGATED', 'PROSECUTED', 'JUDGED', 'TAKEN_BY']
const isSureChain = (view: FitView, chain: FactChain): boolean =>
  chain.chain.verdict === 'definite' &&
  view.isSorted(chain) &&
  chain.chain.hops.every(({ relationship }) => view.supporting(relationship.id).some(isSure))
/** Acts every chain of which rests on what is only suspected or read. */
const doubtfulIn = (view: FitView, chains: readonly FactChain[]): number => {
  const sound = new Set(chains.filter(({ chain }) => !isDoubtful(id => view.supporting(id), chain)).map(({ chain }) => chain.act.id))
  return new Set(chains.map(({ chain }) => chain.act.id).filter(id => !sound.has(id))).size
}
const unsureIn = (view: FitView, chains: readonly FactChain[]): number => actsIn(chains.filter(chain => view.isUnsure(chain)))
/** Kinds of which it takes more than the kind, such as being arbitrary. */
const unjudgedIn = (chains: readonly FactChain[]): number =>
  actsIn(
    chains.filter(({ chain }) =>
      [chain.act.properties['kind'] ?? []]
        .flat()
        .every(kind => ([...kinds.liberty, ...kinds.sentences] as string[]).includes(String(kind))),
    ),
  )
const actsIn = (chains: readonly FactChain[]): number => new Set(chains.map(({ chain }) => chain.act.id)).size

const none = (reason: Assessment['reason'], state: Assessment['state'] = 'not-met'): Assessment => ({ state, reason, claims: [] })

/** Acts of these kinds; `near` are kinds that may amount to one, `needsMore` those of which it takes more than the kind, such as being arbitrary. */
export const acts =
  (of: readonly string[], near: readonly string[] = [], needsMore: readonly string[] = []) =>
  (view: FitView): Assessment => {
    const found = view.ofKinds(of)
    const certain = found.filter(chain => isSureChain(view, chain))
    const weaker = [...found, ...view.ofKinds([...near, ...needsMore])]
    if (certain.length > 0)
      return {
        state: 'met',
        reason: 'reason.acts',
        values: { count: actsIn(certain) },
        claims: distinct(certain.flatMap(chain => view.claimsOf(chain))),
      }
    if (weaker.length === 0) return notCounted(view, [...of, ...near, ...needsMore])
    return {
      state: 'partly',
      reason: view.ofKinds(needsMore).length === weaker.length ? 'reason.acts-kind' : 'reason.acts-weak',
      values: { count: actsIn(weaker) },
      claims: distinct(weaker.flatMap(chain => view.claimsOf(chain))),
      doubtful: doubtfulIn(view, weaker),
      unsure: unsureIn(view, weaker),
      unjudged: view.ofKinds(needsMore).length === weaker.length ? 0 : unjudgedIn(weaker),
    }
  }

/**
 * Nothing that counts as a part: of acts in proceedings that the person judged it says so, if a source says what kind of proceeding it was, since not every verdict
 * is an arbitrary one; of any others why they are not counted.
 */
function notCounted(view: FitView, of: readonly string[]): Assessment {
  const told = (chains: readonly FactChain[]) => ({
    values: { count: actsIn(chains) },
    claims: distinct(chains.flatMap(chain => view.claimsOf(chain))),
  })
  const judged = view.judged(of)
  const characterised = judged.filter(chain => view.isCharacterised(chain))
  const said = characterised.filter(chain => !view.isRead(chain))
  if (said.length > 0) return { state: 'partly', reason: 'reason.acts-case', ...told(said) }
  if (characterised.length > 0) return { state: 'not-met', reason: 'reason.acts-case-read', ...told(characterised) }
  const given = judged.filter(chain => !view.isRead(chain))
  if (given.length > 0) return { state: 'not-met', reason: 'reason.acts-plain', ...told(given) }
  if (judged.length > 0) return { state: 'not-met', reason: 'reason.acts-plain-read', ...told(judged) }
  const others = actsIn(
    view.chains.filter(chain => chain.chain.kind === 'direct' && !throughProceeding(chain.chain) && !view.isRead(chain)),
  )
  const apart = view.apart(of)
  if (apart.length > 0) return { state: 'not-met', reason: apartBy(apart), ...told(apart), others }
  const { deaths } = view.facts
  if (deaths.length > 0 && kinds.life.some(kind => of.includes(kind))) {
    const claims = distinct(deaths.flatMap(({ id }) => view.supporting(id)))
    return { state: 'not-met', reason: 'reason.deaths', values: { count: new Set(deaths.map(({ from }) => from)).size }, claims }
  }
  return { ...none(view.chains.length === 0 ? 'reason.no-acts' : 'reason.acts-none'), others }
}

function apartBy(apart: readonly FactChain[]): Assessment['reason'] {
  if (apart.every(({ chain }) => byAppointment(chain))) return 'reason.acts-apart-power'
  return apart.some(({ chain }) => byAppointment(chain)) ? 'reason.acts-apart' : 'reason.acts-apart-case'
}

/** Responsible for or involved in an act of these kinds: a part a source gives; a post above is never more than partly. */
export const responsible =
  (of: readonly string[]) =>
  (view: FitView): Assessment => {
    const covered = view.ofKinds(of)
    const direct = covered.filter(({ chain }) => chain.kind === 'direct')
    const definite = covered.filter(({ chain }) => chain.verdict === 'definite')
    const certain = direct.filter(chain => isSureChain(view, chain))
    const claims = distinct((certain.length > 0 ? certain : direct.length > 0 ? direct : covered).flatMap(chain => view.claimsOf(chain)))
    if (direct.length > 0)
      return {
        state: certain.length > 0 ? 'met' : 'partly',
        reason: givenBy(view, direct),
        values: { count: saidIn(view, direct) },
        claims,
        read: saidIn(view, direct) === actsIn(direct) ? 0 : actsIn(direct) - saidIn(view, direct),
        unsure: certain.length > 0 ? 0 : unsureIn(view, direct),
        unjudged: unjudgedIn(direct),
      }
    return covered.length > 0
      ? {
          state: 'partly',
          reason: 'reason.command',
          values: { count: actsIn(covered), sure: actsIn(definite) },
          claims,
          ours: actsIn(definite.filter(chain => view.isDatedByEditors(chain))),
          doubtful: doubtfulIn(view, covered),
          unsure: unsureIn(view, covered),
          unjudged: unjudgedIn(covered),
        }
      : notCounted(view, of)
  }

/** In how many of the acts anyone but the editors gives the part; of parts that only they read, all. */
function saidIn(view: FitView, direct: readonly FactChain[]): number {
  const said = direct.filter(chain => !view.isRead(chain))
  return actsIn(said.length === 0 ? direct : said)
}

/** Who gives the person those parts: sources, others whose words they pass on, or the editors alone. */
function givenBy(view: FitView, direct: readonly FactChain[]): Assessment['reason'] {
  const said = direct.filter(chain => !view.isRead(chain))
  if (said.length === 0) return 'reason.direct-read'
  const told = said.every(({ chain }) => onlyTold(chain.hops.slice(-1).flatMap(({ relationship: { id } }) => view.supporting(id))))
  return told ? 'reason.direct-told' : 'reason.direct'
}

/** Head of a body that acted, in acts of these kinds, in that time. */
export const leader =
  (of: readonly string[]) =>
  (view: FitView): Assessment => {
    const heads = view.ofKinds(of).filter(({ chain }) => chain.rule.id === 'command/head' || chain.rule.id === 'command/superior')
    if (heads.length === 0) return none('reason.no-leader')
    const certain = heads.some(chain => isSureChain(view, chain))
    const definite = heads.filter(({ chain }) => chain.verdict === 'definite')
    return {
      state: certain ? 'met' : 'partly',
      reason: 'reason.leader',
      values: { count: actsIn(heads), sure: actsIn(definite) },
      ours: actsIn(definite.filter(chain => view.isDatedByEditors(chain))),
      claims: distinct(heads.flatMap(chain => view.claimsOf(chain))),
      doubtful: doubtfulIn(view, heads),
      unjudged: unjudgedIn(heads),
    }
  }

/** Occupations in the service of a state. */
const ofState =
  /\b(?:judge|prosecutor|investigator|inspector|minister|president|governor|mayor|akim|ambassador|police|officer|warden)\b|(?<!\p{L})(?:судь|прокурор|следовател|министр|президент|губернатор|аким|посол|полицейск|сотрудник (?:полиц|орган)|тергеуші|төраға|әкім|елші|полиция)/iu

/** A public post or service. */
export const official = (view: FitView): Assessment => {
  const posts = view.facts.relationships.filter(
    ({ type, from, to, supported }) =>
      supported &&
      from === view.facts.person.id &&
      (type === 'HOLDS'
        ? view.facts.nodes.get(to)?.properties['public'] !== false
        : type === 'WORKS_AT' && ['PublicBody', 'Court', 'Facility'].includes(view.facts.nodes.get(to)?.type ?? '')),
  )
  if (posts.length === 0) {
    const acts = view.chains.flatMap(({ chain }) => chain.hops.map(({ relationship }) => relationship))
    const claims = acts
      .filter(({ type, from, to }) => ofOffice.includes(type) && (from === view.facts.person.id || to === view.facts.person.id))
      .flatMap(({ id }) => view.supporting(id))
    const said = claims.filter(({ stance }) => stance !== 'infers')
    if (said.length > 0) return { state: 'partly', reason: 'reason.official-acts', claims: distinct(said) }
    const called = view
      .supporting(view.facts.person.id)
      .filter(({ says, stance }) => stance !== 'infers' && [says['occupation'] ?? []].flat().some(text => ofState.test(String(text))))
    if (called.length > 0) return { state: 'partly', reason: 'reason.official-called', claims: distinct(called) }
    return claims.length === 0
      ? none('reason.official-none')
      : { state: 'partly', reason: 'reason.official-read', claims: distinct(claims) }
  }
  const certain = posts.filter(({ id }) => view.supporting(id).some(isSure))
  if (certain.length === 0) {
    const claims = distinct(posts.flatMap(({ id }) => view.supporting(id)))
    return { state: 'partly', reason: onlyRead(claims) ? 'reason.post-read' : 'reason.post-alleged', claims }
  }
  const dated = certain.some(({ when }) => when?.definite)
  return {
    state: dated ? 'met' : 'partly',
    reason: dated ? 'reason.official' : 'reason.official-weak',
    claims: distinct(certain.flatMap(({ id }) => view.supporting(id))),
  }
}

/** Not a national of the state whose regime it is. */
export const foreign =
  (own: string) =>
  (view: FitView): Assessment => {
    const { person, relationships, nodes } = view.facts
    const citizenship = [person.properties['citizenship'] ?? []].flat().map(String)
    if (citizenship.includes(own)) return none('reason.not-recorded', 'not-assessed')
    if (citizenship.length > 0) {
      const claims = distinct(view.supporting(person.id).filter(({ says }) => 'citizenship' in says))
      const stated = claims.some(isSure)
      return { state: stated ? 'met' : 'partly', reason: stated ? 'reason.foreign' : 'reason.foreign-unsure', claims }
    }
    const abroad = relationships.filter(({ type, from, to, supported }) => {
      const country = nodes.get(to)?.properties['country']
      return type === 'HOLDS' && from === person.id && supported && typeof country === 'string' && country !== own
    })
    if (abroad.length === 0) return none('reason.not-recorded', 'not-assessed')
    return { state: 'partly', reason: 'reason.foreign-post', claims: distinct(abroad.flatMap(({ id }) => view.supporting(id))) }
  }

const defends = /human rights|rights defender|whistle|правозащит|құқық қорғау/iu
const opposes =
  /activist|journalist|blogger|lawyer|advocate|dissident|protest|opposition|активист|журналист|блогер|адвокат|диссидент|оппозици|белсенді/iu

/** Whether those on whom acts of these kinds fell are called defenders of rights, or what may come to it; never that an act fell on them for that. */
export const defender =
  (of: readonly string[]) =>
  (view: FitView): Assessment => {
    const covered = view.ofKinds(of)
    if (covered.length === 0) return notCounted(view, of)
    const victims = [...new Set(covered.flatMap(({ chain }) => chain.victim ?? []))]
    const calling = (words: RegExp): FactClaim[] =>
      victims.flatMap(id =>
        view
          .supporting(id)
          .filter(({ says }) =>
            [says['occupation'], says['standing'], says['description']].flat().some(text => typeof text === 'string' && words.test(text)),
          ),
      )
    const defending = calling(defends)
    if (defending.length > 0)
      return { state: defending.some(isSure) ? 'met' : 'partly', reason: 'reason.defender', claims: distinct(defending) }
    const opposing = calling(opposes)
    if (opposing.length > 0) return { state: 'partly', reason: 'reason.defender-near', claims: distinct(opposing) }
    return view.reduced || victims.length === 0 ? none('reason.not-recorded', 'not-assessed') : none('reason.no-defender')
  }

const several = 3
/** Violations that count only when widespread or systematic: the data counts, the authority judges. */
export const widespread =
  (of: readonly string[]) =>
  (view: FitView): Assessment => {
    const found = view.ofKinds(of)
    const count = actsIn(found)
    if (count === 0) return notCounted(view, of)
    if (count < several) return { ...none('reason.not-systematic'), claims: distinct(found.flatMap(chain => view.claimsOf(chain))) }
    return {
      state: 'partly',
      reason: 'reason.systematic',
      values: { count },
      doubtful: doubtfulIn(view, found),
      unsure: unsureIn(view, found),
      claims: distinct(found.flatMap(chain => view.claimsOf(chain))),
    }
  }

/** What nothing in a graph of claims can say. */
export const forTheAuthority = (): Assessment => none('reason.authority', 'not-assessed')
