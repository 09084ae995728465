import { expect, test } from 'vitest'
import { findChains } from '#model/chains/find.ts'
import { breakingHop, nearest } from '#model/chains/why-not.ts'
import { sayWhyNot } from '#model/chains/words.ts'
import { custodyAnswersFor } from '#model/chains/rules.ts'
import { nodeDefinition } from '#model/ontology/lookup.ts'
import { Ground } from '#model/chains/ground.ts'
import { node, nodeId, relationship, when } from './support/records.ts'

// One world that everyone knows: Aizada Testova was beaten in a cell on 6 January 2020 and searched in July; Bolat Probny was there, Gulnar Mock headed the
// station until mid-June, Hamza Sample the ministry above it, and nobody is known to have headed it after.
const nodes = [
  node('Person', 'Aizada Testova'),
  node('Incident', 'the beating', { when: when('2020-01-06') }),
  node('Incident', 'the threat', { when: when('2020-02'), properties: { kind: 'threat' } }),
  node('Step', 'the search', { when: when('2020-07-20'), properties: { kind: 'search' } }),
  node('Step', 'the release', { when: when('2020-08-01'), properties: { kind: 'release' } }),
  node('Step', 'her appeal', { when: when('2020-07-25'), properties: { kind: 'appeal' } }),
  node('Case', 'the case'),
  node('Case', 'another case'),
  node('Person', 'Bolat Probny'),
  node('Person', 'an officer', { named: false }),
  node('Person', 'Gulnar Mock'),
  node('Person', 'Hamza Sample'),
  node('PublicBody', 'the station'),
  node('PublicBody', 'the ministry'),
  node('Court', 'the court'),
  node('Post', 'head of the station'),
  node('Post', 'minister'),
  node('Post', 'president'),
  node('Person', 'lawyer'),
]
const relationships = [
  relationship('SUFFERED', 'Aizada Testova', 'the beating'),
  relationship('SUFFERED', 'Aizada Testova', 'the threat'),
  relationship('COMMITTED', 'Bolat Probny', 'the beating'),
  relationship('COMMITTED', 'an officer', 'the threat'),
  relationship('WORKS_AT', 'Bolat Probny', 'the station', { when: when('2020-01-06', 'WORKS_AT') }),
  relationship('WORKS_AT', 'an officer', 'the station'),
  relationship('POST_IN', 'head of the station', 'the station', { properties: { heads: true } }),
  relationship('HOLDS', 'Gulnar Mock', 'head of the station', { when: when('2018-03-01/2020-06-14', 'HOLDS') }),
  relationship('SUBORDINATE_TO', 'the station', 'the ministry', { when: when('2010/..', 'SUBORDINATE_TO') }),
  relationship('POST_IN', 'minister', 'the ministry', { properties: { heads: true } }),
  relationship('HOLDS', 'Hamza Sample', 'minister', { when: when('2019-01/..', 'HOLDS') }),
  relationship('APPOINTED_BY', 'minister', 'president', { when: when('2000/..', 'APPOINTED_BY') }),
  relationship('CONCERNS', 'the search', 'Aizada Testova'),
  relationship('CONCERNS', 'the release', 'Aizada Testova'),
  relationship('STEP_OF', 'the search', 'the case'),
  relationship('STEP_OF', 'the release', 'the case'),
  relationship('ACCUSED_IN', 'Aizada Testova', 'the case'),
  relationship('CONCERNS', 'her appeal', 'Aizada Testova'),
  relationship('STEP_OF', 'her appeal', 'the case'),
  relationship('TAKEN_BY', 'her appeal', 'Aizada Testova'),
  relationship('TAKEN_BY', 'her appeal', 'the court'),
  relationship('TAKEN_BY', 'the search', 'the station'),
  relationship('TAKEN_BY', 'the release', 'the station'),
  relationship('DEFENDED', 'lawyer', 'the case'),
  relationship('PART_OF_CASE', 'the beating', 'another case'),
  relationship('INVESTIGATED', 'lawyer', 'another case'),
]
const ground = new Ground(nodes, relationships)
const all = (impossible = false, more: { official?: string; without?: string } = {}) =>
  findChains(ground, {
    of: nodeId('Aizada Testova'),
    depth: 4,
    impossible,
    ...(more.official !== undefined && { official: nodeId(more.official) }),
    ...(more.without !== undefined && { without: new Set([more.without]) }),
  })
const captionOf = (id: string): string => nodes.find(node => node.id === id)?.caption ?? '?'
const told = (chains: ReturnType<typeof all>['chains']): string[] =>
  chains.map(
    ({ rule, act, end, verdict, gaps }) =>
      `${act.caption}: ${rule.id} ${captionOf(end)}, ${verdict}${gaps.map(({ kind, at }) => `, ${kind} ${captionOf(at)}`).join('')}`,
  )

test('whoever took part, the body served in, its head at the time, the minister above, and who fills the minister’s post', () => {
  expect(told(all().chains)).toEqual([
    'the beating: direct/committed Bolat Probny, definite',
    'the beating: institutional/served the station, definite',
    'the beating: command/head Gulnar Mock, definite',
    'the beating: command/superior Hamza Sample, definite',
    'the beating: institutional/appointed president, definite, unknown-holder president',
    'the threat: direct/committed an officer, definite, unnamed an officer',
    'the threat: institutional/served the station, possible, undated an officer, unnamed an officer',
    'the threat: command/head Gulnar Mock, possible, undated an officer, unnamed an officer',
    'the threat: command/superior Hamza Sample, possible, undated an officer, unnamed an officer',
    'the threat: institutional/appointed president, possible, undated an officer, unnamed an officer, unknown-holder president',
    'the search: direct/took-step the station, definite',
    'the search: command/head head of the station, definite, unknown-holder head of the station',
    'the search: command/superior Hamza Sample, definite',
    'the search: institutional/appointed president, definite, unknown-holder president',
  ])
})

test('a step in her favour makes no chain and is told apart', () => {
  expect(all().actedFor.map(({ act, takenBy }) => [act.caption, takenBy.map(({ to }) => captionOf(to))])).toEqual([
    ['the release', ['the station']],
  ])
})

test('what she did in her own proceeding was not done to her', () => {
  expect(all(true).chains.filter(({ act }) => act.caption === 'her appeal')).toEqual([])
})

test('who investigated a case in which she is not accused is in no chain, nor is a lawyer', () => {
  expect(all(true, { official: 'lawyer' }).chains).toEqual([])
})

test('a head who left before the search is not in its chain, and it is said why', () => {
  const broken = all(true, { official: 'Gulnar Mock' }).chains.filter(({ act }) => act.caption === 'the search')
  const near = nearest(broken)!
  expect(near.chain.hops.map(({ relationship }) => relationship.type)).toEqual(['CONCERNS', 'TAKEN_BY', 'POST_IN', 'HOLDS'])
  expect(breakingHop(near.chain)).toBe(3)
  expect(sayWhyNot(near.chain, near.hop, captionOf)).toBe(
    '“Gulnar Mock holds head of the station” ended on 14 Jun 2020 at the latest; the search was 20 Jul 2020.',
  )
})

test('spells that each meet the act but not each other break where they part', () => {
  const apart = new Ground(
    [...nodes.filter(({ caption }) => caption !== 'the threat'), node('Incident', 'the threat', { when: when('2020') })],
    [
      ...relationships.filter(({ type, from }) => !(type === 'WORKS_AT' && from === nodeId('an officer'))),
      relationship('WORKS_AT', 'an officer', 'the station', { when: when('2020-09/2020-10', 'WORKS_AT') }),
    ],
  )
  const [chain] = findChains(apart, { of: nodeId('the threat'), official: nodeId('Gulnar Mock'), depth: 0, impossible: true }).chains
  expect(chain!.hops.map(({ verdict }) => verdict)).toEqual(['definite', 'definite', 'possible', 'definite', 'possible'])
  expect(chain!.verdict).toBe('impossible')
  expect(breakingHop(chain!)).toBe(4)
})

test('a rule that is switched off answers nothing, and the others stay', () => {
  const rules = new Set(all(false, { without: 'command/superior' }).chains.map(({ rule }) => rule.id))
  expect(rules).toEqual(
    new Set(['direct/committed', 'direct/took-step', 'institutional/served', 'institutional/appointed', 'command/head']),
  )
})

test('depth counts the steps of subordination', () => {
  const ends = findChains(ground, { of: nodeId('the search'), depth: 0 }).chains.map(({ end }) => captionOf(end))
  expect(ends).toEqual(['the station', 'head of the station'])
})

test('a place of custody answers for harm to whom it holds, not for what others decide meanwhile', () => {
  const held = new Ground(
    [...nodes, node('Facility', 'the cells'), node('Step', 'the verdict', { when: when('2020-01-06'), properties: { kind: 'verdict' } })],
    [
      ...relationships,
      relationship('HELD_IN', 'Aizada Testova', 'the cells', { when: when('2020-01-06', 'HELD_IN') }),
      relationship('CONCERNS', 'the verdict', 'Aizada Testova'),
      relationship('STEP_OF', 'the verdict', 'the case'),
    ],
  )
  const { chains } = findChains(held, { of: nodeId('Aizada Testova'), official: nodeId('the cells'), depth: 0 })
  expect(chains.map(({ act, rule, verdict }) => [act.caption, rule.id, verdict])).toEqual([['the beating', 'direct/held', 'definite']])
})

test('the kinds that custody answers for are kinds of acts', () => {
  const declared = [nodeDefinition('Incident'), nodeDefinition('Step')].flatMap(({ properties }) => properties['kind']?.kind.choices ?? [])
  expect(custodyAnswersFor.filter(kind => !declared.includes(kind))).toEqual([])
})

test('on a day before she was accused of anything only what could be so then is left', () => {
  const then = new Ground(nodes, relationships, '2020-01-06')
  const acts = new Set(findChains(then, { of: nodeId('Aizada Testova'), depth: 4 }).chains.map(({ act }) => act.caption))
  expect(acts).toEqual(new Set(['the beating']))
})
