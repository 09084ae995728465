import type { Timeline } from '../document.ts'
import { ink, measureWidth, round, textShape, wrapped, type Drawing, type Ruler, type Shape } from './shapes.ts'

const labels = 128
const plot = { left: labels + 8, right: measureWidth - 6 }
const thick = 9
const leading = 9.5
const day = 86_400_000
const bar = { definite: '#4b46a0', possible: '#efeefa' }

/** Spells of several holders or posts above each other on one axis of years. */
export function drawTimeline(timeline: Timeline, ruler: Ruler): Drawing {
  const starts = dayOf(timeline.from, 'start') ?? 0
  const ends = Math.max(starts + 1, dayOf(timeline.to, 'end') ?? starts + 1)
  const at = (when: number) =>
    round(plot.left + ((Math.min(Math.max(when, starts), ends) - starts) / (ends - starts)) * (plot.right - plot.left))
  const shapes: Shape[] = []
  let top = 4
  for (const row of timeline.rows) {
    const label = wrapped(row.label, labels - 4, 8, ruler)
    label.forEach((line, n) => shapes.push(textShape(line, 0, top + 8 + n * leading)))
    const below = row.bars.reduce((height, spell) => height + drawBar(spell, top + height, at, starts, ends, shapes, ruler), 0)
    top += Math.max(label.length * leading + 4, below) + 6
    shapes.push({
      form: 'line',
      from: [0, round(top - 3)],
      to: [measureWidth, round(top - 3)],
      stroke: ink.faint,
      thickness: 0.4,
      dashed: false,
    })
  }
  return { width: measureWidth, height: round(top + 16), shapes: [...axis(starts, ends, at, top), ...shapes] }
}

/** One spell on a line of its own with its words under it; returns the height it takes. */
function drawBar(
  spell: Timeline['rows'][number]['bars'][number],
  top: number,
  at: (when: number) => number,
  starts: number,
  ends: number,
  shapes: Shape[],
  ruler: Ruler,
): number {
  const opens = spell.from === null ? null : dayOf(spell.from, 'start')
  const closes = spell.to === null ? null : dayOf(spell.to, 'end')
  const [left, right] = [at(opens ?? starts), at(closes ?? ends)]
  const width = round(Math.max(2, right - left))
  const dashed = spell.certainty === 'possible'
  shapes.push({
    form: 'box',
    x: left,
    y: round(top),
    width,
    height: thick,
    radius: 1.5,
    fill: bar[spell.certainty],
    stroke: bar.definite,
    dashed,
  })
  // An open end points on: nothing says when it began or ended.
  const tip = (x: number, way: number): Shape => ({
    form: 'arrow',
    points: [
      [round(x + 5 * way), round(top + thick / 2)],
      [x, round(top)],
      [x, round(top + thick)],
    ],
    fill: bar.definite,
  })
  if (opens === null) shapes.push(tip(left, -1))
  if (closes === null) shapes.push(tip(left + width, 1))
  if (spell.text === '') return thick + 4
  const lines = wrapped(spell.text, plot.right - plot.left, 7, ruler)
  const longest = Math.max(...lines.map(line => ruler(line, 7)))
  const x = Math.max(plot.left, Math.min(left, plot.right - longest))
  lines.forEach((line, n) => shapes.push(textShape(line, x, top + thick + 9 + n * leading, { size: 7, fill: ink.quiet })))
  return thick + 5 + lines.length * leading
}

/** A year at each of at most ten ticks. */
function axis(starts: number, ends: number, at: (when: number) => number, bottom: number): Shape[] {
  const [first, last] = [yearOf(starts), yearOf(ends)]
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find(years => (last - first) / years <= 9) ?? 10_000
  const shapes: Shape[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const when = startOf(year, 1, 1)
    if (when < starts || when > ends) continue
    shapes.push({ form: 'line', from: [at(when), 0], to: [at(when), round(bottom)], stroke: ink.faint, thickness: 0.5, dashed: false })
    const x = Math.min(Math.max(at(when), plot.left), plot.right - 6)
    shapes.push(textShape(String(year), x, bottom + 10, { size: 7, centred: true, fill: ink.quiet }))
  }
  return shapes
}

const yearOf = (days: number): number => new Date(days * day).getUTCFullYear()

function startOf(year: number, month: number, date: number): number {
  const when = new Date(0)
  when.setUTCFullYear(year, month - 1, date)
  return when.getTime() / day
}

/** The first or last day of a date given to the day, month or year; null for what is no date. */
function dayOf(text: string, side: 'start' | 'end'): number | null {
  const [, year, month, date] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(text) ?? []
  if (year === undefined) return null
  if (side === 'start' || date !== undefined) return startOf(Number(year), Number(month ?? 1), Number(date ?? 1)) + (side === 'end' ? 1 : 0)
  return month === undefined ? startOf(Number(year) + 1, 1, 1) : startOf(Number(year), Number(month) + 1, 1)
}
