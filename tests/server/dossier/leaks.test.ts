import { expect, test } from 'vitest'
import type { Says } from '#model/claims/claim.ts'
import type { Mark } from '#model/claims/mark.ts'
import type { ProfileId } from '#model/claims/identifiers.ts'
import type { Source } from '#model/claims/source.ts'
import type { Audience, DossierDocument } from '#model/dossier/document.ts'
import { victimsTold } from '#model/dossier/protect.ts'
import { noOwnParts, type OwnParts } from '#model/dossier/facts.ts'
import { clearanceOf, prepareDossier, type PreparedDossier } from '#server/explore/dossier.ts'
import { Telling } from '#tests/support/claims.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

// An invented breakwater: ways by which someone who must not be known could be found in a version all the same.
interface World {
  readonly told: Telling
  readonly guard: ProfileId
  readonly victim: ProfileId
  readonly act: ProfileId
}
function breakwater(victimSays: Says, { date = '2020-05-05', act = {} }: { date?: string | null; act?: Says } = {}): World {
  const told = new Telling()
  told.source('report', 'A report on the breakwater')
  const guard = told.node('Person', 'guard', { name: 'Timur Pierov' })
  const victim = told.node('Person', 'victim', victimSays)
  const beating = told.node('Incident', 'act', { name: 'Beating at the water', kind: 'beating', ...act }, date === null ? {} : { date })
  told.between('SUFFERED', victim, beating)
  told.between('COMMITTED', guard, beating)
  return { told, guard, victim, act: beating }
}
async function prepared(
  { told, guard }: World,
  audience: Audience,
  { own = noOwnParts, sources = {} }: { own?: OwnParts; sources?: Partial<Source> } = {},
): Promise<PreparedDossier> {
  const store = new NaiveStore()
  await store.commit({ ...told.batch, sources: told.batch.sources!.map(source => ({ ...source, ...sources })) })
  const person = await store.node(guard, clearanceOf(audience))
  if (!person) throw new Error('the guard is not there')
  return prepareDossier(store, { person, regime: 'eu-ghrsr', audience, language: 'en', own })
}
const whole = ({ document }: { document: DossierDocument }): string => JSON.stringify(document)
const textOf = async (...asked: Parameters<typeof prepared>): Promise<string> => whole(await prepared(...asked))

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

test.each([
  ['Павел Донец', 'Избили Донца'],
  ['Павел Донец', 'Избили Павла'],
  ['Алихан Муса', 'Избили Мусу'],
  ['Ольга Водова', 'Избили Ольгу'],
  ['Aizada Testova', 'Posts of #FreeAizada'],
])('a name is known in its other cases and inside a word: %s, %s', async (name, description) => {
  const world = breakwater({ name })
  world.told.more(world.guard, { description })
  expect(await textOf(world, 'public')).not.toContain(description)
})

test.each(['public', 'submission'] as const)('what the official says or denies of someone hidden is not told: %s', async audience => {
  const world = breakwater({ name: 'Aizada Testova' })
  world.told.more(world.victim, { age: 14 }, { mark: 'restricted' })
  for (const stance of ['states', 'denies'] as const)
    world.told.more(world.victim, { occupation: 'pupil of class 8B' }, { saidBy: world.guard, stance })
  expect(await textOf(world, audience)).not.toMatch(/8B|Occupation/)
})

test('what was done to someone hidden in detail is told of none of their relationships, nor are notes on them', async () => {
  for (const age of [14, 41]) {
    const world = breakwater({ name: 'Aizada Testova' })
    world.told.more(world.victim, { age }, { mark: 'restricted' })
    const hit = world.told.node('Incident', 'hit', { name: 'Second beating', kind: 'beating' })
    world.told.between('SUFFERED', world.victim, hit, { note: 'Known in the village by her red boat.' }, { effect: 'lost the left eye' })
    world.told.between('COMMITTED', world.guard, hit, {}, { manner: 'while she sang in a choir' })
    const child = age < 18
    for (const audience of ['public', 'partner', 'submission', 'sealed'] as const) {
      const text = await textOf(world, audience)
      const isOpen = !child && (audience === 'submission' || audience === 'sealed')
      for (const detail of ['left eye', 'red boat']) expect(text.includes(detail)).toBe(isOpen)
      expect(text.includes('choir')).toBe(!child)
    }
  }
})

test('family of someone hidden is not named below a submission, as a voice or elsewhere', async () => {
  const world = breakwater({ name: 'Aizada Testova' })
  const mother = world.told.node('Person', 'mother', { name: 'Gaukhar Kinova' })
  world.told.between('FAMILY_OF', mother, world.victim, {}, { kinship: 'mother' })
  world.told.more(world.act, { motive: 'that she rowed' }, { saidBy: mother, stance: 'alleges' })
  for (const audience of ['public', 'partner'] as const) {
    const text = await textOf(world, audience)
    expect(text).not.toMatch(/Kinova/)
    expect(text).toContain('that she rowed')
  }
  expect(await textOf(world, 'submission')).toMatch(/Kinova/)
})

test('that someone hidden is called like the official is not told', async () => {
  const world = breakwater({ name: 'Timur Pirov' })
  const text = await textOf(world, 'public')
  expect(text).not.toMatch(/not judged|Pirov/)
  expect(await textOf(world, 'submission')).toMatch(/Timur Pirov/)
})

test('someone hidden who bears a form of the official’s surname takes nothing of the official’s own name away', async () => {
  const world = breakwater({ name: 'Aliya Pierova' }, { act: { name: 'Beating by Pierov' } })
  world.told.more(world.guard, { description: 'Pierov is known for his oar' })
  world.told.more(world.guard, { occupation: 'guard of Pierova' })
  const text = await textOf(world, 'public', { own: { ...noOwnParts, whyNow: 'Timur Pierov goes on.' } })
  expect(text).toContain('Pierov is known for his oar')
  expect(text).toContain('Timur Pierov goes on.')
  expect(text).toContain('Beating by Pierov')
  expect(text).not.toMatch(/Pierova|Beating by Victim/)
})

test.each(['Beating of Ivan Testov', 'Beating by officer Testov', 'Beating at the Testov factory'])(
  'the name of an act is not rewritten onto another of that surname: %s',
  async name => {
    const world = breakwater({ name: 'Dana Testova' }, { act: { name } })
    world.told.more(world.victim, { age: 14 }, { mark: 'restricted' })
    const text = await textOf(world, 'submission')
    expect(text).not.toMatch(/Testov/)
    expect(text).not.toMatch(/“[^”]*Victim A[^”]*”/)
  },
)

test('of a source whose title is withheld neither publisher nor authors nor the day are told', async () => {
  const sources = { title: 'Aizada: my story', publisher: 'Water Times', authors: ['J. Doer'], published: '2020-05-06' }
  const text = await textOf(breakwater({ name: 'Aizada Testova' }), 'public', { sources })
  expect(text).not.toMatch(/my story|Water Times|Doer|2020-05-06/)
  expect(text).toContain('2020')
})

test('a word on another matter is no response in the version that does not tell it', async () => {
  const world = breakwater({ name: 'Aizada Testova' })
  const speech = world.told.node('Intervention', 'speech', { name: 'Speech on boats', kind: 'statement' })
  world.told.between('ISSUED', world.guard, speech)
  world.told.more(speech, { asks: 'boats for Aizada Testova' }, { saidBy: world.guard })
  for (const audience of ['public', 'submission'] as const)
    expect(await textOf(world, audience)).toContain('No response of Timur Pierov is recorded')
})

test.each([
  ['Saule Testova, mother of the injured schoolgirl, complained', false],
  ['Saule Testova’s daughter was hit', false],
  ['Сауле Тестова, мать пострадавшей, жаловалась', false],
  ['Saule Testova’s mother complained', true],
  ['the mother of Saule Testova complained', true],
])('a grown person of a child’s surname is told of, unless as whose child it is: %s', async (description, isTold) => {
  const world = breakwater({ name: 'Dana Testova' })
  world.told.more(world.victim, { age: 14 }, { mark: 'restricted' })
  const grown = world.told.node('Person', 'grown', { name: 'Saule Testova', 'name@ru': 'Сауле Тестова' })
  world.told.between('SUFFERED', grown, world.act)
  world.told.more(world.guard, { description })
  expect((await textOf(world, 'submission')).includes(description)).toBe(isTold)
})
