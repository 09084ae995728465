import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DrawnNode, DrawnRelationship, Drawing } from '#client/canvas/contract.ts'
import { diffDrawing, drawable, isNothing } from '#client/canvas/diff.ts'

const node = (id: string, more: Partial<DrawnNode> = {}): DrawnNode => ({
  id,
  type: 'Person',
  caption: `Aizada Testova ${id}`,
  official: false,
  named: true,
  rank: 0.5,
  near: null,
  place: null,
  ...more,
})
const relationship = (id: string, from: string, to: string, more: Partial<DrawnRelationship> = {}): DrawnRelationship => ({
  id,
  type: 'FAMILY_OF',
  from,
  to,
  label: 'family of',
  certainty: 'definite',
  disagrees: false,
  denied: false,
  ...more,
})

describe('the difference of two drawings', () => {
  it('says what arrived, what changed and what left, and is silent about the rest', () => {
    const before = { nodes: [node('a'), node('b'), node('c')], relationships: [relationship('ab', 'a', 'b'), relationship('ac', 'a', 'c')] }
    const after = {
      nodes: [node('a'), node('b', { official: true }), node('d', { near: 'a' })],
      relationships: [relationship('ab', 'a', 'b', { certainty: 'possible' }), relationship('ad', 'a', 'd')],
    }
    expect(diffDrawing(before, after)).toStrictEqual({
      nodes: { arrived: [node('d', { near: 'a' })], changed: [node('b', { official: true })], left: ['c'] },
      relationships: {
        arrived: [relationship('ad', 'a', 'd')],
        changed: [relationship('ab', 'a', 'b', { certainty: 'possible' })],
        left: ['ac'],
      },
    })
  })

  it('lets a relationship that changed its ends leave and arrive', () => {
    const nodes = [node('a'), node('b'), node('c')]
    const moved = relationship('r', 'a', 'c')
    expect(
      diffDrawing({ nodes, relationships: [relationship('r', 'a', 'b')] }, { nodes, relationships: [moved] }).relationships,
    ).toStrictEqual({
      arrived: [moved],
      changed: [],
      left: ['r'],
    })
  })

  it('does not draw a relationship of which one node is not in the picture', () => {
    expect(
      diffDrawing({ nodes: [], relationships: [] }, { nodes: [node('a')], relationships: [relationship('ab', 'a', 'b')] }).relationships,
    ).toStrictEqual({
      arrived: [],
      changed: [],
      left: [],
    })
  })

  it('is nothing between a drawing and itself, copied', () => {
    fc.assert(fc.property(drawings, drawing => isNothing(diffDrawing(drawing, structuredClone(drawing)))))
  })

  it('turns the one into the other, whatever they are', () => {
    fc.assert(
      fc.property(drawings, drawings, (before, after) => {
        const { nodes, relationships } = diffDrawing(before, after)
        expect(applied(before.nodes, nodes)).toStrictEqual(byId(after.nodes))
        expect(applied(drawable(before), relationships)).toStrictEqual(byId(drawable(after)))
      }),
    )
  })
})

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const drawings: fc.Arbitrary<Drawing> = fc.record({
  nodes: fc.uniqueArray(
    fc.record({ id: ids, official: fc.boolean(), rank: fc.constantFrom(0, 1) }).map(({ id, ...more }) => node(id, more)),
    { selector: ({ id }) => id },
  ),
  relationships: fc.uniqueArray(
    fc
      .record({ id: ids, from: ids, to: ids, denied: fc.boolean() })
      .map(({ id, from, to, denied }) => relationship(id, from, to, { denied })),
    { selector: ({ id }) => id },
  ),
})

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map([...items].sort((one, other) => (one.id < other.id ? -1 : 1)).map(item => [item.id, item]))

function applied<Item extends { readonly id: string }>(
  before: readonly Item[],
  { arrived, changed, left }: { readonly arrived: readonly Item[]; readonly changed: readonly Item[]; readonly left: readonly string[] },
): ReadonlyMap<string, Item> {
  const kept = before.filter(({ id }) => !left.includes(id)).map(item => changed.find(({ id }) => id === item.id) ?? item)
  return byId([...kept, ...arrived])
}
