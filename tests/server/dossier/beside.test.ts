import { beforeAll, expect, test } from 'vitest'
import type { Says } from '#model/claims/claim.ts'
import { fill, phrases } from '#model/dossier/words/all.ts'
import { Telling } from '#tests/support/claims.ts'
import { dossierFrom, lines, section } from '#tests/support/dossier-lines.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

// An invented yard: what stands beside a chain that speaks for the person at its end.
const told = new Telling()
told.source('report', 'A report on the yard', 'the Union of Sailors, Friends of the Yard and Others')
const chief = told.node('Person', 'chief', { name: 'Timur Headov' })
const body = told.node('PublicBody', 'body', { name: 'Guards of the Yard' })
const post = told.node('Post', 'post', { name: 'Chief of the Guards' })
told.between('HOLDS', chief, post, { date: '2019/2022' })
told.between('POST_IN', post, body, {}, { heads: true })

told.between(
  'APPOINTED_BY',
  post,
  told.node('PublicBody', 'council', { name: 'Council of the Yard' }),
  {},
  { basis: 'at the word of the mayor' },
)

const crew = told.node('Person', 'crew', { name: 'five sailors', named: false })
const sailor = told.node('Person', 'sailor', { name: 'Aizada Testova', occupation: 'rower' })
told.more(sailor, { standing: 'political prisoner' })
told.more(sailor, { standing: 'wanted elsewhere' }, { stance: 'alleges' })
const raid = told.node('Incident', 'raid', { name: 'Watching of the sailors', kind: 'surveillance' })
told.between('SUFFERED', sailor, raid, { stance: 'infers' })
told.between('SUFFERED', crew, raid, { stance: 'alleges' })
told.between('COMMITTED', body, raid, { stance: 'alleges' })
told.between('COMMITTED', told.node('PublicBody', 'customs', { name: 'Customs of the Yard' }), raid, { stance: 'alleges' })
told.between('TOOK_PART_IN', told.node('PublicBody', 'pilots', { name: 'Pilots of the Yard' }), raid, { stance: 'infers' })
const officials = told.node('Person', 'officials', { name: 'Yard officials (watching)', named: false })
told.between('COMMITTED', officials, raid, { stance: 'alleges' })

const charge = told.node('Step', 'charge', { name: 'Charge against a sailor', kind: 'charge' }, { date: '2020-05-05' })
const trial = told.node('Case', 'trial', { name: 'Case of the sailor', character: 'politically motivated' })
const court = told.node('PublicBody', 'prosecution', { name: 'Prosecution of the Yard' })
told.between('CONCERNS', charge, sailor)
told.between('STEP_OF', charge, trial)
told.between('TAKEN_BY', charge, body)
told.between('ACCUSED_IN', sailor, trial, { stance: 'alleges', saidBy: court }, { charges: 'rowing at night' })
told.between('ACCUSED_IN', sailor, trial, {}, { charges: 'said by the report alone' })
const article = told.node('Provision', 'article', { name: 'Article 7 of the Harbour Code' })
told.between('CHARGED_UNDER', charge, article, {}, { wording: 'unlawful rowing' })

const call = told.node('SanctionsList', 'call', { name: 'sanctions of the harbour' })
told.between('PROPOSED_FOR', chief, call, { note: 'The report tells of no filing.' })

const ministry = told.node('PublicBody', 'ministry', { name: 'Ministry of the Yard' })
const denying = (type: 'Intervention' | 'Incident', key: string, by: typeof ministry, says: Says) =>
  told.node(type, key, { name: `Words ${key}`, ...says }, { stance: 'denies', saidBy: by })
denying('Intervention', 'in-general', ministry, { asks: 'nobody is watched in the yard' })
denying('Intervention', 'of-a-person', sailor, { asks: 'no rower was ever there' })
denying('Incident', 'of-another-act', ministry, { description: 'the boat did not sink' })

told.between('FOUNDED', sailor, told.node('Organisation', 'union', { name: 'Union of Sailors' }))
told.between('FOUNDED', sailor, told.node('Organisation', 'other', { name: 'Union of Sailors at Sea' }))

const speech = told.node(
  'Intervention',
  'speech',
  { name: 'Speech of the chief', kind: 'statement', asks: 'more boats' },
  { saidBy: chief },
)
told.between('ISSUED', chief, speech)
told.between('NAMES', speech, sailor, { saidBy: chief }, { what: 'a good rower' })
const answer = told.node('Intervention', 'answer', { name: 'Words of the chief on the watching', kind: 'statement' })
told.between('ISSUED', chief, answer)
told.between('NAMES', answer, raid, { saidBy: chief }, { what: 'a matter of order' })

const store = new NaiveStore()
beforeAll(async () => {
  await store.commit(told.batch)
})
const linesOf = async (id: string): Promise<string[]> => lines(section(await dossierFrom(store, chief), id))
const at = (all: readonly string[], heading: RegExp, next: RegExp): string[] => {
  const from = all.findIndex(line => heading.test(line))
  const to = all.findIndex((line, place) => place > from && next.test(line))
  return all.slice(from, to < 0 ? undefined : to)
}

test('the chain told first is the one whose every hop is surest: whom a source names as a group before whom only the editors read into it', async () => {
  const of = at(await linesOf('part'), /^Act \d+: Watching/, /^Act \d+: Charge/)
  expect(of.findIndex(line => line.includes('five sailors suffered the act'))).toBeGreaterThan(0)
  const [first, second] = ['five sailors', 'Aizada Testova'].map(name => of.findIndex(line => line.includes(name)))
  expect(first).toBeLessThan(second!)
  // What differs in nothing but whom the act fell on is told in one line for all.
  const [same] = of.filter(line => line.startsWith(phrases.en['part.same']))
  expect(same).toContain(fill('en', 'caveat.read', { what: 'Aizada Testova suffered the act' }))
  expect(of.filter(line => line.includes('Aizada Testova'))).toHaveLength(1)
})

test('a post is told with the law or the word by which it is filled', async () => {
  expect((await linesOf('posts')).join()).toContain('is appointed by Council of the Yard (Basis: at the word of the mayor)')
})

test('who else is said to have had a part stands with the chain, apart from whom only the editors read into it', async () => {
  const part = await linesOf('part')
  expect(part.some(line => line.startsWith('Also said to have had a part: ') && line.includes('Customs of the Yard'))).toBe(true)
  expect((await linesOf('acts')).join()).toContain('Yard officials (watching) are said to have carried out')
  expect(part.some(line => line.startsWith(fill('en', 'part.also-read', { names: 'Pilots of the Yard' })))).toBe(true)
})

test('what an authority accuses of in the case stands beside the act, and the article of a charge is told with its words', async () => {
  const row = (all: readonly string[], label: keyof typeof phrases.en): string | undefined =>
    at(all, /^Act \d+: Charge/, /^Act \d+: W/).find(line => line.startsWith(phrases.en[label]))
  const acts = await linesOf('acts')
  expect(row(acts, 'acts.accusation')).toMatch(/Alleged by Prosecution of the Yard .*rowing at night/)
  expect(row(acts, 'acts.accusation')).not.toContain('said by the report alone')
  expect(row(acts, 'acts.official')).toContain(phrases.en['acts.noofficial'])
  expect(row(acts, 'acts.charged')).toContain('Article 7 of the Harbour Code (unlawful rowing)')
  expect((await linesOf('counter-evidence')).some(line => line.includes('rowing at night'))).toBe(true)
})

test('a proposal is told with what the editors note of it', async () => {
  expect((await linesOf('elsewhere')).join()).toContain('The report tells of no filing.')
})

test('who stands behind a source and close to those of whom it tells is said, where these may be named', async () => {
  const ties = (await linesOf('corroboration')).filter(line => line.includes('founded'))
  expect(ties).toHaveLength(1)
  expect(ties[0]).toContain('Aizada Testova founded Union of Sailors.')
  const open = await dossierFrom(store, chief, 'public')
  expect(lines(section(open, 'corroboration')).join()).not.toMatch(/founded|Union/)
})

test('what the sources call those on whom the acts fell is told once, in the words of one voice', async () => {
  const acts = await linesOf('acts')
  const [who] = at(acts, new RegExp(phrases.en['acts.who']), /^$/).slice(1)
  expect(who).toMatch(/^Stated by .*: Aizada Testova: political prisoner; rower\.\s*$/)
  expect(acts.filter(line => line.includes('rower'))).toHaveLength(1)
  expect(lines(section(await dossierFrom(store, chief, 'public'), 'acts')).join()).not.toContain('rower')
})

test('what a body of a state denies in general stands in the counter-evidence, and no denial of anyone else or of another act', async () => {
  const counter = await linesOf('counter-evidence')
  const [general, ...others] = at(counter, new RegExp(phrases.en['counter.general']), new RegExp(phrases.en['counter.response'])).slice(1)
  expect(general).toMatch(/^Denied by Ministry of the Yard .*nobody is watched in the yard/)
  expect(others).toEqual([])
  expect(counter.join()).not.toMatch(/no rower|did not sink/)
})

test('an answer is what the person says of the acts; what they say on other matters stands apart', async () => {
  const counter = await linesOf('counter-evidence')
  const answers = at(counter, new RegExp(phrases.en['counter.response']), new RegExp(phrases.en['counter.issued']))
  expect(answers.join()).toContain('a matter of order')
  expect(answers.join()).not.toMatch(/good rower|more boats/)
  const issued = at(counter, new RegExp(phrases.en['counter.issued']), /^$/).join()
  expect(issued).toMatch(/more boats.*a good rower/s)
  expect(issued).not.toContain('a matter of order')
  expect((await linesOf('summary')).join()).toContain(fill('en', 'summary.responded-some', { person: 'Timur Headov' }))
})
