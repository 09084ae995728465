import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Drawing } from '#client/canvas/contract.ts'
import { iconStrokes } from '#client/canvas/icons.ts'
import { drawSvg } from '#client/canvas/picture/draw-svg.ts'
import { legendOf } from '#client/canvas/picture/legend.ts'
import type { Picture } from '#client/canvas/picture/picture.ts'
import { placeLabels } from '#client/canvas/picture/place-labels.ts'
import { stylesheet } from '#client/canvas/stylesheet.ts'
import { themes } from '#client/canvas/theme.ts'
import { wrap } from '#client/canvas/wrap.ts'
import { families } from '#model/ontology/families.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'

const drawing: Drawing = {
  nodes: [
    { id: 'a', type: 'Person', caption: 'Айзада <b>Тестова</b> & Қызы', official: true, named: true, rank: 1, near: null, place: null },
    { id: 'c', type: 'Case', caption: 'Case of the invented bakery', official: false, named: true, rank: 0.2, near: null, place: null },
  ],
  relationships: [
    { id: 'r', type: 'ACCUSED_IN', from: 'a', to: 'c', label: 'accused in', certainty: 'possible', disagrees: true, denied: false },
  ],
}
const picture: Picture = {
  drawing,
  places: { a: { x: 0, y: 0 }, c: { x: 400, y: 60 } },
  routes: [{ id: 'r', from: { x: 30, y: 5 }, to: { x: 370, y: 55 }, bends: [] }],
  scheme: 'light',
  language: 'en',
  caption: { title: 'A "title" <script>', rests: 'Rests on one report.' },
}

describe('a picture that leaves the program', () => {
  it('is a well-formed document in which text from the data stays text', () => {
    const parsed = new DOMParser().parseFromString(drawSvg(picture).svg, 'image/svg+xml')
    expect(parsed.querySelectorAll('script, b, foreignObject, parsererror').length).toBe(0)
    const said = parsed.documentElement.textContent.replaceAll(/\s+/g, ' ')
    expect(said).toContain('A "title" <script>')
    expect(said).toContain('<b>Тестова</b>')
    expect(said).toContain('Rests on one report.')
    expect(said).toContain('≠ accused in')
  })

  it('carries a legend of the signs that occur in it, and no others', () => {
    expect(legendOf(drawing)).toStrictEqual([
      { kind: 'node', type: 'Person', count: 1 },
      { kind: 'node', type: 'Case', count: 1 },
      { kind: 'official' },
      { kind: 'line', certainty: 'possible' },
      { kind: 'mark', mark: 'disagrees' },
    ])
  })

  it('never leaves out that sources disagree, even where there is no room for a name', () => {
    const everything = [{ left: -1000, right: 1000, top: -1000, bottom: 1000 }]
    const relationships = new Map(drawing.relationships.map(relationship => [relationship.id, relationship]))
    expect(placeLabels(picture.routes, relationships, everything, text => text.length * 6)).toStrictEqual([
      { text: '≠', at: { x: 200, y: 30 } },
    ])
  })
})

describe('a caption', () => {
  const measure = (line: string): number => Array.from(line).length

  it('breaks into two lines that are as even as they can be', () => {
    expect(wrap('Atyrau Regional Court of Testing', 24, measure)).toStrictEqual(['Atyrau Regional', 'Court of Testing'])
  })

  it('ends in an ellipsis after a whole word where two lines do not hold it', () => {
    expect(wrap('Committee for the Invention of Plainly Fictional Names', 16, measure)).toStrictEqual(['Committee for', 'the Invention…'])
  })

  it('takes as few lines as hold it, however many it may take', () => {
    expect(wrap('Article 419 of the Criminal Code', 20, measure, 4)).toStrictEqual(['Article 419 of', 'the Criminal Code'])
  })

  it('cuts a word only where the word alone is wider than a line', () => {
    expect(wrap('Constitutionalities', 8, measure)).toStrictEqual(['Constit…'])
  })

  it('never takes more than two lines nor more width than it has, in any script', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'Қ', 'ң', ' ', 'ж', '-'), minLength: 1, maxLength: 90 }),
        fc.integer({ min: 4, max: 40 }),
        (text, width) => {
          const lines = wrap(text, width, measure)
          expect(lines.length).toBeLessThanOrEqual(2)
          expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})

describe('the look of the picture', () => {
  it('has an icon for every type of node', () => {
    expect(nodeTypes.filter(({ look }) => !iconStrokes(look.icon).startsWith('<path')).map(({ type }) => type)).toStrictEqual([])
  })

  it('styles every type of node in both schemes', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const selectors = stylesheet({ scheme, large: false, still: true }).map(({ selector }) => selector)
      expect(nodeTypes.filter(({ type }) => !selectors.includes(`node.${type}`))).toStrictEqual([])
    }
  })

  it('keeps text at 7:1 and every family, line and the accent at 3:1 against the background', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { background, ink, line, accent } = themes[scheme]
      expect(contrast(ink, background)).toBeGreaterThanOrEqual(7)
      const marks = [line, accent, ...Object.values(families).map(family => family[scheme])]
      expect(marks.filter(colour => contrast(colour, background) < 3)).toStrictEqual([])
    }
  })
})

function contrast(one: string, other: string): number {
  const [brighter, darker] = [luminance(one), luminance(other)].sort((first, second) => second - first) as [number, number]
  return (brighter + 0.05) / (darker + 0.05)
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map(start => parseInt(colour.slice(start, start + 2), 16) / 255)
  const [red, green, blue] = channels.map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
