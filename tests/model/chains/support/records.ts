import { profileIdOf, relationshipIdOf, type NodeId } from '#model/claims/identifiers.ts'
import type { NodeRecord, PropertyValues, RelationshipRecord } from '#model/claims/records.ts'
import type { When } from '#model/claims/when.ts'
import { readWhen } from '#model/claims/edtf.ts'
import { relationshipDefinition } from '#model/ontology/lookup.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'

export const nodeId = (key: string): NodeId => profileIdOf('invented', key)

export function node(
  type: NodeType,
  key: string,
  more: { when?: When | null; named?: boolean; properties?: PropertyValues } = {},
): NodeRecord {
  return {
    id: nodeId(key),
    type,
    caption: key,
    names: [],
    named: more.named ?? true,
    when: more.when ?? null,
    properties: more.properties ?? {},
    disagrees: [],
    claims: 1,
  }
}

export function relationship(
  type: RelationshipType,
  from: string,
  to: string,
  more: Partial<Pick<RelationshipRecord, 'key' | 'when' | 'properties' | 'disagrees' | 'hedged' | 'supported'>> = {},
): RelationshipRecord {
  return {
    id: relationshipIdOf(type, nodeId(from), nodeId(to), more.key ?? ''),
    type,
    from: nodeId(from),
    to: nodeId(to),
    key: more.key ?? '',
    when: more.when ?? null,
    properties: more.properties ?? {},
    disagrees: more.disagrees ?? [],
    supported: more.supported ?? true,
    denied: false,
    hedged: more.hedged ?? false,
    inferred: false,
    claims: 1,
  }
}

/** A date as one would write it, said on the last day of 2021. */
export function when(edtf: string, type?: RelationshipType): When {
  const read = readWhen(edtf, type ? relationshipDefinition(type).time : 'event', '2021-12-31')
  if (!read.ok) throw new Error(read.why)
  return read.when
}
