import type { Figure } from '../document.ts'
import { ink, measureWidth, round, textShape, wrapped, type Drawing, type Point, type Ruler, type Shape } from './shapes.ts'

type Box = Figure['boxes'][number]
type Placed = Box & { x: number; y: number; width: number; height: number; lines: string[] }

// Form and colour by kind, as on the screen: people ink blue, the state indigo, acts vermilion, the unknown dashed.
const looks: Record<Box['kind'], { fill: string; stroke: string; radius: number; dashed: boolean }> = {
  person: { fill: '#eaf0f8', stroke: '#23497f', radius: 12, dashed: false },
  body: { fill: '#efeefa', stroke: '#4b46a0', radius: 3, dashed: false },
  post: { fill: '#f7f6fd', stroke: '#4b46a0', radius: 8, dashed: false },
  act: { fill: '#fdf0eb', stroke: '#b3401f', radius: 0, dashed: false },
  unknown: { fill: '#ffffff', stroke: '#6b7280', radius: 12, dashed: true },
}
const size = 8
const leading = 10.5
const padding = 7
const headingSize = 7.5
/** From a line that goes down to its words. */
const beside = 6

/**
 * A chain, one layer a column: across the page where there are few layers, down the page (a page is narrow) where there are more layers than rows.
 */
export function drawChain(figure: Figure, ruler: Ruler): Drawing {
  const rows = Math.max(1, ...figure.boxes.map(box => box.row + 1))
  const layers = Math.max(1, figure.columns.length, ...figure.boxes.map(box => box.column + 1))
  const across = layers <= Math.min(4, Math.max(rows, 3))
  const laid = across ? columnsAcross(figure, layers, rows, ruler) : bandsDown(figure, layers, rows, ruler)
  return {
    width: measureWidth,
    height: round(laid.height),
    shapes: [...ties(figure, laid.boxes, ruler), ...laid.headings, ...laid.boxes.flatMap(drawn)],
  }
}

interface Laid {
  boxes: Placed[]
  headings: Shape[]
  height: number
}

function columnsAcross(figure: Figure, layers: number, rows: number, ruler: Ruler): Laid {
  const gap = layers > 1 ? Math.min(86, (measureWidth * 0.34) / (layers - 1)) : 0
  const width = (measureWidth - gap * (layers - 1)) / layers
  const heads = figure.columns.map(heading => wrapped(heading, width, headingSize, ruler, true))
  const top = Math.max(0, ...heads.map(lines => lines.length)) * leading + 8
  const sized = figure.boxes.map(box => boxOf(box, width, ruler))
  const tops = stacked(rows, sized, top, 16)
  return {
    boxes: sized.map(box => ({ ...box, x: box.column * (width + gap), y: tops[box.row] ?? top })),
    headings: heads.flatMap((lines, column) =>
      lines.map((line, n) =>
        textShape(line, column * (width + gap) + width / 2, headingSize + n * leading, {
          size: headingSize,
          centred: true,
          strong: true,
          fill: ink.quiet,
        }),
      ),
    ),
    height: (tops[rows] ?? top) - 16 + 2,
  }
}

function bandsDown(figure: Figure, layers: number, rows: number, ruler: Ruler): Laid {
  const [margin, between, under] = [92, 14, 25]
  const width = Math.min(320, (measureWidth - margin - between * (rows - 1)) / rows)
  const sized = figure.boxes.map(box => boxOf(box, width, ruler))
  const tops = stacked(
    layers,
    sized.map(box => ({ ...box, row: box.column })),
    1,
    under,
  )
  return {
    boxes: sized.map(box => ({ ...box, x: margin + box.row * (width + between), y: tops[box.column] ?? 0 })),
    headings: figure.columns.flatMap((heading, layer) =>
      wrapped(heading, margin - 12, headingSize, ruler, true).map((line, n) =>
        textShape(line, 0, (tops[layer] ?? 0) + padding + headingSize + n * leading, { size: headingSize, strong: true, fill: ink.quiet }),
      ),
    ),
    height: (tops[layers] ?? 0) - under + 2,
  }
}

/** Where each row begins, and after the last where one more would. */
function stacked(rows: number, boxes: readonly Placed[], top: number, gap: number): number[] {
  const tops = [top]
  for (let row = 0; row < rows; row++) {
    const tallest = Math.max(leading + 2 * padding, ...boxes.filter(box => box.row === row).map(box => box.height))
    tops.push((tops[row] ?? 0) + tallest + gap)
  }
  return tops
}

function boxOf(box: Box, width: number, ruler: Ruler): Placed {
  const lines = wrapped(box.text, width - 2 * padding, size, ruler)
  return { ...box, x: 0, y: 0, width, height: lines.length * leading + 2 * padding - 2, lines }
}

function drawn(box: Placed): Shape[] {
  const look = looks[box.kind]
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(round) as [number, number, number, number]
  return [
    { form: 'box', x, y, width, height, ...look },
    ...box.lines.map((line, n) => textShape(line, x + width / 2, y + padding + size - 1 + n * leading, { size, centred: true })),
  ]
}

/** Lines under the boxes, from border to border, then their words on a patch of paper: beside a line that goes down, upon one that goes across. */
function ties(figure: Figure, boxes: readonly Placed[], ruler: Ruler): Shape[] {
  const placed = new Map(boxes.map(box => [box.id, box]))
  const strokes: Shape[] = []
  const labels: Shape[] = []
  for (const { from, to, text, certainty } of figure.lines) {
    const [start, end] = [placed.get(from), placed.get(to)]
    if (start === undefined || end === undefined || start === end) continue
    const [a, b] = [border(start, centre(end)), border(end, centre(start))]
    const dashed = certainty === 'possible'
    strokes.push({ form: 'line', from: a, to: b, stroke: ink.line, thickness: 0.9, dashed }, arrow(a, b))
    const upright = Math.abs(b[1] - a[1]) > Math.abs(b[0] - a[0])
    const room = upright ? start.width / 2 - 2 * beside : Math.max(40, Math.abs(b[0] - a[0]) - 6)
    const lines = text === '' ? [] : wrapped(text, room, 7, ruler)
    const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
    lines.forEach((line, n) =>
      labels.push(
        textShape(line, upright ? x + beside : x, y + 2.5 + (n - (lines.length - 1) / 2) * 8.5, {
          size: 7,
          centred: !upright,
          fill: ink.quiet,
          patched: true,
        }),
      ),
    )
  }
  return [...strokes, ...labels]
}

const centre = (box: Placed): Point => [box.x + box.width / 2, box.y + box.height / 2]

function border(box: Placed, towards: Point): Point {
  const [x, y] = centre(box)
  const [dx, dy] = [towards[0] - x, towards[1] - y]
  const share = Math.min(dx === 0 ? Infinity : box.width / 2 / Math.abs(dx), dy === 0 ? Infinity : box.height / 2 / Math.abs(dy))
  return Number.isFinite(share) ? [round(x + dx * share), round(y + dy * share)] : [x, y]
}

function arrow(from: Point, to: Point): Shape {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  const corner = (side: number): Point => [round(to[0] - 6 * ux + side * uy), round(to[1] - 6 * uy - side * ux)]
  return { form: 'arrow', points: [to, corner(2.6), corner(-2.6)], fill: ink.line }
}
