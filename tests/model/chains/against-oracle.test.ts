import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findChains } from '#model/chains/find.ts'
import { Ground } from '#model/chains/ground.ts'
import { addDays } from '#model/claims/day.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import type { When } from '#model/claims/when.ts'
import { nodeId } from './support/records.ts'
import { oracleChains, type OracleChain, type OracleWorld } from './support/oracle.ts'
import { chainWorld } from './support/worlds.ts'

const runs = 300
const asked = { depth: 3, impossible: true }
const groundOf = ({ nodes, relationships }: OracleWorld): Ground => new Ground(nodes, relationships)

const told = (world: OracleWorld, of: NodeId, depth = asked.depth): OracleChain[] =>
  findChains(groundOf(world), { ...asked, of, depth })
    .chains.map(({ rule, act, victim, hops, verdict, end, gaps }) => ({
      rule: rule.id,
      act: act.id,
      victim: victim,
      hops: hops.map(({ relationship }) => relationship.id as string),
      verdict,
      end: end,
      holderUnknown: gaps.some(({ kind }) => kind === 'unknown-holder'),
    }))
    .sort(byText)
const byText = (a: OracleChain, b: OracleChain): number => (keyOf(a) < keyOf(b) ? -1 : 1)
const keyOf = ({ act, rule, victim, hops }: OracleChain): string => [act, rule, victim ?? '', ...hops].join(' ')

test('the chains of an act are those that someone finds who tries every path and looks at every day', () => {
  let chains = 0
  fc.assert(
    fc.property(chainWorld, fc.integer({ min: 0, max: 3 }), (world, depth) => {
      for (const key of ['beating', 'search', 'verdict']) {
        const act = world.nodes.find(({ id }) => id === nodeId(key))!
        const victims = [null, ...world.nodes.filter(({ type }) => type === 'Person').map(({ id }) => id)]
        const expected = victims.flatMap(victim => oracleChains(world, act, victim, depth)).sort(byText)
        chains += expected.length
        expect(told(world, act.id, depth)).toEqual(expected)
      }
    }),
    { numRuns: runs },
  )
  // Worlds in which nothing is to be found would prove nothing.
  expect(chains).toBeGreaterThan(runs * 5)
})

test('a victim’s chains are those of the acts that fell on them', () => {
  fc.assert(
    fc.property(chainWorld, world => {
      const acts = world.nodes.filter(({ type }) => type === 'Step' || type === 'Incident')
      const expected = acts.flatMap(act => told(world, act.id)).filter(({ victim }) => victim === nodeId('victim'))
      expect(told(world, nodeId('victim'))).toEqual(expected.sort(byText))
    }),
    { numRuns: runs },
  )
})

test('who looks for one official finds what ends at them, and nothing else', () => {
  fc.assert(
    fc.property(chainWorld, fc.constantFrom('minister', 'chief', 'ministry'), (world, key) => {
      const ground = groundOf(world)
      const all = findChains(ground, { ...asked, of: nodeId('victim') }).chains
      const only = findChains(ground, { ...asked, of: nodeId('victim'), official: nodeId(key) }).chains
      expect(only).toEqual(all.filter(({ end }) => end === nodeId(key)))
    }),
    { numRuns: runs },
  )
})

test('leaving the impossible ones out from the start leaves out nothing else', () => {
  fc.assert(
    fc.property(chainWorld, world => {
      const ground = groundOf(world)
      const all = findChains(ground, { ...asked, of: nodeId('victim') }).chains
      const answers = findChains(ground, { ...asked, impossible: false, of: nodeId('victim') }).chains
      expect(answers).toEqual(all.filter(({ verdict }) => verdict !== 'impossible'))
    }),
    { numRuns: runs },
  )
})

const shifted = (when: When | null, by: number): When | null =>
  when && {
    ...when,
    definite: when.definite && [addDays(when.definite[0], by), addDays(when.definite[1], by)],
    possible: [when.possible[0] && addDays(when.possible[0], by), when.possible[1] && addDays(when.possible[1], by)],
  }

test('shifting all dates by the same number of days changes nothing', () => {
  fc.assert(
    fc.property(chainWorld, fc.integer({ min: -4000, max: 4000 }), (world, by) => {
      const later = {
        ...world,
        nodes: world.nodes.map(node => ({ ...node, when: shifted(node.when, by) })),
        relationships: world.relationships.map(relationship => ({ ...relationship, when: shifted(relationship.when, by) })),
      }
      expect(told(later, nodeId('victim'))).toEqual(told(world, nodeId('victim')))
    }),
    { numRuns: runs },
  )
})

const order = ['impossible', 'possible', 'definite']
const verdicts = (chains: readonly OracleChain[]): Map<string, number> =>
  new Map(
    chains
      .filter(({ holderUnknown }) => !holderUnknown)
      .map(({ rule, hops, verdict }) => [`${rule} ${hops.join(' ')}`, order.indexOf(verdict)]),
  )

test('shrinking the definite range of a spell never makes a chain more certain', () => {
  fc.assert(
    fc.property(chainWorld, fc.nat(), fc.boolean(), (world, which, away) => {
      const dated = world.relationships.filter(({ when }) => when?.definite)
      fc.pre(dated.length > 0)
      const chosen = dated[which % dated.length]!
      const definite = chosen.when!.definite!
      const smaller = away || definite[0] === definite[1] ? null : ([addDays(definite[0], 1), definite[1]] as const)
      const relationships = world.relationships.map(one => (one === chosen ? { ...one, when: { ...one.when!, definite: smaller } } : one))
      const before = verdicts(told(world, nodeId('victim')))
      for (const [chain, verdict] of verdicts(told({ ...world, relationships }, nodeId('victim'))))
        expect(verdict).toBeLessThanOrEqual(before.get(chain) ?? -1)
    }),
    { numRuns: runs },
  )
})

test('shrinking the possible range of an act never takes a definite chain away', () => {
  fc.assert(
    fc.property(chainWorld, fc.boolean(), (world, fromTheEnd) => {
      const nodes = world.nodes.map(one => {
        if (one.id !== nodeId('beating') || !one.when) return one
        const [from, to] = one.when.possible as [string, string]
        // What is certain stays possible.
        const [first, last] = one.when.definite ?? [to, from]
        const smaller = fromTheEnd
          ? ([from, to > last && to > from ? addDays(to, -1) : to] as const)
          : ([from < first && from < to ? addDays(from, 1) : from, to] as const)
        return { ...one, when: { ...one.when, possible: smaller } }
      })
      const after = verdicts(told({ ...world, nodes }, nodeId('victim')))
      for (const [chain, verdict] of verdicts(told(world, nodeId('victim')))) if (verdict === 2) expect(after.get(chain)).toBe(2)
    }),
    { numRuns: runs },
  )
})
