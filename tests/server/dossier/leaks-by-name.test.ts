import { expect, test } from 'vitest'
import { noOwnParts } from '#model/dossier/facts.ts'
import { breakwater, textOf } from '#tests/support/breakwater.ts'

// Names in other cases and other people’s names, family, witnesses and what is said of them: who must not be known is not found by those, and nobody else is lost.
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

test.each([
  ['Виктор Ли', 'Ли был избит охранником'],
  ['Alena Ten', 'Ten was beaten by the guards'],
  ['Viktor An', 'An told the court of it'],
  ['Анна Водова', 'Анну били'],
  ['Юлия Водова', 'Юлии угрожали'],
  ['Мария Водова', 'Угрожали Марии'],
  ['Ева Водова', 'Видели Еву'],
])('a short name is found at the beginning of a sentence and in its cases: %s', async (name, description) => {
  const world = breakwater({ name })
  world.told.more(world.guard, { description })
  expect(await textOf(world, 'public')).not.toContain(description)
})

test('who is tried for the act is not told of as one on whom it fell', async () => {
  const world = breakwater({ name: 'Aizada Testova' })
  const { told, act } = world
  const officer = told.node('Person', 'officer', { name: 'Boris Officerov' })
  const trial = told.node('Case', 'trial', { name: 'Trial of the water' })
  told.between('PART_OF_CASE', act, trial)
  told.between('COMMITTED', officer, act)
  told.between('ACCUSED_IN', officer, trial)
  const text = await textOf(world, 'public')
  expect(text).toContain('Boris Officerov')
  expect(text).not.toContain('Victim B')
})

test('an official who is only spoken of is named, whatever fell on them elsewhere, and the family of one who is only spoken of, too', async () => {
  const world = breakwater({ name: 'Aizada Testova' })
  const { told, guard, act } = world
  const elsewhere = told.node('Incident', 'elsewhere', { name: 'Listening in', kind: 'surveillance' })
  const minister = told.node('Person', 'minister', { name: 'Marat Ministrov' })
  told.between('HOLDS', minister, told.node('Post', 'post', { name: 'Minister of Water' }))
  told.between('SUFFERED', minister, elsewhere)
  told.more(act, { officialVersion: 'she slipped' }, { saidBy: minister })
  const rich = told.node('Person', 'rich', { name: 'Timur Richov' })
  told.between('SUFFERED', rich, elsewhere)
  const uncle = told.node('Person', 'uncle', { name: 'Nurlan Unclov' })
  told.between('FAMILY_OF', uncle, rich, {}, { kinship: 'uncle' })
  told.more(guard, { description: 'known to Timur Richov' })
  told.more(guard, { description: 'known to Nurlan Unclov' })
  const text = await textOf(world, 'public')
  expect(text).toContain('Marat Ministrov')
  expect(text).toContain('known to Nurlan Unclov')
  expect(text).not.toContain('Richov')
})

test('what is kept of a relationship of someone hidden names nobody', async () => {
  for (const age of [14, 41]) {
    const world = breakwater({ name: 'Aizada Testova' })
    const hit = world.told.node('Incident', 'hit', { name: 'Second beating', kind: 'beating' })
    world.told.between('SUFFERED', world.victim, hit)
    world.told.between('COMMITTED', world.guard, hit, {}, { capacity: 'investigator in the case of Aizada Testova' })
    world.told.more(world.victim, { age }, { mark: 'restricted' })
    expect(await textOf(world, 'public')).not.toMatch(/Testova/)
    expect((await textOf(world, 'sealed')).includes('Testova')).toBe(age >= 18)
  }
})

test.each(['Dana Rowers', 'Olga Rowers', 'Vera Rowers'])('someone of a short given name who is only spoken of is found: %s', async name => {
  const world = breakwater({ name: 'Aizada Testova' })
  const spoken = world.told.node('Person', 'spoken', { name })
  world.told.between('SUFFERED', spoken, world.told.node('Incident', 'other', { name: 'Something else', kind: 'threat' }))
  world.told.more(world.guard, { description: `known to ${name}` })
  expect(await textOf(world, 'public')).not.toContain(name)
})

test('an unnamed child takes no ordinary word, body or place away, and the parent’s name does go', async () => {
  const world = breakwater({ name: 'Aizada Testova' })
  const { told, guard, act } = world
  const child = told.node('Person', 'child', { name: 'a pupil beaten by police in Almaty, son of Aslan Zhaparov', named: false })
  told.more(child, { age: 9 })
  told.between('SUFFERED', child, act)
  const police = told.node('PublicBody', 'police', { name: 'Almaty Police Department' })
  told.between('WORKS_AT', guard, police)
  told.more(guard, { description: 'The police of Almaty goes on.' })
  told.more(guard, { description: 'known to Zhaparov' })
  const text = await textOf(world, 'submission')
  expect(text).toContain('Almaty Police Department')
  expect(text).toContain('The police of Almaty goes on.')
  expect(text).not.toMatch(/Zhaparov/)
})

test.each([
  ['Aizada Test kyzy', 'He served in Kyzylorda'],
  ['Viktor He', 'He was there'],
  ['Viktor An', 'An officer was there'],
  ['Viktor Ten', 'Ten people were hit'],
  ['Aisha Al Testov', 'seen at Al-Farabi avenue'],
])('a part of a name that is an ordinary word takes none away: %s', async (name, description) => {
  const world = breakwater({ name })
  world.told.more(world.guard, { description })
  expect(await textOf(world, 'public')).toContain(description)
})

test('who shares only a given name with someone hidden is named', async () => {
  const world = breakwater({ name: 'Aizada Testova' })
  const minister = world.told.node('Person', 'minister', { name: 'Aizada Ministrova' })
  world.told.more(world.act, { motive: 'that she rowed' }, { saidBy: minister, stance: 'alleges' })
  const text = await textOf(world, 'public')
  expect(text).toContain('Aizada Ministrova')
  expect(text).not.toMatch(/Testova/)
})

test('a witness who only wrote their testimony, and family, are found where they are only spoken of', async () => {
  const world = breakwater({ name: 'Aizada Testova' })
  const { told, guard, act } = world
  told.source('testimony', 'What was heard', null, 'testimony')
  told.more(guard, { description: 'He threatened Saule Witnessova afterwards' })
  told.more(act, { method: 'with an oar' }, { from: 'testimony' })
  const mother = told.node('Person', 'mother', { name: 'Gulnara Otherova' })
  told.between('FAMILY_OF', mother, world.victim, { mark: 'restricted' }, { kinship: 'mother' })
  told.more(guard, { description: 'He was known to Gulnara Otherova, whose daughter he hit' })
  const text = await textOf(world, 'public', { sources: { authors: ['Saule Witnessova'] } })
  expect(text).not.toMatch(/Witnessova|Otherova/)
})

test('a mother’s word on “her son” does not tell whose child someone is', async () => {
  const world = breakwater({ name: 'Erlan Boyev' })
  const { told, guard } = world
  told.more(world.victim, { age: 14 }, { mark: 'restricted' })
  const mother = told.node('Person', 'mother', { name: 'Gulnara Otherova' })
  told.between('FAMILY_OF', mother, world.victim, {}, { kinship: 'mother' })
  const word = told.node('Intervention', 'word', { name: 'Words at the water', kind: 'statement' })
  told.between('NAMES', word, guard, { saidBy: mother, stance: 'alleges' }, { what: 'to blame for her son’s beating' })
  expect(await textOf(world, 'submission')).not.toMatch(/her son/)
})

test('a spelling of the official that names someone hidden is not told', async () => {
  const world = breakwater({ name: 'Aizada Testova' })
  world.told.more(world.guard, { alias: 'hangman of Aizada Testova' })
  expect(await textOf(world, 'public')).not.toMatch(/hangman|Testova/)
})

test.each([
  ['Vera Rowova', 'It was very cold'],
  ['Nina Rowova', 'nine of them stood in line'],
])('a given name of four letters takes no ordinary word away: %s', async (name, description) => {
  const world = breakwater({ name })
  world.told.more(world.guard, { description })
  expect(await textOf(world, 'public')).toContain(description)
})

test.each([
  ['Зоя Водова', 'Зою били'],
  ['Майя Водова', 'Угрожали Майе'],
])('and is found in its cases: %s', async (name, description) => {
  const world = breakwater({ name })
  world.told.more(world.guard, { description })
  expect(await textOf(world, 'public')).not.toContain(description)
})

test('who once held a post and was accused is protected where only mentioned', async () => {
  const world = breakwater({ name: 'Aizada Testova' })
  const { told, guard } = world
  const teacher = told.node('Person', 'teacher', { name: 'Marat Teacherov' })
  told.between('HOLDS', teacher, told.node('Post', 'post', { name: 'Teacher' }))
  told.between('ACCUSED_IN', teacher, told.node('Case', 'case', { name: 'Case of the school' }))
  told.more(guard, { description: 'known to Marat Teacherov' })
  expect(await textOf(world, 'public')).not.toContain('Teacherov')
})

test('a grown victim’s name is not lost by a child of theirs that stands only in the data, nor in public where they agreed to be named', async () => {
  const world = breakwater({ name: 'Aizada Testova' })
  const { told, guard } = world
  const child = told.node('Person', 'child', { name: 'Dana Testova', age: 9 })
  told.between('FAMILY_OF', child, world.victim, {}, { kinship: 'daughter' })
  told.more(guard, { description: 'known to Aizada Testova' })
  expect(await textOf(world, 'submission')).toContain('known to Aizada Testova')
  const own = { ...noOwnParts, consent: new Map([[world.victim, 'public' as const]]) }
  expect(await textOf(world, 'public', { own })).toContain('known to Aizada Testova')
})

test('a court that bears a surname keeps its name; someone called by whose brother they are does not', async () => {
  const world = breakwater({ name: 'Aizada Abaeva' })
  const { told, guard, act } = world
  told.between('WORKS_AT', guard, told.node('PublicBody', 'police', { name: 'Abaev district police' }))
  const brother = told.node('Person', 'brother', { name: 'brother of Marat Otherov', named: false })
  told.between('SUFFERED', brother, act)
  const text = await textOf(world, 'public')
  expect(text).toContain('Abaev district police')
  expect(text).not.toContain('Otherov')
})
