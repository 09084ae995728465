import type { Day } from '../claims/day.ts'
import type { NodeId } from '../claims/identifiers.ts'
import type { NodeRecord, RelationshipRecord } from '../claims/records.ts'
import { verdictOn } from '../claims/when.ts'
import type { RelationshipType } from '../ontology/relationships/all.ts'

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : Number(a.id > b.id))

/**
 * What is known for finding chains: nodes, and the supported relationships between them, each list by id.
 * With `asOf`, relationships and acts that cannot be so on that day are gone; holders are still judged on the act's date.
 */
export class Ground {
  readonly #nodes = new Map<string, NodeRecord>()
  readonly #out = new Map<string, RelationshipRecord[]>()
  readonly #in = new Map<string, RelationshipRecord[]>()

  constructor(nodes: Iterable<NodeRecord>, relationships: Iterable<RelationshipRecord>, asOf?: Day) {
    const kept = (when: NodeRecord['when']): boolean => asOf === undefined || verdictOn(when, asOf) !== 'impossible'
    for (const node of nodes) if (!isAct(node) || kept(node.when)) this.#nodes.set(node.id, node)
    const sorted = [...new Map([...relationships].map(record => [record.id, record])).values()].sort(byId)
    for (const relationship of sorted) {
      const { from, to, type, when, supported } = relationship
      if (!supported || !kept(when) || !this.#nodes.has(from) || !this.#nodes.has(to)) continue
      put(this.#out, `${from} ${type}`, relationship)
      put(this.#in, `${to} ${type}`, relationship)
    }
  }

  node(id: NodeId): NodeRecord | undefined {
    return this.#nodes.get(id)
  }
  nodes(): IterableIterator<NodeRecord> {
    return this.#nodes.values()
  }
  out(id: NodeId, ...types: readonly RelationshipType[]): readonly RelationshipRecord[] {
    return types.flatMap(type => this.#out.get(`${id} ${type}`) ?? [])
  }
  into(id: NodeId, ...types: readonly RelationshipType[]): readonly RelationshipRecord[] {
    return types.flatMap(type => this.#in.get(`${id} ${type}`) ?? [])
  }
}

/** An act is a step or an incident, never a whole case. */
export const isAct = ({ type }: NodeRecord): boolean => type === 'Step' || type === 'Incident'

function put(map: Map<string, RelationshipRecord[]>, key: string, relationship: RelationshipRecord): void {
  const list = map.get(key)
  if (list) list.push(relationship)
  else map.set(key, [relationship])
}
