import type { NodeId, RelationshipId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import { isMore, mostSteps, shortestPaths } from '../paths.ts'
import { mayExpand, type HopFilter, type Path, type PathsAsked, type PathsFound } from '../store.ts'
import type { Adjacency } from './adjacency.ts'
import { Listing, type Ball } from './path-listing.ts'
import { hopsFrom } from './traverse.ts'
import { Steps } from './steps.ts'

const ballAround = (node: number, nodes: number): Ball => {
  const away = new Uint16Array(nodes)
  away[node] = 1
  return { away, frontier: [node], radius: 0 }
}

/** `shortestPaths` of `server/store/paths.ts`, on the numbers of the adjacency: the same search, so the same answer, without a text until the end. */
export async function pathsIn(graph: Adjacency, asked: PathsAsked, filter: HopFilter, clearance: Rank): Promise<PathsFound> {
  const { from, to, max, limit, budget = mayExpand } = asked
  const [start, goal] = [graph.find(from, clearance), graph.find(to, clearance)]
  // A node that is not there has no steps; what that costs the search is told by the search itself.
  if (from === to || start < 0 || goal < 0) return shortestPaths(async ids => hopsFrom(graph, ids, filter, clearance), asked)
  const ground = new Steps(graph, filter, clearance)
  const near = ballAround(start, graph.nodes.size)
  const far = ballAround(goal, graph.nodes.size)
  const paths: Path[] = []
  let steps = mostSteps
  const ended = (by: PathsFound['by']): PathsFound => ({
    ...{ paths: paths.slice(0, limit), expanded: ground.expanded, by },
    more: isMore(by),
  })
  let shortest = Infinity
  for (let length = 1; length <= max; length++) {
    while (near.radius + far.radius < length && near.frontier.length > 0 && far.frontier.length > 0) {
      const [ball, other] = near.frontier.length <= far.frontier.length ? [near, far] : [far, near]
      if (!ground.expand(ball.frontier, budget)) return ended('nodes')
      shortest = Math.min(shortest, grow(ball, other, ground))
    }
    if (shortest > length) continue
    const { away, radius, frontier } = near
    const beyond = frontier.length > 0 ? radius + 1 : Infinity
    const atLeast = (node: number): number => (away[node] === 0 ? beyond : (away[node] ?? 0) - 1)
    const listing = new Listing({ ground, far, atLeast, from: start, to: goal, length, most: limit + 1 - paths.length, steps })
    paths.push(
      ...listing.paths().map(({ nodes, relationships }) => ({
        nodes: nodes.map(node => graph.nodes.text(node) as NodeId),
        relationships: relationships.map(at => graph.relationships.text(at) as RelationshipId),
      })),
    )
    steps -= listing.taken
    if (paths.length > limit) return ended('limit')
    if (listing.stopped) return ended('ways')
  }
  const apart = shortest === Infinity && (near.frontier.length === 0 || far.frontier.length === 0)
  return ended(apart ? null : 'length')
}

/** Takes one level more into the ball, and gives the length of the shortest way to the middle of the other ball over what came in. */
function grow(ball: Ball, other: Ball, ground: Steps): number {
  const next: number[] = []
  let shortest = Infinity
  ball.radius += 1
  const mark = ball.radius + 1
  for (const node of ball.frontier)
    ground.each(node, there => {
      if (ball.away[there] !== 0) return
      ball.away[there] = mark
      next.push(there)
      const across = other.away[there] ?? 0
      if (across !== 0 && ball.radius + across - 1 < shortest) shortest = ball.radius + across - 1
    })
  ball.frontier = next
  return shortest
}
