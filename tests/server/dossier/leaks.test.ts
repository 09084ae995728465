import { expect, test } from 'vitest'
import type { Mark } from '#model/claims/mark.ts'
import { victimsTold } from '#model/dossier/protect.ts'
import { noOwnParts } from '#model/dossier/facts.ts'
import type { PreparedDossier } from '#server/explore/dossier.ts'
import { breakwater, prepared, textOf, whole, type World } from '#tests/support/breakwater.ts'

// Ways by which someone who must not be known could be found in a version all the same.
test.each(['submitter', 'whyNow', 'ask'] as const)('a protected name far down in what the advocate writes (%s) is found', async part => {
  const far = { ...noOwnParts, [part]: `${'word '.repeat(2600)}Aizada Testova told us.` }
  expect(await textOf(breakwater({ name: 'Aizada Testova' }), 'public', { own: far })).not.toMatch(/Testova/)
  const open = { ...noOwnParts, [part]: `${'word '.repeat(2600)}Somebody else told us.` }
  expect(await textOf(breakwater({ name: 'Aizada Testova' }), 'public', { own: open })).toMatch(/Somebody else told us/)
})

test.each([
  ['Ким Ен', 'Ким был избит охранником'],
  ['Ким Ен', 'Охранник избил Кима'],
  ['Li Viktor', 'Guards hit Li in the face'],
  ['Viktor Pak', 'Mr Pak’s arm was broken'],
  ['Viktor Lee', 'LEE was hit'],
])('a name of two or three letters is protected where it stands alone: %s', async (name, description) => {
  const world = breakwater({ name })
  world.told.more(world.guard, { description })
  expect(await textOf(world, 'public')).not.toContain(description)
})

test('a short name is no other word: a particle, the beginning of another, or what a place is called', async () => {
  const world = breakwater({ name: 'Ли Пак' })
  for (const description of ['был ли он там, неизвестно', 'Packed rooms', 'List of boats']) world.told.more(world.guard, { description })
  const text = await textOf(world, 'public')
  for (const description of ['был ли он там', 'Packed rooms', 'List of boats']) expect(text).toContain(description)
})

test.each([
  ['2002-12-31', '2020-05-05', true],
  ['2002-05-06', '2020-05-05', true],
  ['2002-05-05', '2020-05-05', false],
  ['2002', '2020-05-05', true],
  ['2001', '2020-05-05', false],
  ['[2003,2004]', '2020-05-05', true],
  ['200X', '2020-05-05', true],
  ['2005', null, true],
  ['1975', '[..2020-05-05]', false],
  ['2004', '[..2020-05-05]', true],
] as const)('someone born %s is a child for an act on %s: %s', async (birthDate, date, child) => {
  const world = breakwater({ name: 'Aizada Testova', birthDate }, { date })
  for (const audience of ['submission', 'sealed'] as const) expect((await textOf(world, audience)).includes('Testova')).toBe(!child)
})

test.each(['public', 'submission', 'sealed'] as const)('a child who speaks is named in no version: %s', async audience => {
  for (const mark of ['public', 'restricted'] satisfies Mark[]) {
    const world = breakwater({ name: 'Aizada Testova' })
    const child = world.told.node('Person', 'child', { name: 'Saule Witnessova' })
    world.told.more(child, { age: 12 }, { mark })
    world.told.between('COMMITTED', world.guard, world.act, { stance: 'alleges', saidBy: child })
    expect(await textOf(world, audience)).not.toMatch(/Saule|Witnessova/)
  }
})

test('a child who is only spoken of is named in no version either, and a grown person is', async () => {
  const world = breakwater({ name: 'Aizada Testova' })
  const child = world.told.node('Person', 'child', { name: 'Erlan Boyev' })
  world.told.more(child, { age: 9 }, { mark: 'restricted' })
  world.told.node('Person', 'man', { name: 'Marat Manov', age: 40 })
  world.told.more(world.act, { description: 'Erlan Boyev was there, too' })
  world.told.more(world.act, { description: 'Marat Manov was there, too' })
  const text = await textOf(world, 'submission')
  expect(text).not.toMatch(/Erlan|Boyev/)
  expect(text).toContain('Marat Manov')
})

test('whose words a testimony passes on is told to no audience below a submission', async () => {
  const world = breakwater({ name: 'Aizada Testova' })
  const witness = world.told.node('Person', 'witness', { name: 'Saule Witnessova' })
  world.told.source('testimony', 'What was heard at the water', null, 'testimony')
  world.told.between('COMMITTED', world.guard, world.act, { from: 'testimony', stance: 'alleges', saidBy: witness })
  world.told.more(world.guard, { description: 'known to Witnessova' })
  for (const audience of ['public', 'partner'] as const) expect(await textOf(world, audience)).not.toMatch(/Witnessova|heard at the water/)
  expect(await textOf(world, 'submission')).toMatch(/Witnessova/)
})

test('what a lower reader can have made does not tell who is a minor by a higher mark: neither the list of victims nor the hash', async () => {
  const aged = (age: number): World => {
    const world = breakwater({ name: 'Aizada Testova' })
    world.told.more(world.victim, { age }, { mark: 'restricted' })
    return world
  }
  const [child, grown] = [await prepared(aged(14), 'public'), await prepared(aged(41), 'public')]
  expect(whole(child)).toBe(whole(grown))
  const tell = ({ facts, own }: PreparedDossier) => victimsTold(facts, own, 'public')
  expect(tell(child)).toEqual(tell(grown))
  // Whoever may see it is told.
  const sealed = await prepared(aged(14), 'sealed')
  expect(victimsTold(sealed.facts, sealed.own, 'sealed').map(({ minor }) => minor)).toEqual([true])
})

test.each(['public', 'partner', 'submission', 'sealed'] as const)(
  'what else belongs to a case and fell on a minor is told by its kind alone: %s',
  async audience => {
    const world = breakwater({ name: 'Aizada Testova' })
    const { told } = world
    const trial = told.node('Case', 'trial', { name: 'Case of the water' })
    const death = told.node('Incident', 'death', { name: 'Death of Erlan Boyev', kind: 'death' }, { date: '2020-04-01' })
    const child = told.node('Person', 'child', { name: 'Erlan Boyev' })
    told.more(child, { age: 14 }, { mark: 'restricted' })
    told.between('SUFFERED', child, death, {}, { effect: 'a pupil of class 8B died' })
    told.between('PART_OF_CASE', death, trial)
    told.between('PART_OF_CASE', world.act, trial)
    told.more(death, { officialVersion: 'The pupil of school no. 5 fell from a roof' }, { note: 'Class 8B, says the head.' })
    told.more(death, { description: 'A pupil of class 8B of school no. 5' }, { stance: 'alleges' })
    const text = await textOf(world, audience)
    expect(text).not.toMatch(/pupil|8B|school no|roof|Boyev|2020-04-01|1 Apr 2020/)
    expect(text).toMatch(/Official version: \[withheld\]/)
  },
)

test.each(['public', 'partner', 'submission', 'sealed'] as const)(
  'of an act on a child alone no detail and no place is told: %s',
  async audience => {
    const world = breakwater({ name: 'Erlan Boyev' }, { act: { description: 'A pupil of class 8B was hit', method: 'with an oar' } })
    world.told.more(world.victim, { age: 14 }, { mark: 'restricted' })
    world.told.between('HAPPENED_AT', world.act, world.told.node('Place', 'place', { name: 'Aktau Breakwater School' }))
    const text = await textOf(world, audience)
    expect(text).not.toMatch(/8B|Aktau|Boyev/)
    expect(text).toMatch(/with an oar/)
    // Of several, of whom one is a child, it is told: it is no detail of the child’s.
    const several = breakwater({ name: 'Erlan Boyev' }, { act: { description: 'Rowers were hit' } })
    several.told.more(several.victim, { age: 14 }, { mark: 'restricted' })
    several.told.between('SUFFERED', several.told.node('Person', 'grown', { name: 'Aizada Testova' }), several.act)
    expect((await textOf(several, audience)).includes('Rowers were hit')).toBe(audience === 'submission' || audience === 'sealed')
  },
)

test('a place that is not told comes out neither by a denial, nor by the name of the act, nor by how it was done', async () => {
  const world = breakwater({ name: 'Aizada Testova' }, { act: { name: 'Beating in colony QX-77', method: 'in cell 12 of QX-77' } })
  const colony = world.told.node('Facility', 'colony', { name: 'Colony QX-77' })
  world.told.between('HAPPENED_AT', world.act, colony)
  world.told.between('HAPPENED_AT', world.act, colony, { stance: 'denies', saidBy: world.guard })
  world.told.between('COMMITTED', world.guard, world.act, { stance: 'alleges' }, { manner: 'with a chair of QX-77' })
  world.told.more(world.act, { method: 'with a chair' })
  const text = await textOf(world, 'public')
  expect(text).not.toContain('QX')
  expect(text).toContain('with a chair')
  expect(await textOf(world, 'partner')).not.toContain('QX')
  expect(await textOf(world, 'submission')).toContain('QX-77')
})

test.each([
  ['plain', (name: string) => `https://water.invalid/${encodeURIComponent(name)}`],
  ['beside a stray sign', (name: string) => `https://water.invalid/a%zz/%FF${encodeURIComponent(name)}`],
  ['twice', (name: string) => `https://water.invalid/?u=${encodeURIComponent(encodeURIComponent(name))}`],
])('an address hides no name behind percent signs: %s', async (_, url) => {
  const address = url('айзада-тестова')
  expect(await textOf(breakwater({ name: 'Айзада Тестова' }), 'public', { sources: { url: address } })).not.toContain(address)
  const other = url('о-волнах')
  expect(await textOf(breakwater({ name: 'Айзада Тестова' }), 'public', { sources: { url: other } })).toContain(other)
})
