import type { NodeId, RelationshipId } from '#model/claims/identifiers.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'
import type { Hop } from '#server/store/store.ts'
import type { Path } from './path-listing.ts'
import { mayExpand, type HopsOf } from './paths.ts'

/** A node that is near several of those asked about. */
export interface Connection {
  readonly node: NodeId
  /** From each of those it connects, in the order of their ids: the first of the shortest paths to it, in the order of `shortestPaths`. */
  readonly paths: readonly Path[]
  /** The steps of all these paths together. */
  readonly distance: number
}
export interface CommonFound {
  readonly connections: readonly Connection[]
  /** For each two of the nodes asked about that are one step apart, that step. */
  readonly direct: readonly Path[]
  /** How many connections there are among what was looked at. */
  readonly total: number
  /** Everything within so many steps was looked at. */
  readonly reached: number
  readonly expanded: number
  readonly more: boolean
  /** What ended the search: null when nothing lies further away. */
  readonly by: 'nodes' | 'limit' | 'length' | null
}
type Named = Pick<NodeRecord, 'id' | 'type' | 'caption'>
export type NamesOf = (ids: readonly NodeId[]) => Promise<readonly Named[]>

/** How one comes to a node from the one asked about: over which relationship, from which node before. */
interface Arrival {
  readonly distance: number
  readonly before: NodeId
  readonly relationship: RelationshipId
}
interface Ball {
  readonly center: NodeId
  readonly arrivals: Map<NodeId, Arrival>
  frontier: readonly NodeId[]
}

/**
 * The nodes within `max` steps of at least two of these, in either direction of each relationship: by how many they connect, most first, then by how far
 * they are from them in all, then by type, caption and id. One of the nodes asked about counts when it is near at least two others.
 * `hopsOf` is as for `shortestPaths`. A level that would expand more nodes than the budget allows is not begun.
 */
export async function commonConnections(
  hopsOf: HopsOf,
  namesOf: NamesOf,
  { ids, max, limit, budget = mayExpand }: { ids: readonly NodeId[]; max: number; limit: number; budget?: number },
): Promise<CommonFound> {
  const balls = [...new Set(ids)].sort(byText).map((center): Ball => ({ center, arrivals: new Map(), frontier: [center] }))
  const known = new Map<NodeId, readonly Hop[]>()
  let reached = 0
  let full = false
  for (; reached < max; reached++) {
    const level = [...new Set(balls.flatMap(({ frontier }) => frontier))].filter(id => !known.has(id)).sort(byText)
    full = known.size + level.length > budget
    if (full) break
    const hops = level.length > 0 ? await hopsOf(level) : known
    for (const id of level) known.set(id, hops.get(id) ?? [])
    for (const ball of balls) grow(ball, known, reached + 1)
  }
  const groups = candidates(balls)
  const total = groups.reduce((sum, { nodes }) => sum + nodes.length, 0)
  const beyond = balls.some(({ frontier }) => frontier.length > 0)
  const by = full ? 'nodes' : total > limit ? 'limit' : beyond ? 'length' : null
  return {
    connections: (await first(groups, limit, namesOf)).map(node => connection(node, balls)),
    direct: balls.flatMap((ball, at) =>
      balls.slice(at + 1).flatMap(({ center }) => (ball.arrivals.get(center)?.distance === 1 ? [pathTo(center, ball)] : [])),
    ),
    ...{ total, reached, expanded: known.size, more: by === 'nodes' || by === 'limit', by },
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** One level more. The frontier stands in the order of the paths that lead there, so that whoever comes first to a node comes by the first of them. */
function grow(ball: Ball, known: ReadonlyMap<NodeId, readonly Hop[]>, distance: number): void {
  const next: NodeId[] = []
  for (const before of ball.frontier)
    for (const { to, relationship } of known.get(before) ?? [])
      if (to !== ball.center && !ball.arrivals.has(to)) {
        ball.arrivals.set(to, { distance, before, relationship })
        next.push(to)
      }
  ball.frontier = next
}

interface Group {
  readonly connects: number
  readonly distance: number
  readonly nodes: NodeId[]
}

/** All that are near two or more, those that rank alike together, the best first. */
function candidates(balls: readonly Ball[]): Group[] {
  const near = new Map<NodeId, { connects: number; distance: number }>()
  for (const { arrivals } of balls)
    for (const [id, { distance }] of arrivals) {
      const so = near.get(id) ?? { connects: 0, distance: 0 }
      near.set(id, { connects: so.connects + 1, distance: so.distance + distance })
    }
  const groups = new Map<string, Group>()
  for (const [id, { connects, distance }] of near) {
    if (connects < 2) continue
    const key = `${String(connects)} ${String(distance)}`
    const group = groups.get(key) ?? { connects, distance, nodes: [] }
    groups.set(key, group)
    group.nodes.push(id)
  }
  return [...groups.values()].sort((a, b) => b.connects - a.connects || a.distance - b.distance)
}

const typeOrder = new Map<string, number>(nodeTypes.map(({ type }, at) => [type, at]))
const byName = (a: Named, b: Named): number =>
  (typeOrder.get(a.type) ?? 0) - (typeOrder.get(b.type) ?? 0) || byText(a.caption, b.caption) || byText(a.id, b.id)

/** The first so many; names are asked only of those that may be among them. */
async function first(groups: readonly Group[], limit: number, namesOf: NamesOf): Promise<NodeId[]> {
  const found: NodeId[] = []
  for (const { nodes } of groups) {
    if (found.length >= limit) break
    const named = [...(await namesOf(nodes))].sort(byName)
    found.push(...named.slice(0, limit - found.length).map(({ id }) => id))
  }
  return found
}

function connection(node: NodeId, balls: readonly Ball[]): Connection {
  const near = balls.filter(({ arrivals }) => arrivals.has(node))
  const paths = near.map(ball => pathTo(node, ball))
  return { node, paths, distance: paths.reduce((sum, { relationships }) => sum + relationships.length, 0) }
}

function pathTo(node: NodeId, { arrivals }: Ball): Path {
  const nodes: NodeId[] = [node]
  const relationships: RelationshipId[] = []
  for (let arrival = arrivals.get(node); arrival; arrival = arrivals.get(arrival.before)) {
    nodes.unshift(arrival.before)
    relationships.unshift(arrival.relationship)
  }
  return { nodes, relationships }
}
