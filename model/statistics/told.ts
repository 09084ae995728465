import type { NodeId } from '../claims/identifiers.ts'
import type { NodeRecord, RelationshipRecord } from '../claims/records.ts'
import type { RelationshipType } from '../ontology/relationships/all.ts'

/** All that says so is hedged or our reading, or sources disagree about it. */
export const doubtful = ({ hedged, inferred, disagrees }: Pick<RelationshipRecord, 'hedged' | 'inferred' | 'disagrees'>): boolean =>
  hedged || inferred || disagrees.length > 0

/** What all of these say; null where none says anything, or they differ. */
export function yesOrNo(values: readonly unknown[]): boolean | null {
  const said = [...new Set(values.flat())]
  return said.length === 1 && typeof said[0] === 'boolean' ? said[0] : null
}

/** Records by the node at either end, in the order in which they were given. */
export class Told {
  readonly #nodes: ReadonlyMap<NodeId, NodeRecord>
  readonly #from = new Map<string, RelationshipRecord[]>()
  readonly #to = new Map<string, RelationshipRecord[]>()

  constructor(nodes: readonly NodeRecord[], relationships: readonly RelationshipRecord[]) {
    this.#nodes = new Map(nodes.map(node => [node.id, node]))
    for (const relationship of relationships) {
      put(this.#from, `${relationship.type} ${relationship.from}`, relationship)
      put(this.#to, `${relationship.type} ${relationship.to}`, relationship)
    }
  }

  node(id: NodeId): NodeRecord | undefined {
    return this.#nodes.get(id)
  }
  outOf(id: NodeId, type: RelationshipType): readonly RelationshipRecord[] {
    return this.#from.get(`${type} ${id}`) ?? []
  }
  into(id: NodeId, type: RelationshipType): readonly RelationshipRecord[] {
    return this.#to.get(`${type} ${id}`) ?? []
  }
  between(type: RelationshipType, from: NodeId, to: NodeId): readonly RelationshipRecord[] {
    return this.outOf(from, type).filter(relationship => relationship.to === to)
  }
}

function put(into: Map<string, RelationshipRecord[]>, key: string, relationship: RelationshipRecord): void {
  const there = into.get(key)
  if (there) there.push(relationship)
  else into.set(key, [relationship])
}
