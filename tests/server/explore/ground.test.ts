import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identityOf } from '#model/chains/chain.ts'
import { findChains, type Asked } from '#model/chains/find.ts'
import { Ground, isAct } from '#model/chains/ground.ts'
import { groundAbove, groundBeneath } from '#server/explore/ground.ts'
import type { Store } from '#server/store/store.ts'
import { reachIn } from '#tests/support/oracle-reach.ts'
import type { OracleWorld } from '#tests/model/chains/support/oracle.ts'
import { node, nodeId, relationship } from '#tests/model/chains/support/records.ts'
import { chainWorld } from '#tests/model/chains/support/worlds.ts'

const runs = 400
const depths = fc.integer({ min: 0, max: 4 })

/** A store that has this world and answers for nothing but walks. */
const walking = ({ nodes, relationships }: OracleWorld): Store =>
  ({
    reach: async (ids, stage, most) => reachIn({ nodes, relationships } as Parameters<typeof reachIn>[0], ids, stage, most),
  }) satisfies Partial<Store> as unknown as Store

const chainsOn = (ground: Ground, asked: Asked): string[] =>
  findChains(ground, { ...asked, impossible: true })
    .chains.map(identityOf)
    .sort()

test('what is gathered from a victim, an act or a case is all that a chain needs', async () => {
  let chains = 0
  await fc.assert(
    fc.asyncProperty(chainWorld, depths, async (world, depth) => {
      const everything = new Ground(world.nodes, world.relationships)
      for (const of of world.nodes.filter(({ type }) => ['Person', 'Case', 'Step', 'Incident'].includes(type))) {
        const { ground } = await groundAbove(walking(world), of, { depth }, 0)
        const expected = chainsOn(everything, { of: of.id, depth })
        expect(chainsOn(ground, { of: of.id, depth })).toEqual(expected)
        chains += expected.length
      }
    }),
    { numRuns: runs },
  )
  expect(chains).toBeGreaterThan(runs * 10)
})

test('what is gathered from an official or a body is all that a chain to them needs', async () => {
  let chains = 0
  await fc.assert(
    fc.asyncProperty(chainWorld, depths, async (world, depth) => {
      const everything = new Ground(world.nodes, world.relationships)
      const acts = world.nodes.filter(isAct)
      for (const official of world.nodes.filter(({ type }) => ['Person', 'PublicBody'].includes(type))) {
        const { ground } = await groundBeneath(walking(world), official, { depth }, 0)
        const under = (on: Ground): string[] => acts.flatMap(({ id }) => chainsOn(on, { of: id, depth, official: official.id }))
        const expected = under(everything)
        expect(under(ground)).toEqual(expected)
        chains += expected.length
      }
    }),
    { numRuns: runs },
  )
  expect(chains).toBeGreaterThan(runs * 3)
})

/** The longest way there is, which no thrown-together world has: over the case to an investigator’s post, up four bodies, and to who filled each head’s post. */
function tallWorld(): OracleWorld {
  const bodies = [0, 1, 2, 3, 4]
  const persons = ['victim', 'investigator', ...bodies.flatMap(at => [`head ${at}`, `appointer ${at}`, `patron ${at}`, `elector ${at}`])]
  const posts = ['desk', ...bodies.flatMap(at => [`chair ${at}`, `office ${at}`, `seat ${at}`])]
  const nodes = [
    ...[node('Step', 'search'), node('Case', 'case')],
    ...persons.map(key => node('Person', key)),
    ...bodies.map(at => node('PublicBody', `body ${at}`)),
    ...posts.map(key => node('Post', key)),
  ]
  const relationships = [
    relationship('CONCERNS', 'search', 'victim'),
    relationship('STEP_OF', 'search', 'case'),
    relationship('ACCUSED_IN', 'victim', 'case'),
    relationship('INVESTIGATED', 'investigator', 'case'),
    relationship('HOLDS', 'investigator', 'desk'),
    relationship('POST_IN', 'desk', 'body 0'),
    ...bodies.flatMap(at => [
      relationship('POST_IN', `chair ${at}`, `body ${at}`, { properties: { heads: true } }),
      relationship('HOLDS', `head ${at}`, `chair ${at}`),
      relationship('APPOINTED_BY', `chair ${at}`, `office ${at}`),
      relationship('HOLDS', `appointer ${at}`, `office ${at}`),
      relationship('APPOINTED_BY', `head ${at}`, `patron ${at}`),
      relationship('APPOINTED_BY', `head ${at}`, `seat ${at}`),
      relationship('HOLDS', `elector ${at}`, `seat ${at}`),
      ...(at === 0 ? [] : [relationship('SUBORDINATE_TO', `body ${at - 1}`, `body ${at}`)]),
    ]),
  ]
  return { nodes, relationships, days: [] }
}

test.each([0, 1, 2, 3, 4])('the longest chain there can be is gathered whole from either end, %i bodies above', async depth => {
  const world = tallWorld()
  const everything = new Ground(world.nodes, world.relationships)
  const at = (key: string): OracleWorld['nodes'][number] => world.nodes.find(({ id }) => id === nodeId(key))!
  for (const of of ['victim', 'search', 'case'].map(at)) {
    const { ground } = await groundAbove(walking(world), of, { depth }, 0)
    const found = chainsOn(ground, { of: of.id, depth })
    expect(found).toEqual(chainsOn(everything, { of: of.id, depth }))
    expect(found.length).toBeGreaterThan(3 * depth + 3)
  }
  for (const official of [`appointer ${depth}`, `patron ${depth}`, `elector ${depth}`, `head ${depth}`].map(at)) {
    const { ground } = await groundBeneath(walking(world), official, { depth }, 0)
    const found = chainsOn(ground, { of: nodeId('search'), depth, official: official.id })
    expect(found).toEqual(chainsOn(everything, { of: nodeId('search'), depth, official: official.id }))
    expect(found).toHaveLength(1)
  }
})
