import { readWhen } from '#model/claims/edtf.ts'
import type { Says, Subject } from '#model/claims/claim.ts'
import { profileIdOf, type ProfileId } from '#model/claims/identifiers.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import type { When } from '#model/claims/when.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Batch, IncomingClaim } from '#server/store/store.ts'
import { personName, placeName } from './names.ts'

/** How many of each there are in one district of the invented country; 200 nodes in all. */
const district = {
  body: 8,
  post: 20,
  court: 2,
  facility: 2,
  place: 3,
  organisation: 5,
  official: 50,
  victim: 36,
  case: 8,
  step: 36,
  incident: 30,
}
type Kind = keyof typeof district
const typeOf: Readonly<Record<Kind, NodeType>> = {
  ...{ body: 'PublicBody', post: 'Post', court: 'Court', facility: 'Facility', place: 'Place', organisation: 'Organisation' },
  ...{ official: 'Person', victim: 'Person', case: 'Case', step: 'Step', incident: 'Incident' },
}
const kinds = Object.keys(district) as Kind[]
export const nodesInDistrict = Object.values(district).reduce((sum, count) => sum + count, 0)
/** Each district's command answers to that of the district above it, of which it is one of six. */
const districtsBelow = 6
/** So many organisations of the first district have members everywhere. */
const hubs = 3

/** A linear congruential generator (Numerical Recipes), begun anew for each district: the same world every time, in whatever order it is made. */
export function numbers(seed: number): (below: number) => number {
  let state = (Math.imul(seed + 1, 2654435761) + 20261122) >>> 0
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const sourceOf = (at: number): SourceId => `district-${at}` as SourceId
const reportOf = (at: number): SourceId => `report-${at % 50}` as SourceId
const source = (id: SourceId, title: string): Source => ({
  ...{ id, title, kind: 'report', publisher: 'An invented monitor', authors: [], published: '2024-12-31', url: null, archiveUrl: null },
  ...{ language: 'en', sha256: null, repeats: null, file: null, note: null },
})

/** The record of one kind and number in a district. */
export const record = (at: number, kind: Kind, number: number): ProfileId => profileIdOf(sourceOf(at), `${kind}-${number % district[kind]}`)

const dates = new Map<string, When>()
function dated(edtf: string, time: 'event' | 'spell'): When {
  const known = dates.get(edtf)
  if (known) return known
  const read = readWhen(edtf, time, '2024-12-31')
  if (!read.ok) throw new RangeError(read.why)
  dates.set(edtf, read.when)
  return read.when
}
const two = (number: number): string => String(number).padStart(2, '0')

const revision = { status: 'accepted', note: null, mark: 'public' } as const

/** One district in the making: its claims, each in a row of its own. */
class District {
  readonly claims: IncomingClaim[] = []
  relationships = 0
  readonly at: number
  readonly random: (below: number) => number

  constructor(at: number) {
    this.at = at
    this.random = numbers(at)
  }

  id = (kind: Kind, number = this.random(district[kind])): ProfileId => record(this.at, kind, number)
  day = (): When => dated(`${2005 + this.random(19)}-${two(1 + this.random(12))}-${two(1 + this.random(28))}`, 'event')
  /** The spell of one of four that follow each other from 2004 on; the last is still so. */
  spell(turn: number): When {
    const from = (of: number): string => `${2004 + of * 5 + (this.at % 3)}-${two(1 + (this.at % 12))}`
    return dated(turn >= 3 ? `${from(3)}/..` : `${from(turn)}/${from(turn + 1)}`, 'spell')
  }

  claim(subject: Subject, says: Says, when: When | null, from = sourceOf(this.at)): void {
    const key = `c${this.claims.length}`
    const locator = { paragraph: `${this.claims.length + 1}` }
    this.claims.push({
      statement: {
        ...{ subject, says, citations: [{ source: from, locator, relays: null, accessed: null, quotation: null }], saidBy: null },
        ...{ stance: 'states', hedged: this.random(12) === 0, when },
      },
      ...{ revision, researcher: null, row: { folder: sourceOf(this.at), key } },
    })
  }
  tie(type: RelationshipType, from: ProfileId, to: ProfileId, when: When | null = null, says: Says = {}): void {
    if (from === to) return
    const subject = { type, from, to, key: `${this.relationships}` }
    this.relationships += 1
    this.claim(subject, says, when)
    // What was done to someone is in a second source, too.
    if (type === 'SUFFERED' || type === 'COMMITTED') this.claim(subject, {}, when, reportOf(this.at))
  }
}

/** What is said of each record itself, and the days of the acts. */
function records(made: District): When[] {
  const acts: When[] = []
  kinds.forEach((kind, place) => {
    for (let number = 0; number < district[kind]; number++) {
      const overall = made.at * 200 + place * 50 + number
      const name =
        typeOf[kind] === 'Person'
          ? personName(overall)
          : kind === 'place'
            ? placeName(overall)
            : `${kind} ${number} of ${placeName(made.at)}`
      const when = kind === 'incident' || kind === 'step' ? made.day() : null
      if (when && kind === 'incident') acts.push(when)
      made.claim({ profile: made.id(kind, number) }, kind === 'incident' ? { name, kind: 'beating' } : { name }, when)
    }
  })
  return acts
}

/** The bodies in their tree, the posts that head them, and who held each, one after the other. */
function command(made: District): void {
  const above = Math.floor((made.at - 1) / districtsBelow)
  if (made.at > 0) made.tie('SUBORDINATE_TO', made.id('body', 0), record(above, 'body', 0), null, { basis: 'law' })
  for (let body = 1; body < district.body; body++)
    for (const turn of [0, 2]) made.tie('SUBORDINATE_TO', made.id('body', body), made.id('body', made.random(body)), made.spell(turn))
  for (let post = 0; post < district.post; post++) {
    const heads = post < district.body
    made.tie('POST_IN', made.id('post', post), made.id('body', post), null, heads ? { heads: true } : {})
    if (heads && made.at > 0) made.tie('APPOINTED_BY', made.id('post', post), record(above, 'post', 0))
    for (let turn = 0; turn < 4; turn++) made.tie('HOLDS', made.id('official', post * 4 + turn), made.id('post', post), made.spell(turn))
  }
  for (let official = 0; official < district.official; official++)
    for (const turn of [1, 2]) made.tie('WORKS_AT', made.id('official', official), made.id('body'), made.spell(turn))
}

/** What was done to whom, by whom, and the proceedings. */
function harm(made: District, days: readonly When[]): void {
  days.forEach((when, incident) => {
    const act = made.id('incident', incident)
    made.tie('SUFFERED', made.id('victim', incident), act, when)
    if (incident % 2 === 0) made.tie('SUFFERED', made.id('victim', incident + 7), act, when)
    made.tie('COMMITTED', made.id('official'), act, when)
    made.tie(incident % 3 === 0 ? 'ORDERED' : 'TOOK_PART_IN', made.id(incident % 5 === 0 ? 'body' : 'official'), act, when)
    made.tie('HAPPENED_AT', act, incident % 10 === 0 ? record(0, 'place', 0) : made.id('place'))
    if (incident % 2 === 0) made.tie('PART_OF_CASE', act, made.id('case', incident))
  })
  for (let number = 0; number < district.case; number++) {
    const proceeding = made.id('case', number)
    for (let accused = 0; accused < 3; accused++) made.tie('ACCUSED_IN', made.id('victim', number * 4 + accused), proceeding)
    made.tie('INVESTIGATED', made.id('official'), proceeding)
    made.tie('PROSECUTED', made.id('official'), proceeding)
    made.tie('JUDGED', made.id('official'), proceeding)
    made.tie('HEARD_AT', proceeding, made.id('court'))
  }
  for (let step = 0; step < district.step; step++) {
    made.tie('STEP_OF', made.id('step', step), made.id('case', step))
    made.tie('CONCERNS', made.id('step', step), made.id('victim', (step % district.case) * 4 + (step % 3)))
    made.tie('TAKEN_BY', made.id('step', step), made.id(step % 3 === 0 ? 'court' : 'official'))
  }
  for (let held = 0; held < 20; held++) made.tie('HELD_IN', made.id('victim', held), made.id('facility'), made.spell(held % 4))
}

/** Ties that make no chain: membership, places, family, acquaintance; a few of them reach far, and to a few hubs. */
function others(made: District, wanted: number): void {
  const someone = (at = made.at): ProfileId => record(at, made.random(2) === 0 ? 'victim' : 'official', made.random(200))
  while (made.relationships < wanted) {
    const turn = made.random(20)
    if (turn === 0) made.tie('MEMBER_OF', someone(), record(0, 'organisation', made.random(hubs)))
    else if (turn < 4) made.tie('MEMBER_OF', someone(), made.id('organisation'))
    else if (turn < 7) made.tie('LIVED_IN', someone(), made.id('place'))
    else if (turn < 9) made.tie('FAMILY_OF', someone(), someone())
    else if (turn < 14) made.tie('ASSOCIATED_WITH', someone(), someone())
    else made.tie('ASSOCIATED_WITH', someone(), someone(made.random(made.at + 1)))
  }
}

/** An invented country, district by district: one batch each, leaning only on itself and those before. About five relationships a node, unless asked otherwise. */
export function* inventedWorld(nodes: number, relationships: number): Generator<Batch> {
  const districts = Math.max(1, Math.round(nodes / nodesInDistrict))
  for (let at = 0; at < districts; at++) {
    const made = new District(at)
    const days = records(made)
    command(made)
    harm(made, days)
    others(made, Math.round((relationships / districts) * (at + 1)) - Math.round((relationships / districts) * at))
    yield {
      sources: [source(sourceOf(at), `An invented record of district ${at}`), source(reportOf(at), `An invented report, part ${at % 50}`)],
      profiles: kinds.flatMap(kind =>
        Array.from({ length: district[kind] }, (_, number) => ({
          ...{ id: made.id(kind, number), type: typeOf[kind], source: sourceOf(at), key: `${kind}-${number}` },
        })),
      ),
      claims: made.claims,
    }
  }
}
