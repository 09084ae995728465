import type { NodeId, RelationshipId } from '#model/claims/identifiers.ts'
import type { Hop } from '#server/store/store.ts'
import { pathsOfLength, type Path, type Step } from './path-listing.ts'

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
  /** What ended the search: null when there is no other path, however long. */
  readonly by: 'limit' | 'nodes' | 'ways' | 'length' | null
}
/** One step from each of these nodes: all of a level at once. */
export type HopsOf = (ids: readonly NodeId[]) => Promise<ReadonlyMap<NodeId, readonly Hop[]>>

/** What lies within a number of steps of a node, with how many steps each is away. */
interface Ball {
  readonly away: Map<NodeId, number>
  frontier: NodeId[]
  radius: number
}

/**
 * The shortest simple paths between two nodes, of at most `max` relationships, in either direction of each: by length, then by the node ids along them,
 * then by the relationship ids; parallel relationships make paths of their own. None from a node to itself.
 * `hopsOf` answers one step from each node, in the order of (other node, relationship); it is asked for whole levels at once.
 */
export async function shortestPaths(
  hopsOf: HopsOf,
  { from, to, max, limit, budget = mayExpand }: { from: NodeId; to: NodeId; max: number; limit: number; budget?: number },
): Promise<PathsFound> {
  if (from === to) return { paths: [], expanded: 0, more: false, by: null }
  const ground = new Ground(hopsOf, budget)
  const near = ballAround(from)
  const far = ballAround(to)
  const paths: Path[] = []
  let steps = mostSteps
  const ended = (by: PathsFound['by']): PathsFound => ({
    ...{ paths: paths.slice(0, limit), expanded: ground.expanded, by },
    more: by !== null && by !== 'length',
  })
  let shortest = Infinity
  for (let length = 1; length <= max; length++) {
    // Two balls that together reach as far as the path is long hold all its relationships; where one cannot grow, it holds them alone.
    while (near.radius + far.radius < length && near.frontier.length > 0 && far.frontier.length > 0) {
      const [ball, other] = near.frontier.length <= far.frontier.length ? [near, far] : [far, near]
      if (!(await ground.expand(ball.frontier))) return ended('nodes')
      for (const id of grow(ball, ground)) shortest = Math.min(shortest, ball.radius + (other.away.get(id) ?? Infinity))
    }
    if (shortest > length) continue
    const atLeast = (id: NodeId): number => near.away.get(id) ?? (near.frontier.length > 0 ? near.radius + 1 : Infinity)
    const listing = pathsOfLength({
      stepsFrom: id => ground.stepsFrom(id),
      atLeast,
      from,
      to,
      length,
      most: limit + 1 - paths.length,
      steps,
    })
    paths.push(...listing.paths)
    steps -= listing.steps
    if (paths.length > limit) return ended('limit')
    if (listing.stopped) return ended('ways')
  }
  // Where one of the two reaches nothing new and the other was not among it, nothing connects them at all.
  const apart = shortest === Infinity && (near.frontier.length === 0 || far.frontier.length === 0)
  return ended(apart ? null : 'length')
}

const ballAround = (id: NodeId): Ball => ({ away: new Map([[id, 0]]), frontier: [id], radius: 0 })

/** Takes one level more into the ball and gives what came in. */
function grow(ball: Ball, ground: Ground): readonly NodeId[] {
  const next: NodeId[] = []
  ball.radius += 1
  for (const id of ball.frontier)
    for (const { to } of ground.stepsFrom(id))
      if (!ball.away.has(to)) {
        ball.away.set(to, ball.radius)
        next.push(to)
      }
  ball.frontier = next
  return next
}

/** What is known of the graph: the steps from every expanded node, and those back from the nodes they lead to. */
class Ground {
  readonly #hopsOf: HopsOf
  readonly #budget: number
  readonly #known = new Map<NodeId, readonly Step[]>()
  readonly #back = new Map<NodeId, Step[]>()

  constructor(hopsOf: HopsOf, budget: number) {
    this.#hopsOf = hopsOf
    this.#budget = budget
  }

  get expanded(): number {
    return this.#known.size
  }

  /** False, and nothing done, when that is more than the budget allows. */
  async expand(ids: readonly NodeId[]): Promise<boolean> {
    const unknown = ids.filter(id => !this.#known.has(id))
    if (this.#known.size + unknown.length > this.#budget) return false
    if (unknown.length === 0) return true
    const hops = await this.#hopsOf(unknown)
    for (const id of unknown) this.#known.set(id, hops.get(id) ?? [])
    for (const id of unknown)
      for (const { to, relationship } of this.#known.get(id) ?? []) {
        if (this.#known.has(to)) continue
        const back = this.#back.get(to)
        if (back) back.push({ to: id, relationship })
        else this.#back.set(to, [{ to: id, relationship }])
      }
    return true
  }

  /** The known steps from a node: all of them where it is expanded. */
  stepsFrom(id: NodeId): readonly Step[] {
    return this.#known.get(id) ?? this.#back.get(id) ?? []
  }
}

/** Every node and relationship along some paths, each once. */
export function alongPaths(paths: readonly Path[]): { nodes: NodeId[]; relationships: RelationshipId[] } {
  return {
    nodes: [...new Set(paths.flatMap(({ nodes }) => nodes))].sort(),
    relationships: [...new Set(paths.flatMap(({ relationships }) => relationships))].sort(),
  }
}
