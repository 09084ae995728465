import type { Day } from '#model/claims/day.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import { Ground } from '#model/chains/ground.ts'
import { stages, walksBeneath, walksUpward, type Stage } from '#model/chains/stages.ts'
import type { Store } from '#server/store/store.ts'

/** How many nodes gathering the ground of one answer may expand: a count, never a time, so that the same question gives the same answer everywhere. */
export const mayGather = 20_000

export interface Gathered {
  readonly ground: Ground
  readonly expanded: number
  /** Part of what is there was not gathered, because that would expand too many nodes. */
  readonly more: boolean
}

/** What is gathered so far, stage by stage; each stage is one question to the store. */
class Gathering {
  readonly nodes = new Map<NodeId, NodeRecord>()
  readonly #relationships = new Map<string, RelationshipRecord>()
  readonly #store: Store
  readonly #clearance: Rank
  readonly #signal: AbortSignal | undefined
  #expanded = 0
  #more = false

  constructor(store: Store, clearance: Rank, signal: AbortSignal | undefined) {
    this.#store = store
    this.#clearance = clearance
    this.#signal = signal
  }

  /** Walks the stage and gives the nodes at its far end that had not been met before. */
  async walk(ids: readonly NodeId[], stage: Stage): Promise<NodeId[]> {
    if (ids.length === 0) return []
    const reached = await this.#store.reach(ids, stage, mayGather - this.#expanded, this.#clearance, this.#signal)
    const fresh = reached.frontier.filter(id => !this.nodes.has(id))
    for (const node of reached.nodes) this.nodes.set(node.id, node)
    for (const relationship of reached.relationships) this.#relationships.set(relationship.id, relationship)
    this.#expanded += reached.expanded
    this.#more ||= reached.more
    return fresh
  }

  gathered(asOf?: Day): Gathered {
    return { ground: new Ground(this.nodes.values(), this.#relationships.values(), asOf), expanded: this.#expanded, more: this.#more }
  }
}

export interface Towards {
  readonly depth: number
  readonly asOf?: Day | undefined
  readonly signal?: AbortSignal | undefined
}

/** What chains from a victim, an act or a case can consist of, up to the depth. */
export async function groundAbove(store: Store, of: NodeRecord, { depth, asOf, signal }: Towards, clearance: Rank): Promise<Gathered> {
  const gathering = new Gathering(store, clearance, signal)
  const begins = ['Step', 'Incident', 'Case'].includes(of.type) ? stages.act : stages.victim
  let frontier = await gathering.walk([of.id], begins)
  for (let walked = 0; walked < walksUpward(depth) && frontier.length > 0; walked++)
    frontier = await gathering.walk(frontier, stages.upward)
  return gathering.gathered(asOf)
}

const actors = ['Person', 'Organisation', 'PublicBody', 'Court', 'Facility']

/** What chains that end at an official, or at a body, can consist of. */
export async function groundBeneath(
  store: Store,
  official: NodeRecord,
  { depth, asOf, signal }: Towards,
  clearance: Rank,
): Promise<Gathered> {
  const gathering = new Gathering(store, clearance, signal)
  let frontier = await gathering.walk([official.id], official.type === 'Person' ? stages.office : stages.body)
  for (let walked = 0; walked < walksBeneath(depth) && frontier.length > 0; walked++)
    frontier = await gathering.walk(frontier, stages.beneath)
  const acting = [...gathering.nodes.values()].filter(({ type }) => actors.includes(type)).map(({ id }) => id)
  await gathering.walk([...new Set([official.id, ...acting])].sort(), stages.deeds)
  return gathering.gathered(asOf)
}
