import type { RelationshipRecord } from '../../claims/records.ts'
import { caveatsOf, datedByEditors, isDoubtful, isWholly, onlyRead } from '../caveats.ts'
import type { Block, CheckItem, Inline } from '../document.ts'
import type { FactChain, FactClaim } from '../facts.ts'
import { t, type Made, type Making } from '../making.ts'
import { byAppointment, throughProceeding, weightOf } from '../relevant.ts'
import { versionsBeside } from './acts.ts'
import { holderItems } from './holders.ts'
import { alsoSaidOf } from './part.ts'
import { answersOf, issuedBy, namings } from './said.ts'

const mostSentences = 6

/** Section 0: what this is and how to handle it. Made last, because it counts what the rest used. */
export function cover(making: Making, snapshot: string): Made {
  const { audience } = making.given
  return making.section('cover', 0, 'section.cover', [
    making.notice('cover.notice'),
    making.text(`audience.${audience}`),
    making.text('cover.preparatory'),
    making.text('cover.made', { claims: making.numbering.claims.length, sources: making.numbering.sources.length, snapshot }),
  ])
}

const postsOf = (making: Making): RelationshipRecord[] =>
  making.facts.relationships.filter(({ type, from, supported }) => type === 'HOLDS' && from === making.facts.person.id && supported)

/** Everything a chain rests on, its best claims only. */
const restOf = (making: Making, { chain }: FactChain): FactClaim[] =>
  [...chain.hops.map(({ relationship }) => relationship), ...chain.premises].flatMap(({ id }) => making.supporting(id).slice(0, 2))

/** The date of the act, or that it has none. */
const datedOf = (making: Making, named: string, { act }: FactChain['chain']): string =>
  act.when === null ? ` (${making.when(null, 'event')})` : making.dated(named, act.when, 'event')

/** What lies between the post and the body: by that the post leads to it. */
const standingOf = ({ hops }: FactChain['chain']): RelationshipRecord[] =>
  hops.map(hop => hop.relationship).filter(({ type }) => type === 'POST_IN' || type === 'SUBORDINATE_TO' || type === 'APPOINTED_BY')

/** How the person comes into it: by the post, or as the last hop says. */
export function clauseOf(making: Making, chain: FactChain['chain']): string {
  const { hops, rule } = chain
  const last = hops.at(-1)?.relationship
  if (last === undefined) return ''
  const clause = (
    { 'command/head': 'clause.head', 'command/superior': 'clause.superior', 'institutional/appointed': 'clause.appointed' } as const
  )[rule.id]
  if (clause === undefined || last.type !== 'HOLDS') return `${making.sentence(last)}.`
  const read = standingOf(chain).some(({ id }) => onlyRead(making.supporting(id)))
  return making.say(read ? `${clause}-read` : clause, { person: making.person, post: making.caption(last.to) })
}

/** A chain in one sentence: a direct part as its source says it, anything else as the inference it is, with what no source says of it. */
function chainSentence(making: Making, graded: FactChain): Inline[] {
  const { chain } = graded
  const last = chain.hops.at(-1)?.relationship
  const [best] = last ? making.supporting(last.id) : []
  const ends = last && new Set<string>([last.from, last.to])
  if (last && best && ends?.has(chain.act.id) && ends.has(chain.end)) {
    const dated = making.dated(making.what(best), chain.act.when, 'event', datedByEditors(making.claimsOf(chain.act.id)))
    const unsaid = making.isRead(chain) ? [t(` ${making.say('say.unsaid')}`)] : []
    const dating = dated === '' ? [] : making.supporting(chain.act.id).filter(({ when }) => when !== null)
    return [...making.stated(best, making.what(best) + dated), ...unsaid, ...making.after([...making.supporting(last.id), ...dating])]
  }
  const act = making.caption(chain.act.id)
  const sentence = making.say('summary.inferred', {
    act,
    dated: datedOf(making, act, chain),
    clause: clauseOf(making, chain),
    verdict: making.verdict(chain),
    rule: chain.rule.id,
  })
  return [
    t([sentence, making.within(chain.act, () => caveatsOf(making, chain, 'said here'))].filter(part => part !== '').join(' ')),
    ...making.after(restOf(making, graded)),
  ]
}

/** One after the other; where the same post leads to several acts it is told once, and they are a list under it. */
function chainBlocks(making: Making, chains: readonly FactChain[]): Block[] {
  const byPost = new Map<string, FactChain[]>()
  for (const graded of chains) {
    const last = graded.chain.hops.at(-1)?.relationship
    const key = last?.type === 'HOLDS' ? `${graded.chain.rule.id} ${last.id}` : graded.chain.act.id
    byPost.set(key, [...(byPost.get(key) ?? []), graded])
  }
  return [...byPost.values()].flatMap(group => {
    const [first] = group
    const post = first?.chain.hops.at(-1)?.relationship
    if (!first || !post || group.length === 1) return group.map(graded => making.paragraph(chainSentence(making, graded)))
    const lead = `${clauseOf(making, first.chain)} ${making.say('summary.rule', { rule: first.chain.rule.id })}`
    return [
      making.paragraph([t(lead), ...making.after([post, ...standingOf(first.chain)].flatMap(({ id }) => making.supporting(id)))]),
      making.list(group.map(graded => actItem(making, graded))),
    ]
  })
}

/** An act under the post that leads to it. */
function actItem(making: Making, graded: FactChain): Inline[] {
  const act = making.given.acts.find(({ act: { id } }) => id === graded.chain.act.id)
  const { chain } = graded
  const named = making.named(chain.act.id)
  const told = `${named}${datedOf(making, named, chain)}: ${making.verdict(chain)}.`
  const caveats = making.within(chain.act, () => caveatsOf(making, chain, 'said here'))
  const said = [t([told, caveats].filter(part => part !== '').join(' ')), ...making.after(restOf(making, graded))]
  return [...said, ...alsoSaidOf(making, act).flatMap(sentence => [t(' '), ...sentence])]
}

/** Acts that a source lays to nobody, but to a proceeding in which it gives the person a part: that part, and how many they are. */
function proceedingBlocks(making: Making, chains: readonly FactChain[]): Block[] {
  const byRole = new Map<string, { readonly role: RelationshipRecord; readonly acts: Set<string> }>()
  for (const { chain } of chains) {
    const role = chain.hops.at(-1)?.relationship
    if (role === undefined) continue
    const known = byRole.get(role.id) ?? { role, acts: new Set() }
    known.acts.add(chain.act.id)
    byRole.set(role.id, known)
  }
  return [...byRole.values()].map(({ role, acts }) =>
    making.paragraph([
      ...making.relationship(role),
      t(` ${making.say('summary.proceeding', { count: acts.size, person: making.person })}`),
    ]),
  )
}

/** A power to fill a post is told once, whatever those beneath are said to have done. */
function appointedBlocks(making: Making, chains: readonly FactChain[]): Block[] {
  const [first] = chains
  const last = first?.chain.hops.at(-1)?.relationship
  if (!first || last?.type !== 'HOLDS') return []
  const power = first.chain.hops.filter(({ relationship }) => relationship.type === 'APPOINTED_BY' || relationship === last)
  const values = { person: making.person, post: making.caption(last.to), count: chains.length }
  const doubtful = chains.filter(({ chain }) => isDoubtful(id => making.supporting(id), chain)).length
  return [
    making.paragraph([
      t(making.say('summary.appointed', values)),
      ...making.after(power.flatMap(({ relationship }) => making.supporting(relationship.id))),
      ...(doubtful > 0 ? [t(` ${making.say('summary.doubtful', { person: making.person, count: doubtful })}`)] : []),
    ]),
    making.list(holderItems(making, chains)),
  ]
}

/** Section 1: every sentence with the claims it rests on; what is not recorded is a notice, because no claim says so. */
export function summary(making: Making): Made {
  const { acts } = making.given
  const person = making.person
  const posts = postsOf(making)
  const blocks: Block[] = posts
    .filter(({ id }) => making.supporting(id).length > 0)
    .map(post => making.paragraph(making.relationship(post)))
  const strongest = acts.flatMap(act => act.chains.slice(0, 1))
  const inProceedings = strongest.filter(({ chain }) => throughProceeding(chain))
  const byPower = strongest.filter(({ chain }) => byAppointment(chain))
  const chains = strongest.filter(graded => !inProceedings.includes(graded) && !byPower.includes(graded))
  const used = [...posts.map(({ id }) => id), ...strongest.flatMap(({ chain }) => chain.hops.map(({ relationship }) => relationship.id))]
  const claims = used.flatMap(id => making.supporting(id))
  const told = namings(making)
  if (acts.length === 0) blocks.push(making.notice(told.length > 0 ? 'summary.named' : 'summary.empty', { person }))
  else if (claims.length > 0 && claims.every(({ status }) => status === 'conflict'))
    blocks.push(making.notice('summary.conflict', { person }))
  const direct = chains.filter(({ chain }) => chain.kind === 'direct')
  const others = chains.filter(graded => !direct.includes(graded))
  // What is shown whole comes first, what is only suspected or read last; within that the gravest.
  const sureness = ({ chain }: FactChain): number => (isWholly(making, chain) ? 0 : isDoubtful(id => making.supporting(id), chain) ? 2 : 1)
  const ordered = [direct, others].flatMap(some =>
    some.toSorted((a, b) => sureness(a) - sureness(b) || weightOf(a.chain) - weightOf(b.chain)),
  )
  blocks.push(...chainBlocks(making, ordered.slice(0, mostSentences)))
  if (ordered.length > mostSentences) blocks.push(making.notice('summary.more', { count: ordered.length - mostSentences }))
  blocks.push(...proceedingBlocks(making, inProceedings), ...appointedBlocks(making, byPower))
  blocks.push(
    ...saidOfPerson(making).map(claim => making.paragraph([...making.stated(claim, making.what(claim)), ...making.after([claim])])),
  )
  const { deaths } = making.facts
  if (deaths.length > 0) {
    const counted = t(making.say('summary.deaths', { person, count: new Set(deaths.map(({ from }) => from)).size }))
    blocks.push(making.paragraph([counted, ...making.after(deaths.flatMap(({ id }) => making.supporting(id).slice(0, 2)))]))
  }
  if (told.length > 0 && acts.length > 0) {
    const best = told.flatMap(({ id }) => making.supporting(id).slice(0, 1))
    const counted = t(making.say('summary.statements', { person, count: new Set(told.map(({ from }) => from)).size }))
    const said = new Set(told.filter(({ id }) => !onlyRead(making.supporting(id))).map(({ from }) => from))
    const read = new Set(told.map(({ from }) => from).filter(from => !said.has(from))).size
    const doubt = read > 0 ? [t(` ${making.say('summary.statements-read', { count: read })}`)] : []
    blocks.push(making.paragraph([counted, ...making.after(best), ...doubt]))
  }
  blocks.push(making.notice(respondedAs(making), { person }))
  const own = versionsBeside(making).filter(({ speaker }) => speaker === making.facts.person.id)
  if (own.length > 0) blocks.push(making.paragraph([t(making.say('summary.version', { person })), ...making.after(own)]))
  if (issuedBy(making).length > 0) blocks.push(making.notice('summary.said', { person }))
  return making.section('summary', 1, 'section.summary', blocks)
}

function respondedAs(making: Making): 'summary.responded' | 'summary.responded-some' | 'summary.response' {
  const answers = answersOf(making)
  if (answers.length === 0) return 'summary.response'
  const spoken = new Set(answers.flatMap(({ about }): string[] => ('node' in about ? [about.node] : [about.from, about.to])))
  return making.given.acts.every(({ act }) => spoken.has(act.id)) ? 'summary.responded' : 'summary.responded-some'
}

/** What sources say of the person’s own place and power, apart from any act. */
const saidOfPerson = (making: Making): FactClaim[] =>
  making.supporting(making.facts.person.id).filter(({ says }) => 'description' in says || 'powers' in says)

/** A part the advocate writes: never a claim, and never a protected name. */
export function ownPart(making: Making, text: string): Block {
  if (text.trim() === '') return making.notice('own.missing')
  return making.given.mayPrint(text) ? making.paragraph([t(text)]) : making.notice('own.withheld')
}
export const ownCheck = (making: Making, part: 'submitter' | 'whyNow' | 'ask', section: string): CheckItem => {
  const text = making.given.own[part]
  const state = text.trim() === '' ? 'missing' : making.given.mayPrint(text) && making.free(text) === text ? 'complete' : 'partly'
  return making.check(section, part === 'submitter' ? 'check.submitter' : part === 'whyNow' ? 'check.why-now' : 'check.ask', state, {
    part,
  })
}

/** Section 2. */
export function submitter(making: Making): Made {
  return making.section(
    'submitter',
    2,
    'section.submitter',
    [ownPart(making, making.given.own.submitter), making.text('method.claims'), making.text('method.grading'), making.text('method.words')],
    [ownCheck(making, 'submitter', 'submitter')],
  )
}
