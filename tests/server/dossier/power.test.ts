import { describe, expect, test } from 'vitest'
import { fill, phrases } from '#model/dossier/words/all.ts'
import { Telling } from '#tests/support/claims.ts'
import { dossierFrom, lines, section } from '#tests/support/dossier-lines.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

// An invented bay: a governor with the power to fill the post of a commander, and what speaks for the governor.
interface World {
  /** Since when the commander holds the post; nobody without it. */
  readonly commander?: string
  readonly proposed?: boolean
}
async function bay({ commander, proposed = false }: World) {
  const told = new Telling()
  told.source('report', 'A report on the bay', 'Friends of the Bay')
  const governor = told.node('Person', 'governor', { name: 'Timur Bayov' })
  const seat = told.node('Post', 'seat', { name: 'Governor of the Bay' })
  told.between('HOLDS', governor, seat, { date: '2019/..' })
  const post = told.node('Post', 'post', { name: 'Commander of the Bay' })
  const guards = told.node('PublicBody', 'guards', { name: 'Guards of the Bay' })
  told.between('POST_IN', post, guards, {}, { heads: true })
  told.between('APPOINTED_BY', post, seat, { date: '2021-09-02' })
  const holder = told.node('Person', 'commander', { name: 'Nurlan Bayuly' })
  if (commander !== undefined) told.between('HOLDS', holder, post, { date: commander })
  const matter = told.node('Case', 'matter', { name: 'Case of the bay' })
  const victim = told.node('Person', 'victim', { name: 'Aizada Testova' })
  told.between('ACCUSED_IN', victim, matter)
  for (const [name, read] of [
    ['detention', false],
    ['custody', true],
  ] as const) {
    const act = told.node('Step', name, { name: `The ${name} at the bay`, kind: name }, { date: '2020-05-05' })
    told.between('STEP_OF', act, matter)
    told.between('CONCERNS', act, victim)
    told.between('TAKEN_BY', act, guards, { stance: read ? 'infers' : 'alleges' })
    if (!read) told.more(act, { ground: 'asked for boats' }, {})
    if (!read) told.more(act, { description: 'said to be lawful' }, { saidBy: guards })
    if (!read) told.more(act, { ground: 'asked for boats' }, { saidBy: guards })
  }
  const words = told.node('Intervention', 'words', { name: 'Words of a mother', kind: 'statement' })
  told.between('NAMES', words, governor, {}, { what: 'to blame' })
  told.between('NAMES', words, holder, {}, { what: 'to blame' })
  told.between('NAMES', words, governor, {}, { what: 'pressed the investigators' })
  const request = told.node('Intervention', 'request', { name: 'Request of an envoy', kind: 'statement' })
  told.between('ADDRESSED_TO', request, governor, { stance: 'infers' })
  const speech = told.node('Intervention', 'speech', { name: 'Speech of the governor', kind: 'statement' }, { date: '2020-09-01' })
  told.between('ISSUED', governor, speech)
  const list = told.node('SanctionsList', 'list', { name: 'sanctions of the bay' })
  told.between('PROPOSED_FOR', holder, list)
  if (proposed) told.between('PROPOSED_FOR', governor, list)
  const store = new NaiveStore()
  await store.commit(told.batch)
  const made = await dossierFrom(store, governor)
  return (id: string): string[] => lines(section(made, id))
}
const before = fill('en', 'appointed.before', { person: 'Timur Bayov' })

describe('a power to fill a post', () => {
  test('is told with who held the post, and that this was since before the power was the person’s', async () => {
    const of = await bay({ commander: '2016-09/..' })
    for (const id of ['summary', 'part']) {
      const line = of(id).find(one => one.includes('Nurlan Bayuly has held the post of Commander of the Bay'))
      expect(line).toContain('since Sep 2016')
      expect(line).toContain(before)
    }
  })

  test.each(['2020-01/..', '2019-06/..'])('says nothing of before where the other held it since %s', async commander => {
    const of = await bay({ commander })
    const line = of('summary').find(one => one.includes('Nurlan Bayuly has held the post'))
    expect(line).toBeDefined()
    expect(line).not.toContain(before)
  })

  test('says where nobody is recorded to have held it', async () => {
    expect((await bay({}))('summary')).toContain(fill('en', 'appointed.unknown', { post: 'Commander of the Bay' }))
  })

  test('counts those acts apart that are joined to it only by a reading, and makes no pattern', async () => {
    const of = await bay({ commander: '2016-09/..' })
    const line = of('summary').find(one => one.includes('a power and no order'))
    expect(line).toMatch(/lay, or the editors read as laid, to such a body: 2\./)
    expect(line).toContain(fill('en', 'summary.doubtful', { person: 'Timur Bayov', count: 1 }))
    expect(of('annexes').find(one => one.startsWith(`7 ${phrases.en['section.pattern']} |`))).not.toContain('complete')
  })

  test('gives no draft of reasons, which posts alone are not', async () => {
    const ask = (await bay({}))('ask')
    expect(ask).toContain(phrases.en['ask.no-act'])
    expect(ask.join()).toContain('Governor of the Bay')
  })
})

describe('what stands beside it', () => {
  test('of whom a statement says the same stands with what it says of them', async () => {
    const acts = (await bay({}))('acts')
    const [blamed, same, pressed] = [
      acts.findIndex(line => line.includes('to blame')),
      acts.indexOf(fill('en', 'acts.alike', { names: 'Nurlan Bayuly' }) + ' '),
      acts.findIndex(line => line.includes('pressed the investigators')),
    ]
    expect(blamed).toBeGreaterThan(0)
    expect(same).toBe(blamed + 1)
    expect(pressed).not.toBe(same - 1)
  })

  test('how many statements only the editors read as addressed to the person is counted', async () => {
    const line = (await bay({}))('summary').find(one => one.startsWith('Statements and calls by others'))
    expect(line).toContain(': 2.')
    expect(line).toContain(fill('en', 'summary.statements-read', { count: 1 }))
  })

  test('whom else the sources tell of as proposed, if the person is not among them', async () => {
    const others = fill('en', 'elsewhere.others', { person: 'Timur Bayov', names: 'Nurlan Bayuly' })
    expect((await bay({}))('elsewhere').some(line => line.startsWith(others))).toBe(true)
    expect((await bay({ proposed: true }))('elsewhere').some(line => line.startsWith(others))).toBe(false)
  })

  test('the grounds that an authority gave stand apart from what contradicts', async () => {
    const counter = (await bay({}))('counter-evidence')
    const grounds = counter.indexOf(phrases.en['counter.grounds'])
    expect(grounds).toBeGreaterThan(0)
    expect(counter.findIndex(line => line.includes('said to be lawful'))).toBeLessThan(grounds)
    expect(counter.findIndex(line => line.includes('asked for boats'))).toBeGreaterThan(grounds)
  })

  test('an act without an official version points to that of another act of its case', async () => {
    const rows = (await bay({}))('acts').filter(line => line.startsWith(`${phrases.en['acts.official']} |`))
    expect(rows).toHaveLength(2)
    expect(rows.filter(row => row.includes('said to be lawful'))).toHaveLength(1)
    expect(rows.filter(row => /stands with act \d/.test(row))).toHaveLength(1)
  })

  test('sources are told with who published them, and dated words of the person stand in the chronology', async () => {
    const of = await bay({})
    expect(of('evidence').join('\n')).toContain('A report on the bay. Friends of the Bay')
    expect(of('annexes').some(line => line.startsWith('1 Sep 2020 | Speech of the governor'))).toBe(true)
  })
})
