import type { Rank } from '#model/claims/mark.ts'
import { nodeTypes, type NodeType } from '#model/ontology/nodes/all.ts'
import { relationshipTypes, type RelationshipType } from '#model/ontology/relationships/all.ts'
import { Columns, grown, withRoom } from './columns.ts'
import { Ids } from './ids.ts'
import { nothingPacked, pack, type Packing } from './packing.ts'

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
  packing = nothingPacked
  #filling = false
  #late = new Map<number, number[]>()

  constructor(
    nodes = new Ids('n'),
    relationships = new Ids('r'),
    nodeType = new Uint8Array(0),
    nodeMask = new Uint8Array(0),
    columns = new Columns(),
    packing?: Packing,
  ) {
    this.nodes = nodes
    this.relationships = relationships
    this.nodeType = nodeType
    this.nodeMask = nodeMask
    this.columns = columns
    this.packing = packing ?? this.#pack()
  }

  /** Packs everything at once; quickest when both lists come in the order of their ids. */
  static of(nodes: Iterable<readonly [id: string, type: string, mask: number]>, relationships: Iterable<AdjacentRelationship>): Adjacency {
    const graph = new Adjacency()
    graph.#filling = true
    for (const node of nodes) graph.putNode(...node)
    for (const relationship of relationships) graph.putRelationship(relationship)
    graph.#filling = false
    graph.packing = graph.#pack()
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

  /** Where in the packing the entries of a node lie; those that came since are `lateOf` it, in no order. */
  startOf = (node: number): number => this.packing.starts[node] ?? 0
  endOf = (node: number): number => this.packing.starts[node + 1] ?? this.startOf(node)
  lateOf = (node: number): readonly number[] | undefined => this.#late.get(node)

  /** The entries of a node for every reader, in the order of `Store.neighbours`; not to be kept. */
  entriesOf(node: number): Uint32Array | readonly number[] {
    const packed = this.packing.entries.subarray(this.startOf(node), this.endOf(node))
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
        const room = withRoom(node + 1)
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
    this.columns.setDays(at, days)
    this.#setSupported(at, supported)
  }
  #setSupported(at: number, supported: number): void {
    const { columns, packing } = this
    if (columns.supported[at] === supported) return
    columns.supported[at] = supported
    if (this.#filling || at >= packing.relationships) return
    for (const node of [columns.from[at] ?? 0, columns.to[at] ?? 0])
      for (let place = this.startOf(node), end = this.endOf(node); place < end; place++)
        if ((packing.entries[place] ?? 0) >>> 1 === at) packing.supported[place] = supported
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
    this.#setSupported(at, 0)
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
      many(this.nodes.size - this.packing.starts.length + 1, this.packing.starts.length) ||
      many(this.relationships.size - this.packing.relationships, this.packing.relationships)
    )
  }

  /** The same, with nothing late. */
  packed(): Adjacency {
    if (this.#late.size === 0 && this.nodes.size === this.packing.starts.length - 1 && !this.nodes.late && !this.relationships.late)
      return this
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

  #pack = (): Packing => pack(this.columns, this.nodes.size, this.relationships.size, typeNames.length)
}
