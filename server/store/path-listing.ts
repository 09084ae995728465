import type { NodeId, RelationshipId } from '#model/claims/identifiers.ts'
import type { Path } from './store.ts'

/** One relationship away. */
export interface Step {
  readonly to: NodeId
  readonly relationship: RelationshipId
}
/** Another node one step away, with all relationships that lead there. */
interface Way {
  readonly to: NodeId
  readonly relationships: readonly RelationshipId[]
}
interface Asked {
  /** The known steps from a node, all that can lie on a path of this length among them. */
  readonly stepsFrom: (id: NodeId) => readonly Step[]
  /** How many steps a node is from the start, at least. */
  readonly atLeast: (id: NodeId) => number
  readonly from: NodeId
  readonly to: NodeId
  readonly length: number
  readonly most: number
  readonly steps: number
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The first `most` simple paths of exactly this length, in the order of their node ids, then relationship ids. A way is only taken while the goal can
 * still be reached in what is left of the length; after `steps` ways it stops and says so.
 */
export function pathsOfLength(asked: Asked): { paths: Path[]; steps: number; stopped: boolean } {
  const { from, to, length, most } = asked
  const left = distancesLeft(asked)
  const wayCache = new Map<NodeId, readonly Way[]>()
  const waysFrom = (id: NodeId): readonly Way[] => {
    const ways = wayCache.get(id) ?? together(asked.stepsFrom(id).filter(step => left.has(step.to)))
    wayCache.set(id, ways)
    return ways
  }
  const found: Path[] = []
  let steps = 0
  let stopped = false

  const nodes: NodeId[] = [from]
  const taken: Way[] = []
  const on = new Set<NodeId>(nodes)
  const walk = (at: NodeId): void => {
    const remaining = length - taken.length
    if (remaining === 0) {
      for (const relationships of choices(taken.map(way => way.relationships))) {
        if (found.length === most) return
        found.push({ nodes: [...nodes], relationships })
      }
      return
    }
    for (const way of waysFrom(at)) {
      if (found.length === most || stopped) return
      if (on.has(way.to) || (left.get(way.to) ?? Infinity) > remaining - 1 || (way.to === to && remaining > 1)) continue
      if (++steps > asked.steps) {
        stopped = true
        return
      }
      nodes.push(way.to)
      taken.push(way)
      on.add(way.to)
      walk(way.to)
      on.delete(way.to)
      taken.pop()
      nodes.pop()
    }
  }
  if (left.has(from)) walk(from)
  return { paths: found, steps, stopped }
}

/** How many steps from the goal each node is that can lie on a path of this length; others are left out. */
function distancesLeft({ stepsFrom, atLeast, to, length }: Asked): Map<NodeId, number> {
  const left = new Map<NodeId, number>([[to, 0]])
  let frontier = [to]
  for (let distance = 1; distance <= length && frontier.length > 0; distance++) {
    const next: NodeId[] = []
    for (const id of frontier)
      for (const step of stepsFrom(id))
        if (!left.has(step.to) && distance + atLeast(step.to) <= length) {
          left.set(step.to, distance)
          next.push(step.to)
        }
    frontier = next
  }
  return left
}

/** Steps by the node they lead to, in the order of ids. */
function together(steps: readonly Step[]): Way[] {
  const relationships = new Map<NodeId, RelationshipId[]>()
  for (const { to, relationship } of steps) {
    const before = relationships.get(to)
    if (before) before.push(relationship)
    else relationships.set(to, [relationship])
  }
  return [...relationships].map(([to, ids]) => ({ to, relationships: ids.sort(byText) })).sort((a, b) => byText(a.to, b.to))
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
