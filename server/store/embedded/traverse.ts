import type { NodeId, RelationshipId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Counts, Hop, HopFilter, NeighbourKey, Wanted } from '../store.ts'
import { nodeTypeNames, typeNames, typeNumbers, type Adjacency } from './adjacency.ts'
import { dayNumber, dayText, openEnd, openStart } from './layers.ts'
import { add } from './packing.ts'
import { flags } from './steps.ts'

/** One more key than the page holds, when there are more, so that the caller knows. */
export function neighbourKeys(
  graph: Adjacency,
  id: string,
  { types, direction }: Wanted,
  after: NeighbourKey | null,
  limit: number,
  clearance: Rank,
): NeighbourKey[] {
  const node = graph.find(id, clearance)
  if (node < 0) return []
  const wanted = flags(types)
  const keys: NeighbourKey[] = []
  const [afterType, afterSide] = after ? [typeNumbers.get(after[0]) ?? -1, after[1] === 'in' ? 1 : 0] : [-1, 0]
  for (const entry of graph.entriesOf(node)) {
    const [at, side] = [entry >>> 1, entry & 1]
    const type = graph.columns.type[at] ?? 0
    if (type < afterType || (type === afterType && side < afterSide)) continue
    if ((wanted && wanted[type] !== 1) || (direction && (direction === 'in' ? 1 : 0) !== side) || !graph.seen(at, clearance)) continue
    const id = graph.relationships.text(at)
    if (after && type === afterType && side === afterSide && id <= after[2]) continue
    keys.push([graph.typeOf(at), side === 1 ? 'in' : 'out', id])
    if (keys.length > limit) break
  }
  return keys
}

export function countsOf(graph: Adjacency, id: string, clearance: Rank): Counts {
  const node = graph.find(id, clearance)
  const counts: Partial<Record<RelationshipType, { in: number; out: number }>> = {}
  if (node < 0) return counts
  for (const entry of graph.entriesOf(node)) {
    if (!graph.seen(entry >>> 1, clearance)) continue
    const count = (counts[graph.typeOf(entry >>> 1)] ??= { in: 0, out: 0 })
    if ((entry & 1) === 1) count.in += 1
    else count.out += 1
  }
  return counts
}

/** Ids of the relationships with both ends among the nodes, in order. */
export function idsAmong(graph: Adjacency, ids: readonly string[], after: string | null, limit: number, clearance: Rank): string[] {
  const nodes = new Set(ids.map(id => graph.find(id, clearance)).filter(node => node >= 0))
  const found: number[] = []
  for (const node of nodes)
    for (const entry of graph.entriesOf(node))
      if ((entry & 1) === 0 && nodes.has(graph.other(entry)) && graph.seen(entry >>> 1, clearance)) found.push(entry >>> 1)
  found.sort((a, b) => graph.relationships.compare(a, b))
  const texts: string[] = []
  for (const at of found) {
    const id = graph.relationships.text(at)
    if (after !== null && id <= after) continue
    texts.push(id)
    if (texts.length > limit) break
  }
  return texts
}

export function hopsFrom(graph: Adjacency, ids: readonly NodeId[], { types, asOf }: HopFilter, clearance: Rank): Map<NodeId, Hop[]> {
  const wanted = flags(types)
  const day = asOf === undefined ? null : dayNumber(asOf)
  const result = new Map<NodeId, Hop[]>()
  for (const id of ids) {
    const node = graph.find(id, clearance)
    if (node < 0 || result.has(id)) continue
    const entries: number[] = []
    for (const entry of graph.entriesOf(node)) {
      const at = entry >>> 1
      if (!graph.supported(at, clearance) || (wanted && wanted[graph.columns.type[at] ?? 0] !== 1)) continue
      if (day === null || (graph.columns.firstAt(at, clearance) <= day && day <= graph.columns.lastAt(at, clearance))) entries.push(entry)
    }
    entries.sort((a, b) => graph.nodes.compare(graph.other(a), graph.other(b)) || graph.relationships.compare(a >>> 1, b >>> 1))
    result.set(
      id,
      entries.map(entry => hopOf(graph, entry)),
    )
  }
  return result
}

const hopOf = (graph: Adjacency, entry: number): Hop => ({
  relationship: graph.relationships.text(entry >>> 1) as RelationshipId,
  type: graph.typeOf(entry >>> 1),
  to: graph.nodes.text(graph.other(entry)) as NodeId,
  direction: (entry & 1) === 1 ? 'in' : 'out',
})

const places = new Set<NodeType>(['PublicBody', 'Court', 'Facility'])

/** Persons with a supported HOLDS of a post that is in a public body, court or facility. */
export function officialsAmong(graph: Adjacency, ids: readonly NodeId[], clearance: Rank): Set<NodeId> {
  const outOf = (node: number, type: RelationshipType): number[] =>
    [...graph.entriesOf(node)].filter(
      entry => (entry & 1) === 0 && graph.typeOf(entry >>> 1) === type && graph.seen(entry >>> 1, clearance),
    )
  return new Set(
    ids.filter(id => {
      const node = graph.find(id, clearance)
      if (node < 0) return false
      const posts = outOf(node, 'HOLDS')
        .filter(entry => graph.supported(entry >>> 1, clearance))
        .map(graph.other)
      return posts.some(post => outOf(post, 'POST_IN').some(entry => places.has(graph.nodeTypeOf(graph.other(entry)))))
    }),
  )
}

/** How many nodes and relationships of each type there are, and the first and last closed day of a relationship. */
export function countAll(graph: Adjacency, clearance: Rank) {
  const nodes: Partial<Record<NodeType, number>> = {}
  const relationships: Partial<Record<RelationshipType, number>> = {}
  const ofNodes = new Uint32Array(nodeTypeNames.length)
  const ofRelationships = new Uint32Array(typeNames.length)
  let [first, last] = [openEnd, openStart]
  for (let node = 0; node < graph.nodes.size; node++) if (graph.nodeSeen(node, clearance)) add(ofNodes, graph.nodeType[node] ?? 0, 1)
  for (let at = 0; at < graph.relationships.size; at++) {
    if (!graph.seen(at, clearance)) continue
    add(ofRelationships, graph.columns.type[at] ?? 0, 1)
    for (const day of [graph.columns.firstAt(at, clearance), graph.columns.lastAt(at, clearance)]) {
      if (day === openStart || day === openEnd) continue
      if (day < first) first = day
      if (day > last) last = day
    }
  }
  ofNodes.forEach((count, i) => {
    const type = nodeTypeNames[i]
    if (type && count > 0) nodes[type] = count
  })
  ofRelationships.forEach((count, i) => {
    const type = typeNames[i]
    if (type && count > 0) relationships[type] = count
  })
  return { nodes, relationships, days: first === openEnd ? [] : [dayText(first), dayText(last)] }
}
