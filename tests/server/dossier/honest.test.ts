import { beforeAll, describe, expect, test } from 'vitest'
import type { Audience, DossierDocument } from '#model/dossier/document.ts'
import { fill, phrases } from '#model/dossier/words/all.ts'
import { check } from '#server/render/check.ts'
import type { Store } from '#server/store/store.ts'
import { Telling } from '#tests/support/claims.ts'
import { dossierFrom, inText, lines, section, stateOf } from '#tests/support/dossier-lines.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

// An invented town: what its sources say of whom, what the editors only read, and what nobody says.
const title = 'A very long title of a report on the courts and cells of Sampletown'
const told = new Telling()
told.source('report', title)
told.source('post', 'A post of the sister')
const victim = told.node('Person', 'victim', { name: 'Aizada Testova' })
const other = told.node('Person', 'other', { name: 'Bolat Examplov' })
const inspector = told.node('Person', 'inspector', { name: 'Nurlan Sampleuly' })
const head = told.node('Person', 'head', { name: 'Timur Headov' })
const president = told.node('Person', 'president', { name: 'Damir Topov' })
const service = told.node('PublicBody', 'service', { name: 'Service of Sampletown' })
const chief = told.node('Post', 'chief', { name: 'Chief of the Service', powers: 'direct control of the officers' })
const presidency = told.node('Post', 'presidency', { name: 'President of Sampletown' })
const proceeding = told.node('Case', 'case', { name: 'Case against Aizada Testova' })

const search = told.node('Step', 'search', { name: 'Search of the flat', kind: 'search' })
told.between('CONCERNS', search, victim)
told.between('STEP_OF', search, proceeding)
told.between('TAKEN_BY', search, inspector)
const custody = told.node('Step', 'custody', { name: 'Custody of Aizada Testova', kind: 'custody' })
told.between('CONCERNS', custody, victim)
told.between('STEP_OF', custody, proceeding)
told.between('INVESTIGATED', inspector, proceeding)
told.between('ACCUSED_IN', victim, proceeding)

told.between('HOLDS', head, chief)
told.between('HOLDS', head, chief, { stance: 'infers', date: '2019/2021' })
told.between('POST_IN', chief, service, { stance: 'infers' }, { heads: true })
told.between('APPOINTED_BY', chief, presidency)
told.between('HOLDS', president, presidency, { date: '2018/2022' })
for (const [key, on, date] of [
  ['one', victim, '2020-05-05'],
  ['two', other, '2020-06-06'],
] as const) {
  const act = told.node('Incident', `beating-${key}`, { name: `Beating number ${key}`, kind: 'beating' }, { date })
  told.between('SUFFERED', on, act)
  told.between('COMMITTED', service, act, { stance: 'alleges', hedged: key === 'one' })
  if (key === 'one') told.more(act, { officialVersion: 'she fell on the stairs' }, { saidBy: head })
}

const store = new NaiveStore()
beforeAll(async () => {
  await store.commit(told.batch)
})

const dossier = (id: string, audience: Audience = 'submission', from: Store = store): Promise<DossierDocument> =>
  dossierFrom(from, id, audience)

describe('a part in the whole proceeding', () => {
  test('is told as that, apart from the steps that a source lays to the person', async () => {
    const made = await dossier(inspector)
    const summary = lines(section(made, 'summary'))
    expect(summary.some(line => line.includes('Nurlan Sampleuly took the step “Search of the flat”'))).toBe(true)
    expect(summary.filter(line => line.includes('Custody'))).toEqual([])
    expect(summary.some(line => line.includes(fill('en', 'summary.proceeding', { count: 1, person: 'Nurlan Sampleuly' })))).toBe(true)
    expect(lines(section(made, 'part')).join()).toContain(phrases.en['element.case'])
  })

  test('counts for no element of a regime, and the matrix says why', async () => {
    const legal = lines(section(await dossier(inspector), 'legal-basis'))
    const arrests = legal.find(line => line.startsWith('Arbitrary arrests'))
    expect(arrests).toContain(phrases.en['legal.not-met'])
    expect(arrests).toContain(fill('en', 'reason.acts-apart-case', { count: 1 }))
    expect(legal.find(line => line.startsWith('The person is a state actor'))).toContain(phrases.en['reason.official-acts'])
  })
})

describe('what no source says', () => {
  test('is said with the chain in the summary: readings, dates, suspicions', async () => {
    const summary = lines(section(await dossier(head), 'summary')).find(line => line.includes('Beating number one'))
    expect(summary).toMatch(/Only suspected by its source: Service of Sampletown may have carried out the act/)
    expect(summary).toMatch(
      /Read by the editors, said by no source in so many words: .*Chief of the Service is a post in Service of Sampletown/,
    )
    expect(summary).toMatch(/the dates on which Timur Headov has held the post of Chief of the Service/)
    const second = lines(section(await dossier(head), 'summary')).find(line => line.includes('Beating number two'))
    expect(second).toMatch(/Alleged by its source: Service of Sampletown/)
    expect(second).not.toContain('Only suspected')
  })

  test('is no origin, no complete chain, and not shown by a source', async () => {
    const made = await dossier(head)
    expect(lines(section(made, 'corroboration')).find(line => line.includes('is a post in'))).toContain(phrases.en['corroboration.read'])
    expect(stateOf(made, 'part')).toBe('partly')
    const elements = lines(section(made, 'part'))
    expect(elements.find(line => line.startsWith('Was the superior'))).toContain(phrases.en['part.read'])
    expect(elements.find(line => line.startsWith('Had effective control'))).toContain(phrases.en['part.powers'])
  })

  test('is not told as a doubt about time: a suspicion is one', async () => {
    const weakest = lines(section(await dossier(head), 'part')).filter(line => line.startsWith('Weakest hop'))
    expect(weakest[0]).toContain(phrases.en['why.hedged'])
    expect(weakest.join()).not.toContain(phrases.en['why.verdict'])
  })

  test('of the date that makes a chain definite is said in its verdict', async () => {
    const summary = lines(section(await dossier(head), 'summary')).find(line => line.includes('“Beating number two”'))
    expect(summary).toContain(phrases.en['verdict.definite-read'])
  })

  test('of a date stands with the date', async () => {
    const posts = lines(section(await dossier(head), 'posts')).find(line => line.includes('has held the post of'))
    expect(posts).toContain(`2019 – 2021 (${phrases.en['say.date-read']})`)
  })
})

test('what several chains share is told once, with what the rule asks for', async () => {
  const part = lines(section(await dossier(head), 'part'))
  expect(part.filter(line => /^Way \d/.test(line))).toEqual(['Way 1, to acts 1, 2'])
  expect(part.filter(line => line.startsWith('Was the superior'))).toHaveLength(1)
  expect(
    part.filter(line => line.includes('Timur Headov has held the post of Chief of the Service (') && !line.startsWith('Possible')),
  ).toHaveLength(1)
  expect(part.filter(line => line === 'From there by way 1.')).toHaveLength(2)
})

describe('the power to fill a post', () => {
  test('is told once, as a power, and is in no draft of reasons', async () => {
    const made = await dossier(president)
    const summary = lines(section(made, 'summary'))
    expect(summary.filter(line => line.includes('a power and no order'))).toHaveLength(1)
    expect(summary.join()).not.toContain('Beating')
    expect(lines(section(made, 'ask')).join()).not.toContain('Beating')
  })

  test('makes nobody responsible under a regime, and is not told as if nothing were recorded', async () => {
    const legal = lines(section(await dossier(president), 'legal-basis'))
    const torture = legal.find(line => line.startsWith('Torture'))
    expect(torture).toContain(phrases.en['legal.not-met'])
    expect(torture).toContain(fill('en', 'reason.acts-apart-power', { count: 2 }))
    expect(legal.join()).not.toContain(phrases.en['reason.no-part'])
    expect(lines(section(await dossier(head), 'legal-basis')).find(line => line.startsWith('Torture'))).toContain(
      phrases.en['legal.partly'],
    )
  })
})

test('what an authority says of an act is the official version, in the act and among what contradicts', async () => {
  const city = new Telling()
  city.source('report', title)
  const guard = city.node('Person', 'guard', { name: 'Nurlan Sampleuly' })
  const police = city.node('PublicBody', 'police', { name: 'Police of Sampletown' })
  const fall = city.node('Incident', 'fall', { name: 'Beating in the yard', kind: 'beating' })
  city.between('COMMITTED', guard, fall, { stance: 'infers', hedged: true })
  city.between('SUFFERED', city.node('Person', 'victim', { name: 'Aizada Testova' }), fall)
  city.more(fall, { description: 'she slipped on the ice' }, { saidBy: police })
  const yard = new NaiveStore()
  await yard.commit(city.batch)
  const made = await dossier(guard, 'submission', yard)
  expect(lines(section(made, 'acts')).find(line => line.startsWith(phrases.en['acts.official']))).toContain('she slipped on the ice')
  expect(lines(section(made, 'counter-evidence')).join()).toContain('she slipped on the ice')
  expect(lines(section(made, 'counter-evidence')).join()).not.toContain(phrases.en['counter.none'])
  expect(stateOf(made, 'counter-evidence')).toBe('complete')

  const part = lines(section(made, 'part')).join('\n')
  expect(part).toContain('Read by the editors from S1: Nurlan Sampleuly may have carried out the act.')
  expect(part).toContain(phrases.en['why.unsure'])
  expect(part).not.toContain(phrases.en['why.hedged'])
  expect(lines(section(made, 'legal-basis')).find(line => line.startsWith('Torture'))).toContain(
    fill('en', 'reason.doubtful', { count: 1 }),
  )
})

test('the pattern says of how many acts the link is only suspected or read', async () => {
  const row = lines(section(await dossier(head), 'pattern')).find(line => line.startsWith('beating'))
  expect(row).toBe('beating | post above one of those said to have acted | 2 | 2')
})

test('the version of the person is not called official, and answers one act of two', async () => {
  const made = await dossier(head)
  const acts = lines(section(made, 'acts'))
  expect(acts.some(line => line.startsWith(`${phrases.en['acts.own-version']} | Stated by Timur Headov`))).toBe(true)
  expect(acts.filter(line => line.includes(phrases.en['acts.noofficial']))).toHaveLength(2)
  expect(stateOf(made, 'counter-evidence')).toBe('partly')
})

test('a title stands once in a section and once in the footnotes, and by its number after that', async () => {
  const made = await dossier(inspector)
  const prose = ['summary', 'acts', 'part', 'counter-evidence', 'ask'].map(id => lines(section(made, id)).join('\n'))
  for (const text of prose) expect(text.split(title).length - 1).toBeLessThanOrEqual(1)
  expect(prose[1]?.split('S1').length).toBeGreaterThan(5)
  expect(
    made.footnotes
      .map(({ content }) => inText(content))
      .join('\n')
      .split(title),
  ).toHaveLength(2)
})

test('a source stands with the day it was published and the days it was read', async () => {
  const shelf = new Telling()
  shelf.source('report', 'A report')
  const clerk = shelf.node('Person', 'clerk', { name: 'Camilla Sampleva' }, { accessed: '2022-01-05' })
  const act = shelf.node('Incident', 'act', { name: 'An act', kind: 'beating' }, { accessed: '2022-03-07' })
  shelf.between('COMMITTED', clerk, act)
  const archive = new NaiveStore()
  await archive.commit(shelf.batch)
  expect(lines(section(await dossier(clerk, 'submission', archive), 'evidence')).at(-1)).toMatch(
    /^S1 \| A report \| — \| 2022-01-05; 2022-03-07 \| —$/,
  )
})

describe('a child', () => {
  const town = new Telling()
  town.source('report', 'A report')
  const child = town.node('Person', 'child', { name: 'Erlan Agadov', age: 16 })
  const father = town.node('Person', 'father', { name: 'Dauren Agadov' })
  const judge = town.node('Person', 'judge', { name: 'Kamil Judgeov' })
  const press = town.node('Person', 'press', { name: 'journalists (trial on the death of Erlan Agadov)', named: false })
  const trial = town.node('Incident', 'trial', { name: 'Closing of the trial on the death of Erlan Agadov', kind: 'interference' })
  town.between('COMMITTED', judge, trial)
  town.between('SUFFERED', press, trial)
  const both = town.node('Incident', 'both', { name: 'Threat to Dauren Agadov over his son Erlan Agadov', kind: 'threat' })
  town.between('COMMITTED', judge, both)
  town.between('SUFFERED', father, both)
  const visit = town.node('Incident', 'visit', {
    name: 'Visit to Dauren Agadov',
    kind: 'threat',
    description: 'he came to see the son of Dauren Agadov',
  })
  town.between('COMMITTED', judge, visit)
  town.between('SUFFERED', father, visit)
  const death = town.node('Incident', 'death', { name: 'Death of Erlan Agadov', kind: 'death' })
  town.between('COMMITTED', judge, death)
  town.between('SUFFERED', child, death)
  const crowd = town.node('Person', 'crowd', { name: 'Friends of Erlan Agadov' })
  town.between('SUFFERED', crowd, trial)
  const place = new NaiveStore()
  beforeAll(async () => {
    await place.commit(town.batch)
  })

  test('is named nowhere, while what the editors called an act or a group keeps the rest of its name', async () => {
    const text = JSON.stringify(await dossier(judge, 'submission', place))
    expect(text).not.toContain('Erlan')
    expect(text).toContain('Closing of the trial on the death of Victim')
    expect(text).toContain('Death of Victim')
    expect(text).toContain('journalists')
  })

  test('does not take the name of an adult of the same surname from a submission, unless both stand in one name', async () => {
    const text = JSON.stringify(await dossier(judge, 'submission', place))
    expect(text).toContain('Dauren Agadov suffered')
    expect(text).toContain('Visit to Dauren Agadov')
    expect(text).not.toContain('the son of')
    expect(text).not.toContain('Threat to Dauren')
  })

  test('and its family are not named below a submission', async () => {
    for (const audience of ['public', 'partner'] as const) {
      const text = JSON.stringify(await dossier(judge, audience, place))
      expect(text).not.toMatch(/Agadov|Erlan|Dauren/)
    }
  })
})

test('a long dossier can be laid out: what finds no room in the draft has no footnote', async () => {
  const long = new Telling()
  long.source('report', title)
  const official = long.node('Person', 'official', { name: 'Camilla Manyacts' })
  for (let at = 0; at < 60; at++) {
    const act = long.node(
      'Incident',
      `act-${at}`,
      { name: `Beating of number ${at}`, kind: 'beating' },
      { date: `2020-05-${10 + (at % 20)}` },
    )
    long.between('COMMITTED', official, act)
    long.between('SUFFERED', long.node('Person', `victim-${at}`, { name: `Aizada Testova the ${at}th` }), act)
  }
  const street = new NaiveStore()
  await street.commit(long.batch)
  const made = await dossier(official, 'submission', street)
  expect(() => check(made)).not.toThrow()
  const draft = section(made, 'ask').blocks.at(-1)
  expect(draft?.kind === 'paragraph' ? inText(draft.content).split(/\s+/).length : 0).toBeLessThanOrEqual(150)
})
