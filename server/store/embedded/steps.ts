import type { Rank } from '#model/claims/mark.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import type { HopFilter } from '../store.ts'
import { typeNames, typeNumbers, type Adjacency } from './adjacency.ts'
import { dayNumber } from './layers.ts'

/** Which types are wanted, by number; null for all. */
export function flags(types: readonly RelationshipType[] | undefined): Uint8Array | null {
  if (!types) return null
  const wanted = new Uint8Array(typeNames.length)
  for (const type of types) wanted[typeNumbers.get(type) ?? typeNames.length] = 1
  return wanted
}

/** One step from each node along the relationships that a filter keeps, in numbers, and which nodes were expanded. */
export class Steps {
  readonly graph: Adjacency
  expanded = 0
  readonly #clearance: Rank
  readonly #wanted: Uint8Array | null
  readonly #day: number | null
  readonly #known: Uint8Array

  constructor(graph: Adjacency, { types, asOf }: HopFilter, clearance: Rank) {
    this.graph = graph
    this.#clearance = clearance
    this.#wanted = flags(types)
    this.#day = asOf === undefined ? null : dayNumber(asOf)
    this.#known = new Uint8Array(graph.nodes.size)
  }

  /** False, and nothing done, when that is more than the budget allows. */
  expand(nodes: readonly number[], budget: number): boolean {
    let fresh = 0
    for (const node of nodes) if (this.#known[node] === 0) fresh += 1
    if (this.expanded + fresh > budget) return false
    for (const node of nodes) this.#known[node] = 1
    this.expanded += fresh
    return true
  }

  /** All steps from a node. */
  each(node: number, visit: (there: number, relationship: number) => void): void {
    const { graph } = this
    const clearance = this.#clearance
    const { entries, others, supported } = graph.packing
    for (let place = graph.startOf(node), end = graph.endOf(node); place < end; place++) {
      if ((((supported[place] ?? 0) >> clearance) & 1) === 0) continue
      const at = (entries[place] ?? 0) >>> 1
      if (this.#keeps(at)) visit(others[place] ?? 0, at)
    }
    for (const entry of graph.lateOf(node) ?? [])
      if (graph.supported(entry >>> 1, clearance) && this.#keeps(entry >>> 1)) visit(graph.other(entry), entry >>> 1)
  }

  /** The known steps from a node: all of them where it is expanded, else those that lead back to nodes that are. */
  eachKnown(node: number, visit: (there: number, relationship: number) => void): void {
    if (this.#known[node] === 1) this.each(node, visit)
    else
      this.each(node, (there, at) => {
        if (this.#known[there] === 1) visit(there, at)
      })
  }

  #keeps(at: number): boolean {
    const { columns } = this.graph
    if (this.#wanted && this.#wanted[columns.type[at] ?? 0] !== 1) return false
    const day = this.#day
    return day === null || (columns.firstAt(at, this.#clearance) <= day && day <= columns.lastAt(at, this.#clearance))
  }
}
