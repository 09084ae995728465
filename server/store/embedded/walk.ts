import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import { waysText, type Layer, type Stage } from '#model/chains/stages.ts'
import { typeNames, typeNumbers, type Adjacency } from './adjacency.ts'

/** What `Store.reach` tells, as ids. */
interface Walked {
  readonly nodes: readonly string[]
  readonly relationships: readonly string[]
  readonly expanded: number
  readonly more: boolean
  readonly frontier: readonly NodeId[]
}

/** Which entries of a node a layer follows: a type's number doubled, plus 1 for those that enter the node, as in the adjacency. */
function waysOf(layer: Layer): Uint8Array {
  const ways = new Uint8Array(typeNames.length * 2)
  for (const { type, direction } of layer) ways[(typeNumbers.get(type) ?? 0) * 2 + (direction === 'in' ? 1 : 0)] = 1
  return ways
}

export function walk(graph: Adjacency, ids: readonly NodeId[], { layers }: Stage, most: number, clearance: Rank): Walked {
  const nodesInOrder = (nodes: Iterable<number>): number[] => [...nodes].sort((a, b) => graph.nodes.compare(a, b))
  const doneBy = new Map<string, Set<number>>()
  let frontier = nodesInOrder(new Set(ids.map(id => graph.find(id, clearance)).filter(node => node >= 0)))
  const nodes = new Set(frontier)
  const relationships = new Set<number>()
  let [expanded, more] = [0, false]
  for (const layer of layers) {
    const ways = waysOf(layer)
    const done = doneBy.get(waysText(layer)) ?? new Set()
    doneBy.set(waysText(layer), done)
    const wanted = frontier.filter(node => !done.has(node))
    const taken = wanted.slice(0, most - expanded)
    more ||= taken.length < wanted.length
    expanded += taken.length
    const far = new Set<number>()
    for (const node of taken) {
      done.add(node)
      for (const entry of graph.entriesOf(node)) {
        const at = entry >>> 1
        if (ways[(graph.columns.type[at] ?? 0) * 2 + (entry & 1)] !== 1 || !graph.supported(at, clearance)) continue
        relationships.add(at)
        far.add(graph.other(entry))
      }
    }
    frontier = nodesInOrder(far)
    for (const node of frontier) nodes.add(node)
  }
  const nodeText = (node: number): NodeId => graph.nodes.text(node) as NodeId
  return {
    nodes: nodesInOrder(nodes).map(nodeText),
    relationships: [...relationships].sort((a, b) => graph.relationships.compare(a, b)).map(at => graph.relationships.text(at)),
    expanded,
    more,
    frontier: frontier.map(nodeText),
  }
}
