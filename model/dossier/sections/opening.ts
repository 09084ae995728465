import type { RelationshipRecord } from '../../claims/records.ts'
import type { Block, CheckItem, Inline } from '../document.ts'
import type { FactChain, FactClaim } from '../facts.ts'
import { t, type Made, type Making } from '../making.ts'

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

/** A chain in one sentence: a direct part as its source says it, anything else as the inference it is. */
function chainSentence(making: Making, graded: FactChain): Inline[] {
  const { chain } = graded
  const last = chain.hops.at(-1)?.relationship
  const [best] = last ? making.supporting(last.id) : []
  const ends = last && new Set<string>([last.from, last.to])
  if (last && best && ends?.has(chain.act.id) && ends.has(chain.end))
    return [
      ...making.stated(best, making.sentence(last) + making.dated(making.sentence(last), chain.act.when, 'event')),
      ...making.after(making.supporting(last.id)),
    ]
  const act = making.caption(chain.act.id)
  const sentence = making.say('summary.inferred', {
    verdict: making.verdict(chain),
    person: making.person,
    mode: making.say(`mode.${chain.mode}`),
    act,
    dated: making.dated(act, chain.act.when, 'event'),
    rule: chain.rule.id,
  })
  return [t(sentence), ...making.after(restOf(making, graded))]
}

/** Interventions that speak of the person: calls, statements, resolutions. What they say is theirs. */
export const namings = (making: Making): RelationshipRecord[] =>
  making.facts.relationships.filter(
    ({ type, to, supported }) => (type === 'NAMES' || type === 'ADDRESSED_TO') && to === making.facts.person.id && supported,
  )

/** Section 1: every sentence with the claims it rests on; what is not recorded is a notice, because no claim says so. */
export function summary(making: Making): Made {
  const { acts } = making.given
  const person = making.person
  const posts = postsOf(making)
  const blocks: Block[] = posts
    .filter(({ id }) => making.supporting(id).length > 0)
    .map(post => making.paragraph(making.relationship(post)))
  const chains = acts.flatMap(act => act.chains.slice(0, 1))
  const used = [...posts.map(({ id }) => id), ...chains.flatMap(({ chain }) => chain.hops.map(({ relationship }) => relationship.id))]
  const claims = used.flatMap(id => making.supporting(id))
  const told = namings(making)
  if (acts.length === 0) blocks.push(making.notice(told.length > 0 ? 'summary.named' : 'summary.empty', { person }))
  else if (claims.length > 0 && claims.every(({ status }) => status === 'conflict'))
    blocks.push(making.notice('summary.conflict', { person }))
  for (const graded of chains.slice(0, mostSentences)) blocks.push(making.paragraph(chainSentence(making, graded)))
  if (chains.length > mostSentences) blocks.push(making.notice('summary.more', { count: chains.length - mostSentences }))
  blocks.push(
    making.facts.statements.length > 0 ? making.notice('summary.responded', { person }) : making.notice('summary.response', { person }),
  )
  return making.section('summary', 1, 'section.summary', blocks)
}

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
