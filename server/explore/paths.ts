import type { NodeId, RelationshipId } from '#model/claims/identifiers.ts'
import type { Hop } from '#server/store/store.ts'
import { pathsOfLength, type Path } from './path-listing.ts'

export type { Path } from './path-listing.ts'

/** How many nodes one search may expand: a count, never a time, so that the same question gives the same answer everywhere. */
export const mayExpand = 20_000
/** How many steps listing the paths may take beyond that, for graphs in which most ways lead back to themselves. */
const mostSteps = 200_000

export interface PathsFound {
  readonly paths: readonly Path[]
  readonly expanded: number
  /** Another path of the length asked for exists, or the search stopped before it could know. */
  readonly more: boolean
}
export type HopsOf = (ids: readonly NodeId[]) => Promise<ReadonlyMap<NodeId, readonly Hop[]>>

interface Ball {
  readonly seen: Set<NodeId>
  frontier: NodeId[]
  radius: number
}

const ballAround = (id: NodeId): Ball => ({ seen: new Set([id]), frontier: [id], radius: 0 })

/**
 * The shortest simple paths between two nodes, of at most `max` relationships, in either direction of each: by length, then by the node ids along them,
 * then by the relationship ids; parallel relationships make paths of their own. None from a node to itself.
 * `hopsOf` answers one step from each node, in the order of (other node, relationship); it is asked for whole levels at once.
 */
export async function shortestPaths(
  hopsOf: HopsOf,
  { from, to, max, limit, budget = mayExpand }: { from: NodeId; to: NodeId; max: number; limit: number; budget?: number },
): Promise<PathsFound> {
  const known = new Map<NodeId, readonly Hop[]>()
  if (from === to) return { paths: [], expanded: 0, more: false }
  const near = ballAround(from)
  const far = ballAround(to)
  const paths: Path[] = []
  let steps = mostSteps
  for (let length = 1; length <= max; length++) {
    while (near.radius + far.radius < length) {
      // Where one side has nothing left to expand, everything that can lie on a path is known.
      if (near.frontier.length === 0 || far.frontier.length === 0) break
      const ball = near.frontier.length <= far.frontier.length ? near : far
      if (!(await grow(ball, known, hopsOf, budget))) return { paths, expanded: known.size, more: true }
    }
    const listing = pathsOfLength({ known, from, to, length, most: limit + 1 - paths.length, steps })
    paths.push(...listing.paths)
    steps -= listing.steps
    if (paths.length > limit) return { paths: paths.slice(0, limit), expanded: known.size, more: true }
    if (listing.stopped) return { paths, expanded: known.size, more: true }
  }
  return { paths, expanded: known.size, more: false }
}

/** Takes one level more into the ball; false, and nothing done, when that is more than the budget allows. */
async function grow(ball: Ball, known: Map<NodeId, readonly Hop[]>, hopsOf: HopsOf, budget: number): Promise<boolean> {
  const unknown = ball.frontier.filter(id => !known.has(id))
  if (known.size + unknown.length > budget) return false
  if (unknown.length > 0) {
    const hops = await hopsOf(unknown)
    for (const id of unknown) known.set(id, hops.get(id) ?? [])
  }
  const next: NodeId[] = []
  for (const id of ball.frontier)
    for (const { to } of known.get(id) ?? [])
      if (!ball.seen.has(to)) {
        ball.seen.add(to)
        next.push(to)
      }
  ball.frontier = next
  ball.radius += 1
  return true
}

/** Every node and relationship along some paths, each once. */
export function alongPaths(paths: readonly Path[]): { nodes: NodeId[]; relationships: RelationshipId[] } {
  return {
    nodes: [...new Set(paths.flatMap(({ nodes }) => nodes))].sort(),
    relationships: [...new Set(paths.flatMap(({ relationships }) => relationships))].sort(),
  }
}
