import fc from 'fast-check'
import type { NodeId, RelationshipId } from '#model/claims/identifiers.ts'
import type { HopsOf, Path } from '#server/explore/paths.ts'
import type { Hop } from '#server/store/store.ts'

/** Relationships between places by their numbers. */
export type Drawn = readonly (readonly [number, number])[]
export const nodeId = (at: number) => `n${String(at).padStart(2, '0')}` as NodeId
export const relationshipId = (at: number) => `r${String(at).padStart(2, '0')}` as RelationshipId
export const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** One step from each node of a drawn graph, as a store answers it; what was asked is counted. */
export function graph(drawn: Drawn): { hopsOf: HopsOf; asked: () => number } {
  const hops = new Map<NodeId, Hop[]>()
  drawn.forEach(([a, b], at) => {
    const add = (from: number, to: number, direction: 'in' | 'out') => {
      const list = hops.get(nodeId(from)) ?? []
      hops.set(nodeId(from), list)
      list.push({ relationship: relationshipId(at), type: 'ASSOCIATED_WITH', to: nodeId(to), direction })
    }
    add(a, b, 'out')
    add(b, a, 'in')
  })
  for (const list of hops.values()) list.sort((a, b) => byText(a.to, b.to) || byText(a.relationship, b.relationship))
  let asked = 0
  return {
    hopsOf: ids => {
      asked += ids.length
      return Promise.resolve(new Map(ids.map(id => [id, hops.get(id) ?? []])))
    },
    asked: () => asked,
  }
}

/** Every simple path there is, by length, node ids, relationship ids: found by trying everything. */
export function everyPath(drawn: Drawn, from: number, to: number, max: number): Path[] {
  const found: Path[] = []
  const walk = (nodes: number[], relationships: number[]) => {
    const at = nodes.at(-1)!
    if (at === to && relationships.length > 0) found.push({ nodes: nodes.map(nodeId), relationships: relationships.map(relationshipId) })
    if (at === to || relationships.length === max) return
    drawn.forEach(([a, b], which) => {
      const next = a === at ? b : b === at ? a : null
      if (next !== null && !nodes.includes(next)) walk([...nodes, next], [...relationships, which])
    })
  }
  if (from !== to) walk([from], [])
  const key = (path: Path) => [...path.nodes, ...path.relationships].join(' ')
  return found.sort((a, b) => a.nodes.length - b.nodes.length || byText(key(a), key(b)))
}

export const places = 9
export const at = fc.integer({ min: 0, max: places - 1 })
export const drawn = fc.array(
  fc.tuple(at, at).filter(([a, b]) => a !== b),
  { maxLength: 18 },
)
