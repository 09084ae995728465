interface Drawable {
  readonly nodes: readonly { readonly id: string }[]
  readonly relationships: readonly { readonly from: string; readonly to: string }[]
}

export interface Dot {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly size: number
}

const golden = Math.PI * (3 - Math.sqrt(5))
const rounds = 90
const most = 48

/**
 * Places for a thumbnail within a square of side 1: the nodes with most relationships, spread by springs and repulsion
 * (Fruchterman and Reingold, 1991) from a sunflower, so that the same data always gives the same sketch.
 */
export function sketch({ nodes, relationships }: Drawable): {
  readonly dots: readonly Dot[]
  readonly lines: readonly (readonly [Dot, Dot])[]
} {
  const degrees = new Map<string, number>()
  for (const end of relationships.flatMap(({ from, to }) => [from, to])) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  const degree = (id: string) => degrees.get(id) ?? 0
  const chosen = [...nodes].sort((a, b) => degree(b.id) - degree(a.id) || (a.id < b.id ? -1 : 1)).slice(0, most)
  const points = chosen.map(({ id }, index) => {
    const radius = 0.48 * Math.sqrt((index + 0.5) / chosen.length)
    return { id, x: radius * Math.cos(index * golden), y: radius * Math.sin(index * golden), dx: 0, dy: 0 }
  })
  const at = new Map(points.map(point => [point.id, point]))
  const pairs = relationships.flatMap(({ from, to }) => {
    const [a, b] = [at.get(from), at.get(to)]
    return a && b && a !== b ? [[a, b] as const] : []
  })
  const ideal = 0.72 / Math.sqrt(Math.max(1, points.length))
  for (let round = 0; round < rounds; round += 1) {
    for (const a of points) {
      for (const b of points) {
        if (a === b) continue
        const [x, y] = [a.x - b.x, a.y - b.y]
        const square = Math.max(1e-6, x * x + y * y)
        a.dx += (x * ideal * ideal) / square
        a.dy += (y * ideal * ideal) / square
      }
    }
    for (const [a, b] of pairs) {
      const [x, y] = [a.x - b.x, a.y - b.y]
      const pull = Math.hypot(x, y) / ideal
      a.dx -= x * pull
      a.dy -= y * pull
      b.dx += x * pull
      b.dy += y * pull
    }
    // A light pull to the middle keeps what hangs together by nothing from drifting off the card.
    for (const point of points) {
      point.dx -= point.x * 1.6
      point.dy -= point.y * 2.6
    }
    const step = 0.06 * (1 - round / rounds)
    for (const point of points) {
      const length = Math.max(1e-6, Math.hypot(point.dx, point.dy))
      point.x += (point.dx / length) * Math.min(length, step)
      point.y += (point.dy / length) * Math.min(length, step)
      point.dx = 0
      point.dy = 0
    }
  }
  return framed(points, pairs, degree)
}

interface Point {
  readonly id: string
  readonly x: number
  readonly y: number
}

function framed(points: readonly Point[], pairs: readonly (readonly [Point, Point])[], degree: (id: string) => number) {
  const [xs, ys] = [points.map(point => point.x), points.map(point => point.y)]
  const span = (values: readonly number[]) => Math.max(1e-3, Math.max(...values) - Math.min(...values))
  const [left, top, wide, high] = [Math.min(...xs), Math.min(...ys), span(xs), span(ys)]
  const largest = Math.max(1, ...points.map(({ id }) => degree(id)))
  const dots = new Map(
    points.map(({ id, x, y }) => [id, { id, x: (x - left) / wide, y: (y - top) / high, size: Math.sqrt(degree(id) / largest) }] as const),
  )
  const lines = pairs.flatMap(([a, b]) => {
    const ends = [dots.get(a.id), dots.get(b.id)] as const
    return ends[0] && ends[1] ? [[ends[0], ends[1]] as const] : []
  })
  return { dots: [...dots.values()], lines }
}
