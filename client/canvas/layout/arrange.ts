import cytoscape, { type LayoutOptions } from 'cytoscape'
import fcose, { type FcoseLayoutOptions } from 'cytoscape-fcose'
import type { Place } from '../contract.ts'
import type { Box, Places, Pull } from './boxes.ts'
import { resemble } from './resemble.ts'
import { seededly } from './seeded.ts'
import { spread } from './spread.ts'
import { startOnRing } from './start.ts'
import { tidy } from './tidy.ts'
import { untidiness } from './untidiness.ts'

cytoscape.use(fcose)

/** What there is to lay out. `fixed` stay where they are; `present` are the places to start from, empty for a picture never laid out before. */
export interface Arrangement {
  readonly boxes: readonly Box[]
  readonly pulls: readonly Pull[]
  readonly present: Places
  readonly fixed: ReadonlySet<string>
}

export const gapBetween = 18
const startsTried = [
  { upTo: 50, starts: 5 },
  { upTo: 100, starts: 2 },
]
// Above this, tens of thousands of steps cost seconds and change little: the shape comes from the spectrum of the graph alone.
const drafted = 800
const fromScratch = 200
const tidiedUpTo = 200
const roomPerBox = 2
const proportion = 1.5

/** Lays out a whole picture. The same arrangement gives the same places. */
export function arrange(arrangement: Arrangement): Map<string, Place> {
  const { boxes, pulls, fixed } = arrangement
  const apart = spread(boxes, roughly(arrangement), fixed, gapBetween)
  return boxes.length > tidiedUpTo ? apart : spread(boxes, tidy(boxes, pulls, apart, fixed, gapBetween), fixed, gapBetween)
}

/** Forces only: from where things are, from nothing, or from the start that comes out clearest of a few. */
function roughly({ boxes, pulls, present, fixed }: Arrangement): Places {
  if (present.size > fixed.size) {
    // Forces would turn a small picture inside out, even from a cool start: there, tidying what lies there is all that is done.
    if (boxes.length <= tidiedUpTo) return present
    const again = settle(boxes, pulls, present, fixed, true)
    return fixed.size === 0 ? resemble(again, present) : again
  }
  if (boxes.length > fromScratch && fixed.size === 0) return roomy(boxes, settle(boxes, pulls, undefined, fixed))
  const starts = startsTried.find(({ upTo }) => boxes.length <= upTo)?.starts ?? 1
  const candidates = Array.from({ length: Math.max(1, Math.min(starts, boxes.length)) }, (_, turn) => {
    const settled = settle(boxes, pulls, new Map([...startOnRing(boxes, pulls, turn), ...present]), fixed)
    const places = fixed.size === 0 ? widened(settled) : settled
    return { places, score: starts > 1 ? untidiness(boxes, pulls, spread(boxes, places, fixed, gapBetween)) : 0 }
  })
  return candidates.reduce((best, next) => (next.score < best.score ? next : best)).places
}

/** The shape that comes from the spectrum alone knows nothing of room: enlarged, each way by itself, until its boxes have some. */
function roomy(boxes: readonly Box[], places: Places): Places {
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gapBetween) * (height + gapBetween), 0) * roomPerBox
  const [xs, ys] = [[...places.values()].map(({ x }) => x), [...places.values()].map(({ y }) => y)]
  const extent = (values: readonly number[]): number => Math.max(1, Math.max(...values) - Math.min(...values))
  const wanted = { x: Math.sqrt(area * proportion), y: Math.sqrt(area / proportion) }
  const scale = { x: Math.max(1, wanted.x / extent(xs)), y: Math.max(1, wanted.y / extent(ys)) }
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x * scale.x, y: y * scale.y }]))
}

// Captions are wider than high, and so are canvases.
const widened = (places: Places): Places => new Map([...places].map(([id, { x, y }]) => [id, { x: x * 1.25, y }]))

function settle(boxes: readonly Box[], pulls: readonly Pull[], from: Places | undefined, fixed: ReadonlySet<string>, mild = false): Places {
  const sheet = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } }],
    elements: {
      nodes: boxes.map(({ id, width, height }) => ({ data: { id, width, height }, position: { ...(from?.get(id) ?? { x: 0, y: 0 }) } })),
      edges: pulls.map(({ from: source, to: target }) => ({ data: { source, target } })),
    },
  })
  const options: FcoseLayoutOptions = {
    name: 'fcose',
    quality: from ? 'proof' : boxes.length > drafted ? 'draft' : 'default',
    randomize: !from,
    animate: false,
    fit: false,
    uniformNodeDimensions: false,
    packComponents: false,
    tile: true,
    tilingPaddingHorizontal: gapBetween * 2,
    tilingPaddingVertical: gapBetween * 2,
    idealEdgeLength: 90,
    nodeRepulsion: 9000,
    edgeElasticity: 0.4,
    nodeSeparation: 110,
    // A picture laid out again is cooled from less, so that it stays like itself.
    ...(mild ? { initialEnergyOnIncremental: 0.08 } : {}),
    gravity: 0.3,
    gravityRange: 2.5,
    numIter: 800,
    fixedNodeConstraint: [...fixed].flatMap(nodeId => {
      const position = from?.get(nodeId)
      return position ? [{ nodeId, position: { ...position } }] : []
    }),
  }
  try {
    seededly(() => sheet.layout(options as LayoutOptions).run())
    return new Map(
      sheet.nodes().map(node => [node.id(), fixed.has(node.id()) ? (from?.get(node.id()) ?? node.position()) : { ...node.position() }]),
    )
  } finally {
    sheet.destroy()
  }
}
