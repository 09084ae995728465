import type { Rank } from '#model/claims/mark.ts'
import { nodeTypes, type NodeType } from '#model/ontology/nodes/all.ts'
import { relationshipTypes, type RelationshipType } from '#model/ontology/relationships/all.ts'
import { Columns, grown } from './columns.ts'
import { Ids } from './ids.ts'

export const typeNumbers = new Map<string, number>(relationshipTypes.map(({ type }, i) => [type, i]))
const named = <Type extends string>([first, ...rest]: readonly [{ readonly type: Type }, ...{ readonly type: Type }[]]): readonly [
  Type,
  ...Type[],
] => [first.type, ...rest.map(({ type }) => type)]
export const typeNames = named<RelationshipType>(relationshipTypes)
const nodeTypeNumbers = new Map<string, number>(nodeTypes.map(({ type }, i) => [type, i]))
export const nodeTypeNames = named<NodeType>(nodeTypes)

export interface AdjacentRelationship {
  readonly id: string
  readonly type: RelationshipType
  readonly from: string
  readonly to: string
  readonly days: readonly number[]
  readonly mask: number
  readonly supported: number
}

/**
 * Which relationships touch which node, for every clearance, in numbers. An entry is a relationship's number doubled, plus 1 when it enters the node.
 * What was there at the last packing lies compressed in the order of `Store.neighbours`; what came since is held beside it.
 */
export class Adjacency {
  nodes: Ids
  relationships: Ids
  nodeType: Uint8Array
  nodeMask: Uint8Array
  columns: Columns
  #offsets = new Uint32Array(1)
  #entries = new Uint32Array(0)
  #packedNodes = 0
  #packedRelationships = 0
  #filling = false
  #late = new Map<number, number[]>()

  constructor(
    nodes = new Ids('n'),
    relationships = new Ids('r'),
    nodeType = new Uint8Array(0),
    nodeMask = new Uint8Array(0),
    columns = new Columns(),
  ) {
    this.nodes = nodes
    this.relationships = relationships
    this.nodeType = nodeType
    this.nodeMask = nodeMask
    this.columns = columns
    this.#compress()
  }

  /** Packs everything at once; quickest when both lists come in the order of their ids. */
  static of(nodes: Iterable<readonly [id: string, type: string, mask: number]>, relationships: Iterable<AdjacentRelationship>): Adjacency {
    const graph = new Adjacency()
    graph.#filling = true
    for (const node of nodes) graph.putNode(...node)
    for (const relationship of relationships) graph.putRelationship(relationship)
    graph.#filling = false
    graph.#compress()
    return graph
  }

  /** The number of a node that exists for the reader, or -1. */
  find(id: string, clearance: Rank): number {
    const node = this.nodes.find(id)
    return node >= 0 && this.nodeSeen(node, clearance) ? node : -1
  }
  nodeSeen = (node: number, clearance: Rank): boolean => (((this.nodeMask[node] ?? 0) >> clearance) & 1) === 1
  seen = (relationship: number, clearance: Rank): boolean => (((this.columns.mask[relationship] ?? 0) >> clearance) & 1) === 1
  supported = (relationship: number, clearance: Rank): boolean => (((this.columns.supported[relationship] ?? 0) >> clearance) & 1) === 1
  typeOf = (relationship: number): RelationshipType => typeNames[this.columns.type[relationship] ?? 0] ?? typeNames[0]
  nodeTypeOf = (node: number): NodeType => nodeTypeNames[this.nodeType[node] ?? 0] ?? nodeTypeNames[0]
  other = (entry: number): number => ((entry & 1) === 1 ? this.columns.from : this.columns.to)[entry >>> 1] ?? 0

  /** The entries of a node for every reader, in the order of `Store.neighbours`; not to be kept. */
  entriesOf(node: number): Uint32Array | readonly number[] {
    const packed = node < this.#packedNodes ? this.#entries.subarray(this.#offsets[node], this.#offsets[node + 1]) : new Uint32Array(0)
    const late = this.#late.get(node)
    return late ? [...packed, ...late].sort((a, b) => this.#inOrder(a, b)) : packed
  }
  #inOrder(a: number, b: number): number {
    const { type } = this.columns
    return (type[a >>> 1] ?? 0) - (type[b >>> 1] ?? 0) || (a & 1) - (b & 1) || this.relationships.compare(a >>> 1, b >>> 1)
  }

  putNode(id: string, type: string, mask: number): void {
    let node = this.nodes.find(id)
    if (node < 0) {
      node = this.nodes.add(id)
      if (node >= this.nodeType.length) {
        const room = Math.max(1024, node * 2)
        this.nodeType = grown(this.nodeType, new Uint8Array(room))
        this.nodeMask = grown(this.nodeMask, new Uint8Array(room))
      }
    }
    this.nodeType[node] = nodeTypeNumbers.get(type) ?? 0
    this.nodeMask[node] = mask
  }

  /** Both ends must have been put before. */
  putRelationship({ id, type, from, to, days, mask, supported }: AdjacentRelationship): void {
    let at = this.relationships.find(id)
    if (at < 0) {
      at = this.relationships.add(id)
      this.columns.reserve(at + 1)
      this.columns.type[at] = typeNumbers.get(type) ?? 0
      const [start, end] = [this.nodes.find(from), this.nodes.find(to)]
      this.columns.from[at] = start
      this.columns.to[at] = end
      this.#addEntry(start, at << 1)
      this.#addEntry(end, (at << 1) | 1)
    }
    this.columns.mask[at] = mask
    this.columns.supported[at] = supported
    this.columns.setDays(at, days)
  }
  #addEntry(node: number, entry: number): void {
    if (this.#filling) return
    const late = this.#late.get(node)
    if (late) late.push(entry)
    else this.#late.set(node, [entry])
  }

  /** A removed row keeps its number, seen by nobody, until the next packing. */
  remove(id: string): void {
    const node = this.nodes.find(id)
    if (node >= 0) this.nodeMask[node] = 0
    const at = this.relationships.find(id)
    if (at < 0) return
    this.columns.mask[at] = 0
    this.columns.supported[at] = 0
  }

  /** Everything some reader sees, to compare with what it was made from. */
  *all(): Generator<AdjacentRelationship> {
    const { mask, supported, from, to, first, last, differing } = this.columns
    for (let at = 0; at < this.relationships.size; at++) {
      if (mask[at] === 0) continue
      const [start, end] = [this.nodes.text(from[at] ?? 0), this.nodes.text(to[at] ?? 0)]
      const days = differing.get(at) ?? [first[at] ?? 0, last[at] ?? 0]
      yield {
        id: this.relationships.text(at),
        type: this.typeOf(at),
        from: start,
        to: end,
        days,
        mask: mask[at] ?? 0,
        supported: supported[at] ?? 0,
      }
    }
  }
  *allNodes(): Generator<{ id: string; mask: number }> {
    for (let node = 0; node < this.nodes.size; node++)
      if (this.nodeMask[node] !== 0) yield { id: this.nodes.text(node), mask: this.nodeMask[node] ?? 0 }
  }

  /** True when so much came since the last packing that packing pays. */
  get loose(): boolean {
    const many = (late: number, packed: number): boolean => late > 5000 + packed / 4
    return (
      many(this.nodes.size - this.#packedNodes, this.#packedNodes) ||
      many(this.relationships.size - this.#packedRelationships, this.#packedRelationships)
    )
  }

  /** The same, packed anew. */
  packed(): Adjacency {
    const nodes = this.nodes.packed(node => (this.nodeMask[node] ?? 0) > 0)
    const relationships = this.relationships.packed(at => (this.columns.mask[at] ?? 0) > 0)
    const [nodeType, nodeMask] = [new Uint8Array(nodes.ids.size), new Uint8Array(nodes.ids.size)]
    nodes.moved.forEach((to, from) => {
      if (to < 0) return
      nodeType[to] = this.nodeType[from] ?? 0
      nodeMask[to] = this.nodeMask[from] ?? 0
    })
    const columns = new Columns()
    columns.reserve(relationships.ids.size)
    const before = this.columns
    relationships.moved.forEach((to, from) => {
      if (to < 0) return
      columns.type[to] = before.type[from] ?? 0
      columns.from[to] = nodes.moved[before.from[from] ?? 0] ?? 0
      columns.to[to] = nodes.moved[before.to[from] ?? 0] ?? 0
      columns.mask[to] = before.mask[from] ?? 0
      columns.supported[to] = before.supported[from] ?? 0
      columns.setDays(to, before.differing.get(from) ?? [before.first[from] ?? 0, before.last[from] ?? 0])
    })
    return new Adjacency(nodes.ids, relationships.ids, nodeType, nodeMask, columns)
  }

  /** Lays out the entries by node, type, direction and id: rows sorted by type are dealt to their nodes, type by type, out before in. */
  #compress(): void {
    const size = this.relationships.size
    const { type, from, to } = this.columns
    const starts = new Uint32Array(this.nodes.size + 1)
    const ofType = new Uint32Array(typeNames.length + 1)
    for (let at = 0; at < size; at++) {
      add(starts, (from[at] ?? 0) + 1, 1)
      add(starts, (to[at] ?? 0) + 1, 1)
      add(ofType, (type[at] ?? 0) + 1, 1)
    }
    for (let i = 1; i < starts.length; i++) add(starts, i, starts[i - 1] ?? 0)
    for (let i = 1; i < ofType.length; i++) add(ofType, i, ofType[i - 1] ?? 0)
    const byType = new Uint32Array(size)
    const nextOfType = ofType.slice()
    for (let at = 0; at < size; at++) byType[add(nextOfType, type[at] ?? 0, 1)] = at
    const next = starts.slice()
    const entries = new Uint32Array(size * 2)
    for (let t = 0; t < typeNames.length; t++) {
      const rows = byType.subarray(ofType[t], ofType[t + 1])
      for (const at of rows) entries[add(next, from[at] ?? 0, 1)] = at << 1
      for (const at of rows) entries[add(next, to[at] ?? 0, 1)] = (at << 1) | 1
    }
    this.#offsets = starts
    this.#entries = entries
    this.#packedNodes = this.nodes.size
    this.#packedRelationships = this.relationships.size
    this.#late = new Map()
  }
}

/** Adds to one number of a list; returns what it was. */
export function add(numbers: Uint32Array, at: number, more: number): number {
  const before = numbers[at] ?? 0
  numbers[at] = before + more
  return before
}
