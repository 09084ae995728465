import type { Day } from '../claims/day.ts'
import type { NodeId } from '../claims/identifiers.ts'
import type { NodeRecord, RelationshipRecord } from '../claims/records.ts'
import { latestOf, rangeOf } from './latest.ts'
import { outcomeOf, type Outcome } from './outcomes.ts'
import { readSentence, together } from './sentence.ts'
import { Told, doubtful, yesOrNo } from './told.ts'

/** What a node is to a case or to an accused in it. Uncertain where all that says so is hedged, inferred or contradicted. */
export interface Tie {
  readonly node: NodeId
  readonly uncertain: boolean
}
export const rolesOfBodies = ['investigated', 'prosecuted', 'acted'] as const
export type RoleOfBody = (typeof rolesOfBodies)[number]
export interface TieOfBody extends Tie {
  readonly role: RoleOfBody
}
/** What of it is understood, and whether that is all; null where no sentence is recorded, or none stands. */
export type Sentence = ReturnType<typeof together> | null

/** One accused in one case: the unit in which outcomes and sentences are counted. */
export interface Accused {
  readonly node: NodeId
  readonly outcome: Outcome
  /** The latest recorded sentence, unless a later outcome took it away. */
  readonly sentence: Sentence
  readonly provisions: readonly Tie[]
  readonly uncertain: boolean
}
export interface CaseInSample {
  readonly id: NodeId
  readonly accused: readonly Accused[]
  readonly courts: readonly Tie[]
  readonly judges: readonly Tie[]
  readonly bodies: readonly TieOfBody[]
  /** When each dated step of it can have been. */
  readonly dates: readonly (readonly [Day, Day])[]
}

/** A step of the case that concerns one accused, as the sources tell it. */
interface StepOfOne {
  readonly step: NodeId
  readonly when: NodeRecord['when']
  readonly outcome: Outcome | null
  readonly sentences: readonly string[]
  readonly uncertain: boolean
}

/** These cases as the records tell them, in their order. Relationships are those that a claim supports. */
export function sampleOf(
  cases: readonly NodeId[],
  nodes: readonly NodeRecord[],
  relationships: readonly RelationshipRecord[],
): CaseInSample[] {
  const told = new Told(nodes, relationships)
  return cases.map(id => caseOf(id, told))
}

function caseOf(id: NodeId, told: Told): CaseInSample {
  const steps = told.into(id, 'STEP_OF')
  const taken = steps.flatMap(({ from }) => told.outOf(from, 'TAKEN_BY'))
  const takers = (type: NodeRecord['type']) => taken.filter(({ to }) => told.node(to)?.type === type)
  const doers = (type: 'INVESTIGATED' | 'PROSECUTED' | 'JUDGED', of: NodeRecord['type']) =>
    told.into(id, type).filter(({ from }) => told.node(from)?.type === of)
  const courts = [...told.outOf(id, 'HEARD_AT').map(to), ...takers('Court').map(to), ...doers('JUDGED', 'Court').map(from)]
  const asJudge = takers('Person').filter(({ properties }) => [properties['capacity']].flat().includes('judge'))
  const acting: readonly (readonly [RoleOfBody, readonly Tie[]])[] = [
    ['investigated', doers('INVESTIGATED', 'PublicBody').map(from)],
    ['prosecuted', doers('PROSECUTED', 'PublicBody').map(from)],
    ['acted', takers('PublicBody').map(to)],
  ]
  const accused = [...new Set(told.into(id, 'ACCUSED_IN').map(({ from }) => from))].sort()
  return {
    id,
    accused: accused.map(node => accusedIn(id, node, told)),
    courts: ties(courts),
    judges: ties([...doers('JUDGED', 'Person').map(from), ...asJudge.map(to)]),
    bodies: acting.flatMap(([role, found]) => ties(found).map(tie => ({ ...tie, role }))),
    dates: steps.flatMap(({ from }) => {
      const range = rangeOf({ when: told.node(from)?.when ?? null })
      return range ? [range] : []
    }),
  }
}

const from = (relationship: RelationshipRecord): Tie => ({ node: relationship.from, uncertain: doubtful(relationship) })
const to = (relationship: RelationshipRecord): Tie => ({ node: relationship.to, uncertain: doubtful(relationship) })

/** Each node once, by id: certain where one of its ties is. */
function ties(found: readonly Tie[]): Tie[] {
  const certain = new Set(found.filter(({ uncertain }) => !uncertain).map(({ node }) => node))
  return [...new Set(found.map(({ node }) => node))].sort().map(node => ({ node, uncertain: !certain.has(node) }))
}

function accusedIn(id: NodeId, node: NodeId, told: Told): Accused {
  const steps = told.into(id, 'STEP_OF').flatMap(({ from: step, ...stepOf }) => stepFor(step, node, doubtful(stepOf), told))
  const decided = steps.flatMap(step => (step.outcome === null ? [] : [{ ...step, outcome: step.outcome }]))
  const last = latestOf(decided)
  const meant = [...new Set(last.map(({ outcome }) => outcome))]
  const outcome = meant.length > 1 ? 'several' : (meant[0] ?? 'none')
  const sentenced = latestOf(steps.filter(({ sentences }) => sentences.length > 0))
  // An undated outcome beside dated ones may be the later one.
  const other = decided.some(step => rangeOf(step) === null && step.outcome !== outcome)
  return {
    node,
    outcome,
    sentence: sentenceOf(outcome, last, sentenced),
    provisions: provisionsOf(id, node, told),
    uncertain:
      told.between('ACCUSED_IN', node, id).every(doubtful) ||
      last.some(step => step.uncertain) ||
      sentenced.some(step => step.uncertain) ||
      other,
  }
}

function stepFor(step: NodeId, accused: NodeId, uncertain: boolean, told: Told): StepOfOne[] {
  const concerning = told.between('CONCERNS', step, accused)
  const record = told.node(step)
  if (concerning.length === 0 || !record) return []
  const sentences = concerning.flatMap(({ properties }) => texts(properties['sentence']))
  const favourable = yesOrNo(concerning.flatMap(({ properties }) => properties['favourable'] ?? []))
  const found = sentences.length > 0 || told.outOf(step, 'CONVICTED_UNDER').length > 0
  return [
    {
      step,
      when: record.when ?? concerning[0]?.when ?? null,
      outcome: outcomeOf({ kinds: texts(record.properties['kind']), favourable, found }),
      sentences,
      uncertain: uncertain || record.disagrees.some(what => what === 'kind' || what === 'when') || concerning.every(doubtful),
    },
  ]
}

const texts = (value: RelationshipRecord['properties'][string] | undefined): string[] =>
  value === undefined ? [] : [value].flat().map(String)

const notUnderstood: Sentence = { parts: [], understood: false }
const noneStands: readonly Outcome[] = ['acquittal', 'charges-dropped', 'verdict-favourable']
const changed: readonly Outcome[] = ['appeal-favourable', 'sentence-eased', 'sentence-harsher', 'several', 'unclear']

function sentenceOf(outcome: Outcome, last: readonly StepOfOne[], sentenced: readonly StepOfOne[]): Sentence {
  if (sentenced.length === 0 || noneStands.includes(outcome)) return null
  // A ruling that may have changed the sentence, of which no source says to what.
  if (changed.includes(outcome) && !last.some(({ sentences }) => sentences.length > 0)) return notUnderstood
  const readings = sentenced.map(({ sentences }) =>
    together(sentences.flatMap((words): Parameters<typeof together>[0] => readSentence(words) ?? [null])),
  )
  const [reading = notUnderstood] = readings
  return new Set(readings.map(each => JSON.stringify(each))).size === 1 ? reading : notUnderstood
}

/**
 * The provisions of charges and findings against one accused in one case. A step tells them of those it concerns, or of all accused where it names none
 * (uncertain); what is said of a person alone belongs to their only case, or to each of several of which none has a step that says it (uncertain).
 */
function provisionsOf(id: NodeId, accused: NodeId, told: Told): Tie[] {
  const cases = told.outOf(accused, 'ACCUSED_IN').map(({ to: other }) => other)
  const byStep = (of: NodeId): Tie[] =>
    told.into(of, 'STEP_OF').flatMap(({ from: step }) => {
      const concerned = told.outOf(step, 'CONCERNS').map(({ to: someone }) => someone)
      const named = concerned.includes(accused)
      const nobody = concerned.length === 0
      return named || nobody ? underOf(step, told).map(tie => ({ ...tie, uncertain: tie.uncertain || nobody })) : []
    })
  const alone = new Set(cases).size <= 1
  const elsewhere = new Set(alone ? [] : cases.flatMap(byStep).map(({ node }) => node))
  const own = underOf(accused, told).filter(({ node }) => alone || !elsewhere.has(node))
  return ties([...byStep(id), ...own.map(tie => ({ ...tie, uncertain: tie.uncertain || !alone }))])
}

const underOf = (node: NodeId, told: Told): Tie[] => [...told.outOf(node, 'CHARGED_UNDER'), ...told.outOf(node, 'CONVICTED_UNDER')].map(to)
