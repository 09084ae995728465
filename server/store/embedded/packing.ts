import type { Columns } from './columns.ts'

/**
 * The entries of all nodes laid out one node after the other, each in the order of `Store.neighbours`. An entry is a relationship's number doubled, plus 1
 * when it enters the node. Beside each stand the node it leads to and at which clearances it is supported, so that a traversal reads memory in one line.
 */
export interface Packing {
  /** Where the entries of each node begin, and at the end where the last one's end. */
  readonly starts: Uint32Array
  readonly entries: Uint32Array
  readonly others: Uint32Array
  readonly supported: Uint8Array
  readonly relationships: number
}

export const nothingPacked: Packing = {
  ...{ starts: new Uint32Array(1), entries: new Uint32Array(0), others: new Uint32Array(0), supported: new Uint8Array(0) },
  relationships: 0,
}

/** Rows sorted by type are dealt to their nodes, type by type, out before in: relationships are numbered in the order of their ids. */
export function pack(columns: Columns, nodes: number, relationships: number, types: number): Packing {
  const { type, from, to } = columns
  const starts = new Uint32Array(nodes + 1)
  const ofType = new Uint32Array(types + 1)
  for (let at = 0; at < relationships; at++) {
    add(starts, (from[at] ?? 0) + 1, 1)
    add(starts, (to[at] ?? 0) + 1, 1)
    add(ofType, (type[at] ?? 0) + 1, 1)
  }
  for (let i = 1; i < starts.length; i++) add(starts, i, starts[i - 1] ?? 0)
  for (let i = 1; i < ofType.length; i++) add(ofType, i, ofType[i - 1] ?? 0)
  const byType = new Uint32Array(relationships)
  const nextOfType = ofType.slice()
  for (let at = 0; at < relationships; at++) byType[add(nextOfType, type[at] ?? 0, 1)] = at
  const next = starts.slice()
  const entries = new Uint32Array(relationships * 2)
  const others = new Uint32Array(relationships * 2)
  const supported = new Uint8Array(relationships * 2)
  const deal = (at: number, side: 0 | 1): void => {
    const [here, there] = side === 0 ? [from[at] ?? 0, to[at] ?? 0] : [to[at] ?? 0, from[at] ?? 0]
    const place = add(next, here, 1)
    entries[place] = (at << 1) | side
    others[place] = there
    supported[place] = columns.supported[at] ?? 0
  }
  for (let t = 0; t < types; t++) {
    const rows = byType.subarray(ofType[t], ofType[t + 1])
    for (const at of rows) deal(at, 0)
    for (const at of rows) deal(at, 1)
  }
  return { starts, entries, others, supported, relationships }
}

/** Adds to one number of a list; returns what it was. */
export function add(numbers: Uint32Array, at: number, more: number): number {
  const before = numbers[at] ?? 0
  numbers[at] = before + more
  return before
}
