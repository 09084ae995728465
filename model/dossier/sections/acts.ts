import type { NodeId } from '../../claims/identifiers.ts'
import type { NodeRecord, RelationshipRecord } from '../../claims/records.ts'
import { rolesInActs } from '../../chains/stages.ts'
import type { Block, Inline } from '../document.ts'
import { datedByEditors, onlyRead } from '../caveats.ts'
import type { FactClaim } from '../facts.ts'
import { t, type DossierAct, type Made, type Making } from '../making.ts'
import { kindOf } from '../words/kinds.ts'
import { byAppointment, isRoleInCase } from '../relevant.ts'
import { namings } from './said.ts'
import { namingBlocks } from './statements.ts'
import { runsOf } from './ways.ts'

const none: readonly Inline[] = [t('—')]
const spaced = (parts: readonly (readonly Inline[])[]): Inline[] => parts.flatMap((part, at) => (at === 0 ? part : [t('; '), ...part]))

const aroundOf = (making: Making, id: NodeId): readonly RelationshipRecord[] => making.facts.around.get(id) ?? []

/** Section 5: each act by itself, with what anyone says of it, the official version included. */
export function acts(making: Making): Made {
  const { acts: all } = making.given
  const told = namings(making)
  const blocks: Block[] = [
    ...(all.length === 0 ? [making.text('acts.none')] : [...laidToOthers(making), ...all.flatMap(one => actBlocks(making, one))]),
    ...whoTheyAre(making),
    ...deathsOf(making),
    ...(told.length > 0 ? [making.heading('acts.named'), ...namingBlocks(making, told)] : []),
  ]
  const whole = all.filter(act => isWhole(making, act))
  const state = all.length === 0 ? 'missing' : whole.length === all.length ? 'complete' : 'partly'
  return making.section('acts', 5, 'section.acts', blocks, [
    making.check('acts', 'check.acts', state, all.length === 0 ? { node: making.facts.person.id } : null),
  ])
}

/** Before the acts: which of them are another’s, and how the person comes into those. */
function laidToOthers(making: Making): Block[] {
  const others = making.given.acts.filter(({ chains }) => chains.every(({ chain }) => chain.kind !== 'direct'))
  const byPower = others.filter(({ chains }) => chains.every(({ chain }) => byAppointment(chain)))
  const told = (phrase: 'acts.by-post' | 'acts.by-power', of: readonly DossierAct[]): Block[] =>
    of.length === 0 ? [] : [making.text(phrase, { person: making.person, acts: runsOf(of.map(({ number }) => number)) })]
  return [
    ...told(
      'acts.by-post',
      others.filter(act => !byPower.includes(act)),
    ),
    ...told('acts.by-power', byPower),
  ]
}

/** Whether date, place and whom it fell on are given, by sources and not by the editors alone, and not as perhaps. */
function isWhole(making: Making, { act }: DossierAct): boolean {
  const given = (some: readonly RelationshipRecord[]): boolean => some.some(({ id }) => !onlyRead(making.supporting(id)))
  return (
    act.when !== null &&
    !/[?~%]/.test(act.when.edtf) &&
    !datedByEditors(making.claimsOf(act.id)) &&
    given(fellOn(making, act.id)) &&
    given(placesOf(making, act.id))
  )
}

/** Deaths of those on whom the person's acts fell: known of them, and laid to nobody here. */
function deathsOf(making: Making): Block[] {
  const { deaths } = making.facts
  if (deaths.length === 0) return []
  return [
    making.heading('acts.deaths'),
    making.text('acts.deaths.apart', { person: making.person }),
    making.list(
      deaths.flatMap(of => [
        ...making.notedItems(making.supporting(of.id)),
        ...making.notedItems(making.claimsOf(of.to).filter(({ says, stance }) => stance !== 'infers' && 'description' in says)),
      ]),
    ),
  ]
}

/** What sources call those on whom the acts fell, such as a rights defender or a political prisoner: regimes ask for it, and so does who calls a detention arbitrary. */
function whoTheyAre(making: Making): Block[] {
  const victims = [...new Set(making.given.acts.flatMap(({ victims: of }) => of))]
  const voiceOf = ({ stance, speaker, citations: [first] }: FactClaim): string =>
    JSON.stringify([stance, speaker, first?.source, first?.relays])
  const items = victims.flatMap(id => {
    if (making.facts.nodes.get(id)?.named !== true) return []
    const claims = making.supporting(id).filter(({ says, stance }) => stance !== 'infers' && ('standing' in says || 'occupation' in says))
    // What the source says itself before what it takes from another; in one sentence only what one voice says.
    const best = claims.find(({ citations: [first] }) => first?.relays === null) ?? claims[0]
    if (best === undefined) return []
    const of = claims.filter(claim => voiceOf(claim) === voiceOf(best))
    const called = (['standing', 'occupation'] as const).flatMap(name => of.flatMap(({ says }) => [says[name] ?? []].flat().map(String)))
    const sentence = `${making.caption(id)}: ${[...new Set(called)].map(word => making.free(word)).join('; ')}`
    return [[...making.stated(best, sentence), ...making.after(of)]]
  })
  return items.length === 0 ? [] : [making.heading('acts.who'), making.list(items)]
}

/** Whom sources name first, then whom only the editors read. */
const fellOn = (making: Making, id: NodeId): RelationshipRecord[] => {
  const isRead = (of: RelationshipRecord): number => Number(onlyRead(making.supporting(of.id)))
  return aroundOf(making, id)
    .filter(({ type, supported }) => (type === 'SUFFERED' || type === 'CONCERNS') && supported)
    .sort((one, other) => isRead(one) - isRead(other))
}
const placesOf = (making: Making, id: NodeId): RelationshipRecord[] =>
  aroundOf(making, id).filter(({ type, from, supported }) => type === 'HAPPENED_AT' && from === id && supported)

/** What is called an official version, and what an authority says of an act; not how the act is named or sorted. */
export function isOfficial(making: Making, { about, says, speaker }: FactClaim): boolean {
  if ('officialVersion' in says) return true
  return (
    'node' in about && isAuthority(making, speaker) && making.facts.chains.some(({ chain }) => chain.act.id === about.node) && tells(says)
  )
}
const tells = (says: FactClaim['says']): boolean =>
  Object.keys(says).some(name => !/^(?:name|alias|weakAlias|kind|officialVersion)(?:@|$)/.test(name))

/** What an authority accuses of in the case of an act those on whom it fell: its ground, as it says it. */
export const accusationsOf = (making: Making, act: NodeId): FactClaim[] => {
  const around = aroundOf(making, act)
  const fell = new Set(around.filter(({ type }) => type === 'CONCERNS' || type === 'SUFFERED').flatMap(({ from, to }) => [from, to]))
  const cases = around.filter(({ type, from }) => isOfCase(type) && from === act).map(({ to }) => to)
  return cases
    .flatMap(id => aroundOf(making, id).filter(({ type, from, to }) => type === 'ACCUSED_IN' && to === id && fell.has(from)))
    .flatMap(({ id }) => making.supporting(id))
    .filter(({ speaker, says }) => isAuthority(making, speaker) && Object.keys(says).length > 0)
}

/** A body or court of a state that these acts concern: what a parliament or ministry of another says of them is no official version. */
function isAuthority(making: Making, speaker: NodeId | null): boolean {
  const { nodes } = making.facts
  const of = speaker === null ? undefined : nodes.get(speaker)
  if (of?.type !== 'PublicBody' && of?.type !== 'Court') return false
  const country = of.properties['country']
  const concerned = statesOf(making)
  return typeof country !== 'string' || concerned.size === 0 || concerned.has(country)
}
/** Of the posts of the person and of all through which the chains lead. */
function statesOf({ facts: { chains, relationships, person, nodes } }: Making): Set<string> {
  const held = relationships.filter(({ from }) => from === person.id).map(({ to }) => to)
  const inChains = chains.flatMap(({ chain }) => chain.hops.flatMap(({ relationship: { from, to } }) => [from, to]))
  return new Set(
    [...held, ...inChains].flatMap(id => {
      const country = nodes.get(id)?.properties['country']
      return typeof country === 'string' ? [country] : []
    }),
  )
}

const actBlocks = (making: Making, { number, act }: DossierAct): Block[] => [
  making.heading('part.heading', { number, act: making.caption(act.id) }),
  ...making.within(act, () => whatIsRecorded(making, number, act)),
]

function whatIsRecorded(making: Making, number: number, act: NodeRecord): Block[] {
  const around = aroundOf(making, act.id)
  const claims = making.claimsOf(act.id)
  const fell = fellOn(making, act.id)
  const places = placesOf(making, act.id)
  const versions = claims.filter(claim => isOfficial(making, claim))
  // What those say who are said to have acted is their own version, whatever their office.
  const own = versions.filter(({ speaker }) => speaker === making.facts.person.id)
  const official = versions.filter(claim => !own.includes(claim))
  const accusations = accusationsOf(making, act.id)
  const charged = around.filter(({ type, from, supported }) => type === 'CHARGED_UNDER' && from === act.id && supported)
  const saying = claims.filter(
    ({ says }) =>
      !versions.some(version => version.says === says) &&
      Object.keys(says).some(name => !/^(?:name|alias|weakAlias|kind|officialVersion)(?:@|$)/.test(name)),
  )
  const actors = around.filter(
    ({ type, supported }) => (type === 'TAKEN_BY' || (rolesInActs as readonly string[]).includes(type)) && supported,
  )
  const cases = around.filter(({ type, from, supported }) => isOfCase(type) && from === act.id && supported)
  const speaking = making.supporting(act.id)
  const dating = speaking.filter(({ when }) => when !== null)
  const kindClaims = speaking.filter(({ says }) => 'kind' in says)
  const rows: (readonly (readonly Inline[])[])[] = [
    [[t(making.say('acts.kind'))], sortedAs(making, act, kindClaims)],
    [
      [t(making.say('acts.when'))],
      [
        t(making.whenSaid(act.when, 'event', dating)),
        ...making.after(dating),
        ...making.notes(dating.filter(claim => !saying.includes(claim) && !versions.includes(claim))),
      ],
    ],
    [[t(making.say('acts.victim'))], fell.length === 0 ? none : spaced(fell.map(of => making.relationship(of)))],
    [[t(making.say('acts.where'))], places.length === 0 ? [t(whereOf(making, act.id))] : spaced(places.map(of => making.relationship(of)))],
    [[t(making.say('acts.actors'))], actors.length === 0 ? none : spaced(actors.map(of => making.relationship(of)))],
    [
      [t(making.say('acts.official'))],
      official.length === 0 ? [t(noVersion(making, number, act.id))] : spaced(making.notedItems(official)),
    ],
    ...(accusations.length > 0 ? [[[t(making.say('acts.accusation'))], spaced(making.notedItems(accusations))]] : []),
    ...(own.length > 0 ? [[[t(making.say('acts.own-version'))], spaced(making.notedItems(own))]] : []),
    ...(charged.length > 0 ? [[[t(making.say('acts.charged'))], spaced(charged.map(of => underOf(making, of)))]] : []),
    ...cases.flatMap(of => [
      [[t(making.say('acts.case'))], caseOf(making, of)],
      ...caseActors(making, number, of.to),
      ...besideRow(making, number, of.to),
    ]),
  ]
  return [
    ...making.table(
      making.say('acts.table', { number }),
      [
        ['column.what', 0.25],
        ['column.value', 0.75],
      ],
      rows,
    ),
    ...(saying.length > 0 ? [making.text('acts.facts'), making.list(making.notedItems(saying))] : []),
  ]
}

/** That there is no official version of the act itself; if there is one of other acts of its case, where. */
function noVersion(making: Making, number: number, act: NodeId): string {
  const casesOf = (id: NodeId): NodeId[] =>
    aroundOf(making, id).flatMap(({ type, from, to }) => (isOfCase(type) && from === id ? [to] : []))
  const cases = casesOf(act)
  const others = making.given.acts.filter(
    other =>
      other.number !== number &&
      casesOf(other.act.id).some(id => cases.includes(id)) &&
      making.claimsOf(other.act.id).some(claim => isOfficial(making, claim)),
  )
  const none = making.say('acts.noofficial')
  return others.length === 0 ? none : `${none} ${making.say('acts.official-see', { acts: others.map(other => other.number).join(', ') })}`
}

/** Under what kind the act is sorted, if it is. */
const sortedAs = (making: Making, act: NodeRecord, claims: readonly FactClaim[]): Inline[] =>
  claims.length === 0
    ? [t(making.say('acts.unsorted'))]
    : [t(kindOf(making.language, act) + unsure(making, claims)), ...making.after(claims)]

/** A sorting under a kind of which the editors themselves are not certain. */
const unsure = (making: Making, claims: readonly FactClaim[]): string =>
  claims.length > 0 && claims.every(({ hedged }) => hedged) ? ` (${making.say('say.unsure')})` : ''

const whereOf = (making: Making, act: NodeId): string => (making.given.generalised.has(act) ? making.say('place.withheld') : '—')

/** The provision, with the words of the charge. */
const underOf = (making: Making, { id, to }: RelationshipRecord): Inline[] => {
  const claims = making.supporting(id)
  const wording = [...new Set(claims.flatMap(({ says }) => [says['wording'] ?? []].flat().map(String)))].map(words => making.free(words))
  return [t(making.caption(to) + (wording.length > 0 ? ` (${wording.join('; ')})` : '')), ...making.after(claims)]
}

/** Where a chain leads through a part in the whole case: all who are given one, so that it is not read as the only one; told with the first such act of it. */
function caseActors(making: Making, number: number, of: NodeId): (readonly Inline[])[][] {
  const isThrough = ({ chains }: DossierAct): boolean =>
    chains.some(({ chain }) => chain.hops.some(({ relationship: { type, to } }) => isRoleInCase(type) && to === of))
  const through = making.given.acts.filter(isThrough).map(act => act.number)
  const [first] = through
  if (first === undefined || !through.includes(number)) return []
  const roles = aroundOf(making, of).filter(({ type, to, supported }) => isRoleInCase(type) && to === of && supported)
  if (roles.length === 0) return []
  const told = first === number ? spaced(roles.map(role => making.relationship(role))) : [t(making.say('acts.as-with', { number: first }))]
  return [[[t(making.say('acts.case-actors'))], told]]
}

const mostCalled = 3
/** What else sources tell as part of a case, told with the first act that is: what a trial was about, with what the authorities say of it. */
function besideRow(making: Making, number: number, of: NodeId): (readonly Inline[])[][] {
  const first = making.given.acts.find(({ act }) => aroundOf(making, act.id).some(({ type, to }) => isOfCase(type) && to === of))
  const parts = first?.number === number ? besideIn(making, of) : []
  if (parts.length === 0) return []
  const items = parts.map((part): Inline[] => {
    const had = aroundOf(making, part.from).filter(({ type, supported }) => (rolesInActs as readonly string[]).includes(type) && supported)
    const of = making.claimsOf(part.from)
    const versions = of.filter(({ says }) => 'officialVersion' in says)
    // Where there is such a version, what the source tells of it and what it calls it stand beside it.
    const saying = (stance: FactClaim['stance']): FactClaim[] =>
      of.filter(claim => claim.stance === stance && 'description' in claim.says).slice(0, mostCalled)
    const called = versions.length > 0 ? [...saying('states'), ...saying('alleges')] : []
    const roles = had.flatMap(role => making.supporting(role.id).slice(0, 1))
    return [
      ...making.relationship(part),
      ...[...making.notedItems([...called, ...versions]), ...making.notedItems(roles, 'noted')].flatMap(item => [t(' '), ...item]),
    ]
  })
  return [[[t(making.say('acts.beside'))], spaced(items)]]
}
const isOfCase = (type: string): boolean => type === 'STEP_OF' || type === 'PART_OF_CASE'
/** Incidents of a case that are no acts of the dossier. */
const besideIn = (making: Making, of: NodeId): RelationshipRecord[] => {
  const acts = new Set(making.given.acts.map(({ act }) => act.id))
  return aroundOf(making, of).filter(
    ({ type, from, to, supported }) => type === 'PART_OF_CASE' && to === of && supported && !acts.has(from),
  )
}
/** What is told as an official version of them. */
export const versionsBeside = (making: Making): FactClaim[] => {
  const cases = making.given.acts.flatMap(({ act }) =>
    aroundOf(making, act.id).filter(({ type, from }) => isOfCase(type) && from === act.id),
  )
  const parts = [...new Set(cases.map(({ to }) => to))].flatMap(of => besideIn(making, of))
  return [...new Set(parts.map(({ from }) => from))].flatMap(id => making.claimsOf(id).filter(({ says }) => 'officialVersion' in says))
}

/** The case of an act, always with what a source says of its character: a court's decision is never told without it. */
function caseOf(making: Making, of: RelationshipRecord): Inline[] {
  const character = making.claimsOf(of.to).filter(({ says }: FactClaim) => 'character' in says)
  const noted = [...new Set(making.supporting(of.id).flatMap(({ stance, note }) => (stance === 'infers' || note === null ? [] : [note])))]
  return [
    ...making.relationship(of),
    ...noted.flatMap(note => making.note(note)),
    ...making.notedItems(character).flatMap(item => [t(' '), ...item]),
  ]
}
