import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import { waysText, type Layer, type Stage } from '#model/chains/stages.ts'
import { typeNames, typeNumbers, type Adjacency } from './adjacency.ts'
import type { Ids } from './ids.ts'

/** What `Store.reach` tells, as numbers in the order of the ids. */
interface Walked {
  readonly nodes: readonly number[]
  readonly relationships: readonly number[]
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

function inOrder(ids: Ids, numbers: Iterable<number>): number[] {
  return ids.late ? [...numbers].sort((a, b) => ids.compare(a, b)) : [...new Uint32Array(numbers).sort()]
}

export function walk(graph: Adjacency, ids: readonly NodeId[], { layers }: Stage, most: number, clearance: Rank): Walked {
  const nodesInOrder = (nodes: Iterable<number>): number[] => inOrder(graph.nodes, nodes)
  const { entries, others, supported } = graph.packing
  const { type } = graph.columns
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
      const meet = (at: number, side: number, other: number): void => {
        if (ways[(type[at] ?? 0) * 2 + side] !== 1) return
        relationships.add(at)
        far.add(other)
      }
      for (let place = graph.startOf(node), end = graph.endOf(node); place < end; place++) {
        const entry = entries[place] ?? 0
        if ((((supported[place] ?? 0) >> clearance) & 1) === 1) meet(entry >>> 1, entry & 1, others[place] ?? 0)
      }
      for (const entry of graph.lateOf(node) ?? [])
        if (graph.supported(entry >>> 1, clearance)) meet(entry >>> 1, entry & 1, graph.other(entry))
    }
    frontier = nodesInOrder(far)
    for (const node of frontier) nodes.add(node)
  }
  return {
    nodes: nodesInOrder(nodes),
    relationships: inOrder(graph.relationships, relationships),
    expanded,
    more,
    frontier: frontier.map(node => graph.nodes.text(node) as NodeId),
  }
}
