import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gatherAround, mostInFirstPicture } from '#client/data/gather/around.ts'
import { byImportance, mostImportant, type Neighbour } from '#client/data/gather/importance.ts'
import { ofCase } from '#client/data/gather/of-case.ts'
import type { NodeInList, RelationshipInList } from '#model/api/shapes.ts'
import { relationshipTypes, type RelationshipType } from '#model/ontology/relationships/all.ts'
import { serve } from './support/page.tsx'
import { aNode, aTie, nodeId } from './support/world.ts'

const neighbour = (
  number: number,
  type: RelationshipType,
  node: NodeInList['type'] = 'Person',
  more: Partial<RelationshipInList> = {},
): Neighbour => ({
  node: aNode(number, node, `Number ${String(number)}`),
  relationship: aTie(number, type, 0, number, more),
})
const numbers = (nodes: readonly NodeInList[]) => nodes.map(({ id }) => Number(id.slice(1)))

describe('what matters most', () => {
  test('is decided for every kind of relationship, once', () => {
    expect(byImportance.flat().sort()).toEqual(relationshipTypes.map(({ type }) => type as string).sort())
  })

  test('comes first: roles in cases and acts, then posts, mentions last', () => {
    const found = mostImportant([neighbour(1, 'NAMES'), neighbour(2, 'HOLDS'), neighbour(3, 'SUFFERED'), neighbour(4, 'ACCUSED_IN')], 3)
    expect(numbers(found)).toEqual([4, 3, 2])
  })

  test('leaves room: one kind does not crowd out the others, and mentions fill no room that is left', () => {
    const many = [
      ...Array.from({ length: 30 }, (_, index) => neighbour(index + 1, 'SUFFERED')),
      ...Array.from({ length: 30 }, (_, index) => neighbour(index + 101, 'NAMES')),
      neighbour(200, 'HOLDS'),
    ]
    const found = numbers(mostImportant(many, 36))
    expect(found).toHaveLength(35)
    expect(found).toContain(200)
    expect(found.filter(number => number > 100 && number < 200)).toHaveLength(4)
  })

  test('is never chosen by chance: the order in which the records come does not matter', () => {
    const all = Array.from({ length: 40 }, (_, index) =>
      neighbour(index + 1, index % 2 === 0 ? 'SUFFERED' : 'NAMES', 'Incident', { claims: (index % 5) + 1 }),
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), shuffled => {
        expect(mostImportant(shuffled, 20)).toEqual(mostImportant(all, 20))
      }),
    )
  })
})

describe('the picture of a case', () => {
  test('holds the accused, courts by instance, who acted, provisions, places of detention and incidents, in that order', () => {
    const found = ofCase(
      {
        own: [
          neighbour(7, 'PART_OF_CASE', 'Incident'),
          neighbour(3, 'HEARD_AT', 'Court', { properties: { instance: 'appeal' } }),
          neighbour(2, 'HEARD_AT', 'Court', { properties: { instance: 'first' } }),
          neighbour(1, 'ACCUSED_IN'),
          neighbour(90, 'NAMES', 'Intervention'),
          neighbour(91, 'STEP_OF', 'Step'),
        ],
        ofSteps: [neighbour(5, 'CHARGED_UNDER', 'Provision'), neighbour(4, 'TAKEN_BY'), neighbour(92, 'NAMES', 'Intervention')],
        ofAccused: [neighbour(6, 'HELD_IN', 'Facility'), neighbour(93, 'FAMILY_OF'), neighbour(94, 'CHARGED_UNDER', 'Provision')],
      },
      40,
    )
    expect(numbers(found)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('leaves room for the courts where dozens are accused', () => {
    const own = [...Array.from({ length: 60 }, (_, index) => neighbour(index + 1, 'ACCUSED_IN')), neighbour(100, 'HEARD_AT', 'Court')]
    const found = numbers(ofCase({ own, ofSteps: [], ofAccused: [] }, 35))
    expect(found).toHaveLength(35)
    expect(found).toContain(100)
  })
})

describe('a picture made for one node', () => {
  const proceeding = aNode(3, 'Case', 'Case')
  const verdict = aNode(4, 'Step', 'Verdict')
  const aizada = aNode(1, 'Person', 'Aizada Testova')
  const court = aNode(2, 'Court', 'Court')
  const neighbours = (nodes: readonly NodeInList[], relationships: readonly RelationshipInList[]) => ({
    nodes,
    relationships,
    counts: {},
    next: null,
  })
  const node = (of: NodeInList) => ({
    node: { ...of, properties: {}, disagrees: [] },
    counts: {},
    claims: [],
    next: null,
    restsOn: { claims: 0, sources: [], latest: null },
    statements: 0,
  })
  const world = {
    [`/api/nodes/${aizada.id}`]: node(aizada),
    [`/api/nodes/${proceeding.id}`]: node(proceeding),
    [`/api/nodes/${aizada.id}/neighbours`]: neighbours([proceeding, verdict], [aTie(1, 'ACCUSED_IN', 1, 3), aTie(2, 'CONCERNS', 4, 1)]),
    [`/api/nodes/${proceeding.id}/neighbours`]: neighbours([aizada, verdict], [aTie(1, 'ACCUSED_IN', 1, 3), aTie(3, 'STEP_OF', 4, 3)]),
    [`/api/nodes/${verdict.id}/neighbours`]: neighbours(
      [proceeding, aizada, court],
      [aTie(3, 'STEP_OF', 4, 3), aTie(2, 'CONCERNS', 4, 1), aTie(4, 'TAKEN_BY', 4, 2)],
    ),
  }

  test('of a case brings who is accused and which court took its steps, and not the steps, which come with the case', async () => {
    serve(world)
    expect(await gatherAround(nodeId(3))).toEqual([3, 1, 2].map(nodeId))
  })

  test('of a person brings the case of a step rather than the step, and the court of the case', async () => {
    serve(world)
    expect(await gatherAround(nodeId(1))).toEqual([1, 3, 2].map(nodeId))
  })

  test('never holds more than one reads in a glance', () => {
    expect(mostInFirstPicture).toBeLessThanOrEqual(40)
  })
})
