import type { Steps } from './steps.ts'

/** Another node one step away, with all relationships that lead there. */
interface Way {
  readonly to: number
  /** How far the goal is from there, plus 1. */
  readonly left: number
  readonly relationships: readonly number[]
}
/** What lies within a number of steps of a node: for each node how many steps away it is, plus 1; 0 outside. */
export interface Ball {
  readonly away: Uint16Array
  frontier: number[]
  radius: number
}
interface Asked {
  readonly ground: Steps
  /** What was reached from the goal: most of what can lie on a path is in it, with its distance. */
  readonly far: Ball
  /** How many steps a node is from the start, at least. */
  readonly atLeast: (node: number) => number
  readonly from: number
  readonly to: number
  readonly length: number
  readonly most: number
  readonly steps: number
}
interface NumberedPath {
  readonly nodes: readonly number[]
  readonly relationships: readonly number[]
}

/** `pathsOfLength` of `server/store/path-listing.ts`, on numbers: the same ways in the same order, so the same paths and the same stop. */
export class Listing {
  /** How many ways were taken. */
  taken = 0
  stopped = false
  readonly #asked: Asked
  /** As in the far ball, for those beyond it. */
  readonly #beyond: ReadonlyMap<number, number>
  readonly #ways = new Map<number, readonly Way[]>()
  readonly #found: NumberedPath[] = []
  readonly #nodes: number[]
  readonly #along: Way[] = []

  constructor(asked: Asked) {
    this.#asked = asked
    this.#nodes = [asked.from]
    this.#beyond = distancesBeyond(asked)
  }

  paths(): readonly NumberedPath[] {
    if (this.#left(this.#asked.from) !== 0) this.#walk(this.#asked.from)
    return this.#found
  }

  /** How many steps from the goal a node is that can lie on a path of this length, plus 1; 0 for all others. */
  #left(node: number): number {
    const { far, atLeast, length } = this.#asked
    const left = (far.away[node] ?? 0) || (this.#beyond.get(node) ?? 0)
    return left === 0 || left - 1 + atLeast(node) > length ? 0 : left
  }

  #walk(at: number): void {
    const { length, most, to, steps } = this.#asked
    const remaining = length - this.#along.length
    if (remaining === 0) {
      this.#choose([])
      return
    }
    for (const way of this.#waysFrom(at)) {
      if (this.#found.length === most || this.stopped) return
      if (this.#nodes.includes(way.to) || way.left > remaining || (way.to === to && remaining > 1)) continue
      if (++this.taken > steps) {
        this.stopped = true
        return
      }
      this.#nodes.push(way.to)
      this.#along.push(way)
      this.#walk(way.to)
      this.#along.pop()
      this.#nodes.pop()
    }
  }

  /** One relationship of each way in turn, the last way turning fastest. */
  #choose(chosen: readonly number[]): void {
    const way = this.#along[chosen.length]
    if (!way) this.#found.push({ nodes: [...this.#nodes], relationships: chosen })
    else
      for (const relationship of way.relationships) {
        if (this.#found.length === this.#asked.most) return
        this.#choose([...chosen, relationship])
      }
  }

  #waysFrom(node: number): readonly Way[] {
    const known = this.#ways.get(node)
    if (known) return known
    const { ground } = this.#asked
    const { nodes, relationships } = ground.graph
    const together = new Map<number, number[]>()
    ground.eachKnown(node, (there, at) => {
      if (this.#left(there) === 0) return
      const before = together.get(there)
      if (before) before.push(at)
      else together.set(there, [at])
    })
    const ways = [...together]
      .map(([to, some]) => ({ to, left: this.#left(to), relationships: some.sort((a, b) => relationships.compare(a, b)) }))
      .sort((a, b) => nodes.compare(a.to, b.to))
    this.#ways.set(node, ways)
    return ways
  }
}

/** From the rim of the far ball on, over what is known. */
function distancesBeyond({ ground, far, atLeast, length }: Asked): Map<number, number> {
  const beyond = new Map<number, number>()
  let frontier = far.frontier.filter(node => far.radius + atLeast(node) <= length)
  for (let distance = far.radius + 1; distance <= length && frontier.length > 0; distance++) {
    const next: number[] = []
    for (const node of frontier)
      ground.eachKnown(node, there => {
        if (far.away[there] !== 0 || beyond.has(there) || distance + atLeast(there) > length) return
        beyond.set(there, distance + 1)
        next.push(there)
      })
    frontier = next
  }
  return beyond
}
