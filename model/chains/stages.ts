import type { RelationshipType } from '../ontology/relationships/all.ts'

/** Relationships of one type, followed from their `from` end (`out`) or from their `to` end (`in`). */
export interface Way {
  readonly type: RelationshipType
  readonly direction: 'out' | 'in'
}
/** What is followed from each node of one layer. */
export type Layer = readonly Way[]
/** Layers that a store walks in one go: the first from the nodes asked about, each further one from the nodes at the far ends of the layer before. */
export interface Stage {
  readonly name: string
  readonly layers: readonly Layer[]
}

const out = (...types: RelationshipType[]): Layer => types.map(type => ({ type, direction: 'out' }))
const into = (...types: RelationshipType[]): Layer => types.map(type => ({ type, direction: 'in' }))

/** What someone did in an act (model.md §8, rule 2): a closed list. */
export const rolesInActs = ['COMMITTED', 'ORDERED', 'TOOK_PART_IN', 'CONCEALED', 'FAILED_TO_PREVENT'] as const satisfies RelationshipType[]
/** What someone did in a whole proceeding. */
export const rolesInCases = ['INVESTIGATED', 'PROSECUTED', 'JUDGED'] as const satisfies RelationshipType[]

// All that statistics count of a case.
const partsOfCase: Layer = [...into('ACCUSED_IN', 'STEP_OF', ...rolesInCases), ...out('HEARD_AT')]
const saidOfParts: Layer = out('CONCERNS', 'TAKEN_BY', 'CHARGED_UNDER', 'CONVICTED_UNDER')

// Towards who is answerable.
const actsOf: Layer = [...out('SUFFERED', 'ACCUSED_IN', 'HELD_IN'), ...into('CONCERNS')]
const victimsOf: Layer = [...into('SUFFERED', 'ACCUSED_IN', 'STEP_OF', 'PART_OF_CASE'), ...out('CONCERNS', 'STEP_OF', 'PART_OF_CASE')]
const around: Layer = [...into('SUFFERED', 'CONCERNS'), ...out('CONCERNS', 'SUFFERED', 'ACCUSED_IN', 'HELD_IN')]
/** From an act or case to who had a part in it. */
const acting: Layer = [...into(...rolesInActs, ...rolesInCases), ...out('TAKEN_BY', 'STEP_OF', 'PART_OF_CASE')]
/** From a person to where they served, and from a post they held to its body. */
const serving: Layer = out('WORKS_AT', 'HOLDS', 'POST_IN')
/** From a body or post to who heads it, what stands above it, and who filled it. */
const above: Layer = [...into('POST_IN', 'HOLDS'), ...out('SUBORDINATE_TO', 'APPOINTED_BY')]
const up: Layer = [...acting, ...serving, ...above]

// Towards what someone is answerable for.
/** What an official held, and who was put into a post by them in person. */
const office: Layer = [...out('HOLDS'), ...into('APPOINTED_BY')]
/** From a post to its body and those it fills or commands, from a body to those under it and those who served in it. */
const beneath: Layer = [...out('POST_IN'), ...into('SUBORDINATE_TO', 'APPOINTED_BY', 'WORKS_AT', 'POST_IN', 'HOLDS')]
/** From an official’s post to its body, and what either commands or filled; from whoever was appointed in person to the posts they held. */
const commanding: Layer = [...out('POST_IN', 'HOLDS'), ...into('SUBORDINATE_TO', 'APPOINTED_BY')]
/** Beneath, and over the posts of whoever was appointed in person. */
const beneathAppointed: Layer = [...beneath, ...out('HOLDS')]
const didWhat: Layer = [...out(...rolesInActs, ...rolesInCases), ...into('TAKEN_BY', 'HELD_IN')]
/** And who took it: what someone does in their own proceeding is not done to them. */
const onWhom: Layer = [...victimsOf, ...out('SUFFERED', 'ACCUSED_IN', 'HELD_IN', 'TAKEN_BY'), ...into('CONCERNS')]

// Depth 0: case, investigator, post, body, heading post, holder, the post that filled it, its holder. Each step of subordination takes a layer more.
// Whoever is met after the first layers commands, and what else a commander holds makes no chain: only who had a part in an act is followed to where they served.
const toTheHead = [[...serving, ...above], [...out('POST_IN'), ...above], above, above, above] as const
/** What either layer follows, each way once. */
const both = (one: Layer, other: Layer): Layer => [
  ...one,
  ...other.filter(({ type, direction }) => !one.some(way => way.type === type && way.direction === direction)),
]

/** How often `upward` is walked after the first stage, and `beneath` after `office` or `body`. */
export const walksUpward = (depth: number): number => Math.ceil(depth / 4)
export const walksBeneath = (depth: number): number => Math.ceil((depth + 1) / 4)

/**
 * The walks that gather what a chain can consist of. They may gather more, never less; what is a chain is decided by the rules.
 * A store walks a stage in one round trip, so that a chain of depth d takes at most d + 2, the claims included.
 */
export const stages = {
  /** From a victim to the acts, to who had a part in them, to who commanded those. */
  victim: { name: 'victim', layers: [actsOf, [...acting, ...above], up, ...toTheHead] },
  /** From an act or a case to its victims, and the same. */
  act: { name: 'act', layers: [both(victimsOf, up), both(around, up), up, ...toTheHead] },
  upward: { name: 'upward', layers: [above, above, above, above] },
  /** From an official over the posts held down to the bodies and persons under them. */
  office: { name: 'office', layers: [office, commanding, beneathAppointed, beneath, beneath] },
  /** The same from a body. */
  body: { name: 'body', layers: [beneath, beneathAppointed, beneath, beneath] },
  beneath: { name: 'beneath', layers: [beneath, beneath, beneath, beneath] },
  /** From those to what they did, and on whom it fell. */
  deeds: { name: 'deeds', layers: [didWhat, onWhom, onWhom] },
  /** Not of chains: from cases to their accused, courts and steps, to whom those concern, who took them and under which provision. */
  cases: { name: 'cases', layers: [partsOfCase, saidOfParts] },
} as const satisfies Record<string, Stage>

/** Does a store know how to walk it? */
export const isStage = (stage: Stage): boolean => Object.values<Stage>(stages).includes(stage)

/** Two layers with the same text follow the same ways, in whichever order they were written. */
export const waysText = (layer: Layer): string =>
  layer
    .map(({ type, direction }) => `${type} ${direction}`)
    .sort()
    .join()
