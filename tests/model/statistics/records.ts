import { readWhen } from '#model/claims/edtf.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import { profileIdOf, relationshipIdOf } from '#model/claims/identifiers.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'

/** A world told in a few words: nodes by key, relationships between them. */
export class World {
  readonly nodes: NodeRecord[] = []
  readonly relationships: RelationshipRecord[] = []

  node(type: NodeType, key: string, properties: NodeRecord['properties'] = {}, date?: string): NodeId {
    const id = profileIdOf('invented', key)
    const read = date === undefined ? null : readWhen(date, 'event', null)
    const when = read?.ok ? read.when : null
    this.nodes.push({ id, type, caption: key, names: [], named: true, when, properties, disagrees: [], claims: 1 })
    return id
  }

  between(
    type: RelationshipType,
    from: NodeId,
    to: NodeId,
    properties: RelationshipRecord['properties'] = {},
    but: Partial<RelationshipRecord> = {},
  ): void {
    const key = String(this.relationships.length)
    const plain = { when: null, disagrees: [], supported: true, denied: false, hedged: false, inferred: false, claims: 1 }
    this.relationships.push({ id: relationshipIdOf(type, from, to, key), type, from, to, key, properties, ...plain, ...but })
  }

  /** A step of a case that concerns someone. */
  step(of: NodeId, kind: string, date: string | undefined, concerning: Readonly<Record<NodeId, RelationshipRecord['properties']>>): NodeId {
    const step = this.node('Step', `step-${String(this.nodes.length)}`, { kind }, date)
    this.between('STEP_OF', step, of)
    for (const [someone, said] of Object.entries(concerning)) this.between('CONCERNS', step, someone as NodeId, said)
    return step
  }
}
