import { beforeAll, describe, expect, test } from 'vitest'
import { fill, phrases } from '#model/dossier/words/all.ts'
import { Telling } from '#tests/support/claims.ts'
import { dossierFrom, lines, section, stateOf } from '#tests/support/dossier-lines.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

// An invented harbour: who is blamed for what by whom, and what stands beside it.
const told = new Telling()
told.source('report', 'A report on the harbour')
const victim = told.node('Person', 'victim', { name: 'Aizada Testova' })
const mother = told.node('Person', 'mother', { name: 'Botagoz Testova' })
const commander = told.node('Person', 'commander', { name: 'Timur Headov' })
const deputy = told.node('Person', 'deputy', { name: 'Serik Deputov' })
const minister = told.node('Person', 'minister', { name: 'Damir Topov' })
const officer = told.node('Person', 'officer', { name: 'Nurlan Sampleuly' })
const guards = told.node('PublicBody', 'guards', { name: 'Guards of the Harbour', description: 'answer to nobody but their commander' })
const post = told.node('Post', 'post', { name: 'Commander of the Guards' })
const ministry = told.node('Post', 'ministry', { name: 'Minister of Harbours' })
const men = told.node('Person', 'men', { name: 'guards (beating on the quay)', named: false })

told.more(commander, { description: 'gives every order himself' }, { stance: 'alleges' })
told.between('HOLDS', commander, post, { date: '2019/2022' })
told.between('POST_IN', post, guards, {}, { heads: true })
told.between('APPOINTED_BY', post, ministry)
told.between('HOLDS', minister, ministry, { date: '2018/2023' })

const quay = told.node(
  'Incident',
  'quay',
  { name: 'Beating on the quay', kind: 'beating' },
  { date: '2020-05-05', note: 'The day is that of the diary.' },
)
told.between('SUFFERED', victim, quay)
told.between('COMMITTED', men, quay, { stance: 'alleges', hedged: true })
told.between('WORKS_AT', men, guards, { date: '2020-05-05' })
told.more(quay, { description: 'she was taken to a cell' }, { note: 'Which cell is not said.' })
told.more(quay, { description: 'it rained' }, { stance: 'infers', note: 'From another page.' })
const shed = told.node('Incident', 'shed', { name: 'Raid on the shed', kind: 'pressure' }, { date: '2020-07-07' })
told.between('SUFFERED', victim, shed)
told.between('COMMITTED', guards, shed, { stance: 'alleges' })
const kick = told.node(
  'Incident',
  'kick',
  { name: 'Kicking in the cell', kind: 'torture' },
  { stance: 'infers', hedged: true, date: '2020-08-08' },
)
told.between('SUFFERED', victim, kick)
told.between('COMMITTED', officer, kick, { stance: 'infers' })

const death = told.node('Incident', 'death', { name: 'Death at sea', kind: 'death' })
told.more(death, { officialVersion: 'an accident' }, { saidBy: guards })
const blame = told.node(
  'Intervention',
  'blame',
  { name: 'Statement of the mother', kind: 'statement', asks: 'an open trial' },
  { saidBy: mother },
)
for (const one of [commander, deputy])
  told.between('NAMES', blame, one, { saidBy: mother, stance: 'alleges', hedged: true }, { what: 'to blame for the death' })
told.between('NAMES', blame, minister, { saidBy: mother, stance: 'alleges' }, { what: 'did not answer' })
told.between('NAMES', blame, death)

const proceeding = (name: string, character: string) => {
  const judge = told.node('Person', `judge-${name}`, { name: `Judge ${name}` })
  const trial = told.node('Case', `case-${name}`, { name: `Case ${name}`, character })
  const verdict = told.node('Step', `verdict-${name}`, { name: `Verdict ${name}`, kind: 'verdict' })
  told.between('CONCERNS', verdict, victim)
  told.between('STEP_OF', verdict, trial)
  told.between('ACCUSED_IN', victim, trial)
  return { judge, trial }
}
const political = proceeding('Politov', 'politically motivated')
const plain = proceeding('Plainov', 'held in one day')
const readOnly = proceeding('Readov', 'politically motivated')
told.between('JUDGED', political.judge, political.trial)
told.between('JUDGED', plain.judge, plain.trial)
told.between('JUDGED', readOnly.judge, readOnly.trial, { stance: 'infers' })

const store = new NaiveStore()
beforeAll(async () => {
  await store.commit(told.batch)
})
const linesIn = async (id: string, of: string): Promise<string[]> => lines(section(await dossierFrom(store, id), of))

describe('a statement that blames the person', () => {
  test('is told with its source, as a belief, with whom else it blames', async () => {
    const acts = await linesIn(commander, 'acts')
    const line = acts.find(one => one.includes('to blame for the death'))
    expect(line).toMatch(/^Alleged by Botagoz Testova \(as told in .*\): the statement names Timur Headov/)
    expect(line).toContain(phrases.en['say.hedged-told'])
    expect(line).not.toContain(phrases.en['say.hedged'])
    const alike = acts.find(one => one.startsWith(fill('en', 'acts.alike', { names: '' }).slice(0, 10)))
    expect(alike).toContain('Serik Deputov')
    expect(alike).not.toContain('Damir Topov')
  })

  test('stands beside the official version of what it speaks of', async () => {
    expect((await linesIn(commander, 'acts')).find(line => line.includes('an accident'))).toMatch(/“Death at sea”.*Guards of the Harbour/)
  })

  test('is counted in the summary, with what a source says of the person’s own place', async () => {
    const summary = await linesIn(commander, 'summary')
    const counted = fill('en', 'summary.statements', { person: 'Timur Headov', count: 1 })
    expect(summary.some(line => line.startsWith(counted))).toBe(true)
    expect(summary.some(line => line.includes('gives every order himself'))).toBe(true)
  })
})

test('of a post stands who fills it, and what a source says of its body, whether or not a chain leads there', async () => {
  const posts = await linesIn(commander, 'posts')
  expect(posts.some(line => line.includes('Commander of the Guards is appointed by Minister of Harbours'))).toBe(true)
  expect(posts.some(line => line.includes('answer to nobody but their commander'))).toBe(true)
})

describe('that someone was the superior of those who acted', () => {
  test('is shown no further than that these acted', async () => {
    const part = await linesIn(commander, 'part')
    expect(part.filter(line => line.startsWith('Was the superior')).join()).toContain(phrases.en['part.shown-if'])
  })

  test('of a single act too: a body that is only suspected has no superior who is shown', async () => {
    const yard = new Telling()
    yard.source('report', 'A report')
    const chief = yard.node('Person', 'chief', { name: 'Timur Headov' })
    const [body, post] = [
      yard.node('PublicBody', 'body', { name: 'Guards of the Yard' }),
      yard.node('Post', 'post', { name: 'Chief of the Yard' }),
    ]
    yard.between('HOLDS', chief, post, { date: '2019/2022' })
    yard.between('POST_IN', post, body, {}, { heads: true })
    const act = yard.node('Incident', 'act', { name: 'A beating', kind: 'beating' }, { date: '2020-05-05' })
    yard.between('SUFFERED', yard.node('Person', 'victim', { name: 'Aizada Testova' }), act)
    yard.between('COMMITTED', body, act, { stance: 'alleges', hedged: true })
    const place = new NaiveStore()
    await place.commit(yard.batch)
    const element = lines(section(await dossierFrom(place, chief), 'part')).find(line => line.startsWith('Was the superior'))
    expect(element).toMatch(new RegExp(`— (?:${phrases.en['part.suspected']}|${phrases.en['part.possible']})`))
  })
})

test('acts that only a power to fill a post leads from are rows of one table, with their hops and what is weak in them', async () => {
  const part = await linesIn(minister, 'part')
  expect(part).toContain(phrases.en['part.light'])
  expect(part.filter(line => /^Act \d/.test(line))).toEqual([])
  const row = part.find(line => line.includes('Beating on the quay'))
  expect(row).toContain('Aizada Testova suffered the act')
  expect(row).toContain('From there by way')
  expect(row).toContain(phrases.en['why.hedged'])
  const figures = section(await dossierFrom(store, minister), 'part').blocks.filter(({ kind }) => kind === 'figure')
  expect(figures.length).toBeGreaterThan(0)
})

describe('what the editors read', () => {
  test('is in the first sentence of the summary as that, and no “is said to have”', async () => {
    const line = (await linesIn(officer, 'summary')).find(one => one.includes('Kicking in the cell'))
    expect(line).toContain('Nurlan Sampleuly may have carried out')
    expect(line).toContain(phrases.en['say.unsaid'])
    expect(line).not.toContain('is said to have')
  })

  test('is a kind of part of its own in the pattern and in the figure', async () => {
    const made = await dossierFrom(store, officer)
    expect(JSON.stringify(section(made, 'part').blocks.find(({ kind }) => kind === 'figure'))).toContain(phrases.en['part.read-short'])
    expect(lines(section(made, 'part')).join()).toContain(`${phrases.en['mode.direct']}, ${phrases.en['part.read-short']}`)
  })

  test('is told in the matrix, as is a sorting that is not certain', async () => {
    const legal = await linesIn(officer, 'legal-basis')
    const torture = legal.find(line => line.startsWith('Torture'))
    expect(torture).toContain(phrases.en['legal.partly'])
    expect(torture).toContain(fill('en', 'reason.doubtful', { count: 1 }))
    expect(torture).toContain(fill('en', 'reason.unsure', { count: 1 }))
    expect(legal.find(line => line.startsWith('The person is responsible'))).toContain(fill('en', 'reason.direct-read', { count: 1 }))
    expect((await linesIn(officer, 'acts')).find(line => line.startsWith(phrases.en['acts.kind']))).toContain(phrases.en['say.unsure'])
  })
})

describe('a verdict of a judge', () => {
  const arrests = async (id: string) => (await linesIn(id, 'legal-basis')).find(line => line.startsWith('Arbitrary arrests'))

  test('speaks to arbitrary detention where a source calls the case political and says who judged it', async () => {
    expect(await arrests(political.judge)).toContain(phrases.en['legal.partly'])
    expect(await arrests(political.judge)).toContain(fill('en', 'reason.acts-case', { count: 1 }))
  })
  test('does not where no source does', async () => {
    expect(await arrests(plain.judge)).toContain(phrases.en['legal.not-met'])
    expect(await arrests(plain.judge)).toContain(fill('en', 'reason.acts-plain', { count: 1 }))
  })
  test('nor where only the editors read who judged it, which the chain says', async () => {
    expect(await arrests(readOnly.judge)).toContain(phrases.en['legal.not-met'])
    expect((await linesIn(readOnly.judge, 'part')).join()).toContain(phrases.en['verdict.case-read'])
    expect((await linesIn(political.judge, 'part')).join()).toContain(phrases.en['verdict.case'])
  })
})

test('a caution of the editors stands with the statement, their reasons for a reading in the table of evidence', async () => {
  const acts = (await linesIn(commander, 'acts')).join('\n')
  expect(acts).toContain('Which cell is not said.')
  expect(acts).toContain('The day is that of the diary.')
  expect(acts).not.toContain('From another page.')
  expect((await linesIn(commander, 'evidence')).join('\n')).toContain('From another page.')
})

test('groups without a name are counted apart: of their consent nothing is known', async () => {
  const crowd = new Telling()
  crowd.source('report', 'A report')
  const guard = crowd.node('Person', 'guard', { name: 'Nurlan Sampleuly' })
  const act = crowd.node('Incident', 'act', { name: 'Clearing of the square', kind: 'crackdown' })
  crowd.between('COMMITTED', guard, act)
  crowd.between('SUFFERED', crowd.node('Person', 'people', { name: 'people on the square', named: false }), act)
  const square = new NaiveStore()
  await square.commit(crowd.batch)
  const made = await dossierFrom(square, guard)
  const safety = lines(section(made, 'safety'))
  expect(safety).toContain(fill('en', 'safety.consent', { count: 0 }))
  expect(safety).toContain(fill('en', 'safety.unnamed', { count: 1 }))
  expect(stateOf(made, 'safety')).toBe('partly')
  expect(lines(section(made, 'part')).join()).toContain('people on the square suffered')
})

test('groups are told of as several', async () => {
  expect((await linesIn(commander, 'part')).join()).toMatch(/guards \(beating on the quay\) (?:are said to|may) have carried out/)
})

test('service is in the chronology like a post', async () => {
  const yard = new Telling()
  yard.source('report', 'A report')
  const guard = yard.node('Person', 'guard', { name: 'Nurlan Sampleuly' })
  yard.between('WORKS_AT', guard, yard.node('PublicBody', 'body', { name: 'Guards of the Yard' }), { date: '2020-01-02' })
  const act = yard.node('Incident', 'act', { name: 'A beating', kind: 'beating' })
  yard.between('COMMITTED', guard, act)
  const place = new NaiveStore()
  await place.commit(yard.batch)
  expect(lines(section(await dossierFrom(place, guard), 'annexes')).some(line => line.includes('2 Jan 2020'))).toBe(true)
})

test('with what is taken out for the public goes what the editors note of it, and nothing else of theirs', async () => {
  const open = lines(section(await dossierFrom(store, commander, 'public'), 'evidence')).join()
  expect(open).not.toContain('Which cell is not said.')
  expect(open).toContain('The day is that of the diary.')
})
