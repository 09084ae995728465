import type { Shape } from '#model/ontology/define.ts'
import { nodeDefinition } from '#model/ontology/lookup.ts'
import type { DrawnNode } from './contract.ts'
import { measureAt } from './measure.ts'
import { wrap } from './wrap.ts'

/** Outline, in units of a radius around the centre: what Cytoscape draws under the same name. */
interface Form {
  readonly width: number
  readonly height: number
  readonly icon: number
}

const forms: Readonly<Record<Shape, Form>> = {
  ellipse: { width: 44, height: 44, icon: 24 },
  'round-rectangle': { width: 42, height: 42, icon: 24 },
  pill: { width: 50, height: 28, icon: 18 },
  hexagon: { width: 50, height: 44, icon: 22 },
  diamond: { width: 50, height: 50, icon: 20 },
  tag: { width: 44, height: 30, icon: 18 },
  'small-ellipse': { width: 30, height: 30, icon: 18 },
}

const smallest = 0.88
const growth = 0.5
const captionSize = { least: 12, growth: 2.5 }
const captionWidth = { least: 136, growth: 36 }
export const lineHeight = 1.2
export const captionGap = 6
const linesWhenNear = 6
/** Columns stand close, so that a whole chain can be read at once: captions are narrower there and may take a line more. */
export const columnWidth = 116
const linesInColumn = 3

/** How large a node is drawn, what its caption says line by line, and the room both take. Sizes in units of the picture. */
export interface Figure {
  readonly width: number
  readonly height: number
  readonly icon: number
  readonly fontSize: number
  readonly lines: readonly string[]
  readonly allLines: readonly string[]
  readonly captionWidth: number
}

/** Size follows the rank in this picture, never the type: nobody looks more important than the sources make them. */
export function figureOf({ type, caption, rank, layer, note }: Pick<DrawnNode, 'type' | 'caption' | 'rank' | 'layer' | 'note'>): Figure {
  const { width, height, icon } = forms[nodeDefinition(type).look.shape]
  const scale = smallest + growth * rank
  const fontSize = Math.round((captionSize.least + captionSize.growth * rank) * 2) / 2
  const measure = measureAt(fontSize)
  const room = layer === undefined ? captionWidth.least + captionWidth.growth * rank : columnWidth
  const noted = note === undefined ? [] : wrap(note, room, measure)
  const lines = [...wrap(caption, room, measure, layer === undefined ? undefined : linesInColumn), ...noted]
  return {
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    icon: Math.round(icon * scale),
    fontSize,
    lines,
    allLines: [...wrap(caption, room, measure, linesWhenNear), ...noted],
    captionWidth: Math.max(...lines.map(measure)),
  }
}

/** The box of a figure with its caption; `drop` is how far the middle of the box lies below the middle of the shape. */
export function roomOf(figure: Figure): { width: number; height: number; drop: number } {
  const caption = captionGap + figure.lines.length * figure.fontSize * lineHeight
  return { width: Math.max(figure.width, figure.captionWidth), height: figure.height + caption, drop: caption / 2 }
}
