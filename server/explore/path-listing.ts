import type { NodeId, RelationshipId } from '#model/claims/identifiers.ts'
import type { Hop } from '#server/store/store.ts'

export interface Path {
  readonly nodes: readonly NodeId[]
  readonly relationships: readonly RelationshipId[]
}
type Known = ReadonlyMap<NodeId, readonly Hop[]>

/** Another node one step away, with all relationships that lead there. */
interface Way {
  readonly to: NodeId
  readonly relationships: readonly RelationshipId[]
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The first `most` simple paths of exactly this length in a graph of which all nodes that can lie on one are expanded or next to an expanded one;
 * in the order of their node ids, then relationship ids. A way is only taken while the goal can still be reached in what is left of the length.
 */
export function pathsOfLength(asked: { known: Known; from: NodeId; to: NodeId; length: number; most: number; steps: number }): {
  paths: Path[]
  steps: number
  stopped: boolean
} {
  const { known, from, to, length, most } = asked
  const ways = waysOf(known)
  const left = distancesTo(to, ways, length)
  const found: Path[] = []
  let steps = 0
  let stopped = false

  const nodes: NodeId[] = [from]
  const taken: Way[] = []
  const on = new Set<NodeId>(nodes)
  const walk = (): void => {
    const at = nodes.at(-1) ?? from
    const remaining = length - taken.length
    if (remaining === 0) {
      for (const relationships of choices(taken.map(way => way.relationships))) {
        if (found.length === most) return
        found.push({ nodes: [...nodes], relationships })
      }
      return
    }
    for (const way of ways.get(at) ?? []) {
      if (found.length === most || stopped) return
      if (on.has(way.to) || (left.get(way.to) ?? Infinity) > remaining - 1 || (way.to === to && remaining > 1)) continue
      if (++steps > asked.steps) {
        stopped = true
        return
      }
      nodes.push(way.to)
      taken.push(way)
      on.add(way.to)
      walk()
      on.delete(way.to)
      taken.pop()
      nodes.pop()
    }
  }
  if ((left.get(from) ?? Infinity) <= length) walk()
  return { paths: found, steps, stopped }
}

/** The known hops by node, both ways round, each node's ways in the order of ids. */
function waysOf(known: Known): Map<NodeId, Way[]> {
  const between = new Map<NodeId, Map<NodeId, Set<RelationshipId>>>()
  const add = (a: NodeId, b: NodeId, relationship: RelationshipId): void => {
    const others = between.get(a) ?? new Map<NodeId, Set<RelationshipId>>()
    between.set(a, others.set(b, (others.get(b) ?? new Set()).add(relationship)))
  }
  for (const [id, hops] of known)
    for (const hop of hops) {
      add(id, hop.to, hop.relationship)
      add(hop.to, id, hop.relationship)
    }
  return new Map(
    [...between].map(([id, others]) => [
      id,
      [...others].map(([to, relationships]) => ({ to, relationships: [...relationships].sort(byText) })).sort((a, b) => byText(a.to, b.to)),
    ]),
  )
}

/** How many steps each node is from the goal, as far as `most`. */
function distancesTo(goal: NodeId, ways: ReadonlyMap<NodeId, readonly Way[]>, most: number): Map<NodeId, number> {
  const left = new Map<NodeId, number>([[goal, 0]])
  let frontier = [goal]
  for (let distance = 1; distance <= most && frontier.length > 0; distance++) {
    const next: NodeId[] = []
    for (const id of frontier)
      for (const { to } of ways.get(id) ?? [])
        if (!left.has(to)) {
          left.set(to, distance)
          next.push(to)
        }
    frontier = next
  }
  return left
}

/** One of each list in turn, the last list turning fastest. */
function* choices(lists: readonly (readonly RelationshipId[])[], at = 0): Generator<RelationshipId[]> {
  const list = lists[at]
  if (list === undefined) {
    yield []
    return
  }
  for (const first of list) for (const rest of choices(lists, at + 1)) yield [first, ...rest]
}
