import type { NodeInList, RelationshipInList } from '#model/api/shapes.ts'
import { liftedId } from './lifted-id.ts'
import { inOrderOfTime } from './order-of-time.ts'
import type { Subgraph } from './subgraph.ts'

/** One relationship that a line of a case tells; `step` is the step it is of, null where it is the case's own or that of one of its accused. */
export interface Part {
  readonly relationship: RelationshipInList
  readonly step: NodeInList | null
}

/** What ties a case to one other node through its steps: drawn as one line, together with what ties the two themselves. */
export interface Lifted {
  readonly id: string
  readonly proceeding: string
  readonly other: string
  readonly from: string
  readonly to: string
  readonly parts: readonly Part[]
}

/** The records of a picture as they are drawn: steps within their case, unless it is opened. Nothing here is a claim; every part is one that sources make. */
export interface Folded {
  readonly nodes: readonly NodeInList[]
  readonly relationships: readonly RelationshipInList[]
  readonly lifted: ReadonlyMap<string, Lifted>
  /** All steps of each case in the picture, in the order of time. */
  readonly steps: ReadonlyMap<string, readonly NodeInList[]>
  /** The steps that are not drawn. */
  readonly within: ReadonlySet<string>
  /** What stands in the picture for a step or relationship that is not drawn itself. */
  readonly standsFor: ReadonlyMap<string, string>
}

type Records = Pick<Subgraph, 'nodes' | 'relationships'>

/** Which cases of the picture a step belongs to. */
function homesOf({ nodes, relationships }: Records): ReadonlyMap<string, readonly string[]> {
  const cases = new Set<string>(nodes.filter(({ type }) => type === 'Case').map(({ id }) => id))
  const homes = new Map<string, string[]>()
  for (const { type, from, to } of relationships) {
    if (type === 'STEP_OF' && cases.has(to)) homes.set(from, [...(homes.get(from) ?? []), to])
  }
  return homes
}

export function fold(records: Records, opened: readonly string[]): Folded {
  const { nodes, relationships } = records
  const byId = new Map<string, NodeInList>(nodes.map(node => [node.id, node]))
  const homes = homesOf(records)
  const within = new Set([...homes].filter(([, cases]) => !cases.some(id => opened.includes(id))).map(([step]) => step))
  const lines = new Map<string, { proceeding: string; other: string; parts: Part[] }>()
  const lift = (step: string, other: string, relationship: RelationshipInList) => {
    for (const proceeding of homes.get(step) ?? []) {
      const id = liftedId(proceeding, other)
      const line = lines.get(id) ?? { proceeding, other, parts: [] }
      line.parts.push({ relationship, step: byId.get(step) ?? null })
      lines.set(id, line)
    }
  }
  const free: RelationshipInList[] = []
  for (const relationship of relationships) {
    const { type, from, to } = relationship
    if (!within.has(from) && !within.has(to)) free.push(relationship)
    else if (type !== 'STEP_OF' && !within.has(to)) lift(from, to, relationship)
    else if (type !== 'STEP_OF' && !within.has(from)) lift(to, from, relationship)
  }
  const carriers = carriersOf(free, lines)
  for (const relationship of free) {
    for (const id of carriers.get(relationship.id) ?? []) lines.get(id)?.parts.push({ relationship, step: null })
  }
  const lifted = new Map([...lines].map(([id, line]) => [id, { id, ...line, ...endsOf(line), parts: inOrder(line.parts) }]))
  return {
    nodes: nodes.filter(({ id }) => !within.has(id)),
    relationships: free.filter(({ id }) => !carriers.has(id)),
    lifted,
    steps: stepsOf(homes, byId),
    within,
    standsFor: new Map([
      ...[...within].flatMap((step): [string, string][] => (homes.get(step) ?? []).slice(0, 1).map(proceeding => [step, proceeding])),
      ...[...lifted.values()].flatMap(({ id, parts }) => parts.map(({ relationship }): [string, string] => [relationship.id, id])),
    ]),
  }
}

const ofCharges = new Set(['CHARGED_UNDER', 'CONVICTED_UNDER'])
type Lines = ReadonlyMap<string, { readonly proceeding: string; readonly other: string; readonly parts: readonly Part[] }>

/**
 * Which lines tell a relationship that is not lifted itself: the line between a case and a node tells what ties these two directly; and the line
 * between a case and a provision tells of each of its accused who was charged under that provision, so that it is not drawn once more for each.
 */
function carriersOf(free: readonly RelationshipInList[], lines: Lines): ReadonlyMap<string, readonly string[]> {
  const accusedIn = new Map<string, Set<string>>()
  for (const { type, from, to } of free) if (type === 'ACCUSED_IN') accusedIn.set(from, (accusedIn.get(from) ?? new Set()).add(to))
  const carriers = new Map<string, string[]>()
  for (const { id, type, from, to } of free) {
    const direct = [liftedId(from, to), liftedId(to, from)].filter(line => lines.has(line))
    const charged = ofCharges.has(type) ? [...(accusedIn.get(from) ?? [])].map(proceeding => liftedId(proceeding, to)) : []
    const found = [...direct, ...charged.filter(line => lines.get(line)?.parts.some(part => ofCharges.has(part.relationship.type)))]
    if (found.length > 0) carriers.set(id, found)
  }
  return carriers
}

export const isBetween = ({ from, to }: { readonly from: string; readonly to: string }, one: string, other: string): boolean =>
  (from === one && to === other) || (from === other && to === one)

/** Runs the way its first part does; a case takes the place of its step. */
function endsOf({ proceeding, other, parts }: Pick<Lifted, 'proceeding' | 'other' | 'parts'>): { from: string; to: string } {
  const own = parts.find(({ relationship }) => isBetween(relationship, proceeding, other)) ?? parts[0]
  return own?.relationship.from === other ? { from: other, to: proceeding } : { from: proceeding, to: other }
}

/** What ties the two themselves, then the steps in the order of time. */
function inOrder(parts: readonly Part[]): Part[] {
  const own = parts.filter(({ step }) => step === null)
  const ofSteps = parts.flatMap(part => (part.step === null ? [] : [{ ...part, step: part.step }]))
  return [...own, ...ofSteps.sort((one, other) => inOrderOfTime(one.step, other.step))]
}

function stepsOf(homes: ReadonlyMap<string, readonly string[]>, byId: ReadonlyMap<string, NodeInList>): ReadonlyMap<string, NodeInList[]> {
  const steps = new Map<string, NodeInList[]>()
  for (const [step, cases] of homes) {
    const node = byId.get(step)
    if (node) for (const id of cases) steps.set(id, [...(steps.get(id) ?? []), node])
  }
  for (const own of steps.values()) own.sort(inOrderOfTime)
  return steps
}
