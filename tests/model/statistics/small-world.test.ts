import { beforeEach, expect, test } from 'vitest'
import type { NodeId } from '#model/claims/identifiers.ts'
import type { Grouping } from '#model/statistics/table.ts'
import { countsOf } from '#model/statistics/figures.ts'
import { sampleOf } from '#model/statistics/sample.ts'
import { filtered, groupsOf } from '#model/statistics/table.ts'
import { World } from './records.ts'

// One case with three accused before two courts, one with one of them again, one of which nobody is named.
let world: World
let cases: NodeId[]
let [aida, bota, chingiz]: [NodeId, NodeId, NodeId] = ['', '', ''] as never
let [first, appeal]: [NodeId, NodeId] = ['', ''] as never
let [article, other]: [NodeId, NodeId] = ['', ''] as never

beforeEach(() => {
  world = new World()
  ;[aida, bota, chingiz] = [world.node('Person', 'Aida'), world.node('Person', 'Bota'), world.node('Person', 'Chingiz')]
  ;[first, appeal] = [world.node('Court', 'First Court'), world.node('Court', 'Court of Appeal')]
  ;[article, other] = [world.node('Provision', 'Article 1'), world.node('Provision', 'Article 2')]
  const [joint, again, nobody] = [world.node('Case', 'joint'), world.node('Case', 'again'), world.node('Case', 'nobody')]
  cases = [joint, again, nobody]
  for (const accused of [aida, bota, chingiz]) world.between('ACCUSED_IN', accused, joint)
  world.between('ACCUSED_IN', aida, again, {}, { hedged: true })
  world.between('HEARD_AT', joint, first)
  world.between('HEARD_AT', nobody, first)
  const verdict = world.step(joint, 'verdict', '2021-05-17', {
    [aida]: { favourable: false, sentence: ['5 years of restriction of liberty'] },
    [bota]: { favourable: false, sentence: ['3 years of imprisonment', 'a fine of 100 units'] },
  })
  const ruling = world.step(joint, 'appeal-ruling', '2021-07-26', {
    [aida]: { favourable: false, sentence: ['5.5 years of imprisonment'] },
  })
  world.between('TAKEN_BY', verdict, first, { capacity: 'judge' })
  world.between('TAKEN_BY', ruling, appeal, { capacity: 'judge' })
  world.between('CONVICTED_UNDER', verdict, article)
  world.between('CHARGED_UNDER', aida, other)
  world.step(again, 'charge', '2019', { [aida]: {} })
})

const sample = () => sampleOf(cases, world.nodes, world.relationships)
const named = (id: string) => world.nodes.find(node => node.id === id.split('.')[0])?.caption ?? id
/** "First Court: 2 cases, 3 accused, 0 uncertain", for every row. */
const told = (by: Grouping, rows = groupsOf(sample(), by)) =>
  [...rows.rows, rows.without]
    .map(row => ({ row, counts: countsOf(row) }))
    .map(({ row, counts }) => `${named(row.group)}: ${counts.cases} cases, ${row.accused.length} accused, ${counts.uncertain} uncertain`)
    .sort()

test('courts count the cases they heard or took a step in, accused or not', () => {
  expect(told('court')).toEqual([
    'Court of Appeal: 1 cases, 3 accused, 0 uncertain',
    'First Court: 2 cases, 3 accused, 0 uncertain',
    'without: 1 cases, 1 accused, 1 uncertain',
  ])
})

test('of a verdict and a later ruling the later is the outcome and gives the sentence; who has none is counted as that', () => {
  expect(told('outcome')).toEqual([
    'appeal-against: 1 cases, 1 accused, 0 uncertain',
    'none: 2 cases, 2 accused, 1 uncertain',
    'verdict-against: 1 cases, 1 accused, 0 uncertain',
    'without: 1 cases, 0 accused, 0 uncertain',
  ])
  expect(told('sentence')).toEqual([
    'fine: 1 cases, 1 accused, 0 uncertain',
    'imprisonment.3-5: 1 cases, 1 accused, 0 uncertain',
    'imprisonment.5-8: 1 cases, 1 accused, 0 uncertain',
    'none: 2 cases, 2 accused, 1 uncertain',
    'without: 1 cases, 0 accused, 0 uncertain',
  ])
})

test('a provision said of a step is that of whom it concerns; one said of someone accused in two cases is uncertain in both', () => {
  expect(told('provision')).toEqual([
    'Article 1: 1 cases, 2 accused, 0 uncertain',
    'Article 2: 2 cases, 2 accused, 2 uncertain',
    'without: 2 cases, 1 accused, 0 uncertain',
  ])
})

test('a later acquittal leaves no sentence standing; one of the same day as a verdict leaves open which is the last', () => {
  world.step(cases[0]!, 'acquittal', '2022-01-01', { [aida]: { favourable: true } })
  world.step(cases[0]!, 'acquittal', '2021-05-17', { [bota]: { favourable: true } })
  expect(told('outcome')).toEqual([
    'acquittal: 1 cases, 1 accused, 0 uncertain',
    'none: 2 cases, 2 accused, 1 uncertain',
    'several: 1 cases, 1 accused, 0 uncertain',
    'without: 1 cases, 0 accused, 0 uncertain',
  ])
  expect(told('sentence')).toContain('none: 2 cases, 3 accused, 1 uncertain')
})

test('an undated outcome beside a dated one of another kind, and a hedged one, are uncertain', () => {
  world.step(cases[0]!, 'release', undefined, { [bota]: {} })
  const verdict = world.step(cases[0]!, 'verdict', '2021-05-17', {})
  world.between('CONCERNS', verdict, chingiz, { favourable: false }, { hedged: true })
  expect(told('outcome')).toContain('verdict-against: 1 cases, 2 accused, 2 uncertain')
})

test('what no source says, or two sources say differently, has no direction', () => {
  world.step(cases[0]!, 'verdict', '2021-05-17', { [chingiz]: {} })
  expect(told('outcome')).toContain('unclear: 1 cases, 1 accused, 0 uncertain')
  world.step(cases[0]!, 'parole-ruling', '2023', { [chingiz]: { favourable: [true, false] } })
  world.step(cases[0]!, 'parole-ruling', '2023', { [bota]: { favourable: true } })
  expect(told('outcome')).toContain('parole-granted: 1 cases, 1 accused, 0 uncertain')
  expect(told('outcome')).toContain('unclear: 1 cases, 1 accused, 0 uncertain')
})

test('a sentence in words that are not understood, or changed to no source says what, is counted as not understood', () => {
  world.step(cases[0]!, 'verdict', '2021-05-18', { [chingiz]: { favourable: false, sentence: ['7 to 12 years'] } })
  world.step(cases[0]!, 'sentence-change', '2024', { [bota]: { favourable: true } })
  expect(told('sentence')).toContain('not-understood: 1 cases, 2 accused, 0 uncertain')
})

test('filters keep what they name: a court, a provision, an outcome, a period', () => {
  const asked = (filter: Parameters<typeof filtered>[1]) => filtered(sample(), filter).map(one => `${named(one.id)} ${one.accused.length}`)
  expect(asked({})).toEqual(['joint 3', 'again 1', 'nobody 0'])
  expect(asked({ court: appeal })).toEqual(['joint 3'])
  expect(asked({ court: first })).toEqual(['joint 3', 'nobody 0'])
  expect(asked({ provision: article })).toEqual(['joint 2'])
  expect(asked({ outcome: 'none' })).toEqual(['joint 1', 'again 1'])
  expect(asked({ to: '2020-12-31' })).toEqual(['again 1'])
  expect(asked({ from: '2021-07-01' })).toEqual(['joint 3'])
})

test('bodies are counted by what they did, judges as persons', () => {
  const [body, judge] = [world.node('PublicBody', 'Board'), world.node('Person', 'Judge')]
  world.between('INVESTIGATED', body, cases[0]!)
  world.between('PROSECUTED', body, cases[1]!, {}, { hedged: true })
  world.between('JUDGED', judge, cases[0]!)
  expect(
    groupsOf(sample(), 'body').rows.map(({ group, accused }) => [
      named(group),
      group.split('.')[1],
      accused.filter(({ uncertain }) => uncertain).length,
    ]),
  ).toEqual([
    ['Board', 'investigated', 0],
    ['Board', 'prosecuted', 1],
  ])
  expect(told('judge')).toContain('Judge: 1 cases, 3 accused, 0 uncertain')
})
