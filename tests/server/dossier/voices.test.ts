import { beforeAll, expect, test } from 'vitest'
import type { Block } from '#model/dossier/document.ts'
import { fill, phrases } from '#model/dossier/words/all.ts'
import { Telling } from '#tests/support/claims.ts'
import { dossierFrom, lines, section } from '#tests/support/dossier-lines.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

// An invented ferry: who stands close to whom they speak of, lists that are only pointed to, and what a picture says of a hop.
const told = new Telling()
told.source('report', 'A report on the ferry', 'Friends of the Ferry, Oarsmen and Others')
told.source('video', 'A video of the landing', 'NURLAN LANDOV FACEBOOK PAGE', 'social-media')
told.source('post', 'On the father', 'BERIK ROWOV on Telegram', 'social-media')
told.source('bank', 'On the bank', 'Bank Watch on Facebook', 'social-media')
told.source('named-twice', 'On the mast', 'Askar Mastov Facebook page', 'social-media')
told.source('pointed-to', 'Rogues of the river', 'Oarsmen', 'list')
told.source('read', 'Rogues of the lake', null, 'list')
told.source('study', 'Depths of the river', null, 'report')

const chief = told.node('Person', 'chief', { name: 'Timur Headov' })
const body = told.node('PublicBody', 'body', { name: 'Guards of the Ferry' })
const rower = told.node('Person', 'rower', { name: 'Serik Rowov' })
const landing = told.node('Incident', 'landing', { name: 'Landing by force', kind: 'arrest' })
told.between('SUFFERED', rower, landing, { relays: 'video' })
told.between('COMMITTED', chief, landing, { stance: 'alleges', relays: 'video' })
told.more(landing, { method: 'with oars' }, { relays: 'post' })
told.more(landing, { method: 'under the mast' }, { relays: 'named-twice' })
told.more(landing, { method: 'at the bank' }, { relays: 'bank' })
const neighbour = told.node('Person', 'neighbour', { name: 'Aizhan Quayova' })
told.more(landing, { method: 'at dawn' }, { saidBy: neighbour })

const watching = told.node('Incident', 'watching', { name: 'Watching of the rower', kind: 'surveillance' })
told.between('SUFFERED', rower, watching)
told.between('COMMITTED', chief, watching, { stance: 'infers', note: 'The report says “the one with the cap”.' })
const hiding = told.node('Incident', 'hiding', { name: 'Threat to the rower', kind: 'threat' })
told.between('SUFFERED', rower, hiding)
told.between('COMMITTED', chief, hiding, { stance: 'alleges', hedged: true })
told.between('COMMITTED', body, hiding)

const oarsmen = told.node('Organisation', 'oarsmen', { name: 'Oarsmen' })
const filming = told.node('Person', 'filming', { name: 'Nurlan Landov' })
const son = told.node('Person', 'son', { name: 'Berik Rowov' })
told.between('LEADS', filming, oarsmen)
told.between('FAMILY_OF', son, rower, {}, { kinship: 'son' })
told.between('FAMILY_OF', neighbour, rower, {}, { kinship: 'aunt' })
// Who founded what publishes does not speak, but stands behind it.
const founder = told.node('Person', 'founder', { name: 'Madina Oarova' })
told.between('FOUNDED', founder, oarsmen)
told.between('FAMILY_OF', founder, rower, {}, { kinship: 'sister' })
told.between('FOUNDED', told.node('Person', 'stranger', { name: 'Olzhas Strangerov' }), oarsmen)
// Two that publish different sources belong to one house; one of a house of its own is not told of.
const house = told.node('Organisation', 'house', { name: 'House of the River' })
const bank = told.node('Organisation', 'bank', { name: 'Bank Watch' })
told.between('MEMBER_OF', oarsmen, house)
told.between('ASSOCIATED_WITH', bank, house, { stance: 'infers', hedged: true })
told.between('MEMBER_OF', bank, told.node('Organisation', 'alone', { name: 'Circle of Banks' }))
// Two are called so: which of them wrote is not known.
const [mast, namesake] = ['mast', 'namesake'].map(key => told.node('Person', key, { name: 'Askar Mastov' }))
told.between('FAMILY_OF', mast!, rower, {}, { kinship: 'cousin' })
told.between('FAMILY_OF', namesake!, rower, {}, { kinship: 'uncle' })
// Nobody of them speaks here.
told.between('FAMILY_OF', told.node('Person', 'silent', { name: 'Madi Silentov' }), rower, {}, { kinship: 'brother' })

const sanctions = told.node('SanctionsList', 'sanctions', { name: 'sanctions of the river' })
const pointing = (key: string, relays: string): void =>
  told.between('CALLS_FOR', told.node('Intervention', key, { name: `Call ${key}`, kind: 'report' }), sanctions, { relays })
pointing('rogues', 'pointed-to')
pointing('lake', 'read')
pointing('depths', 'study')
told.between('PROPOSED_FOR', told.node('Person', 'other', { name: 'Dana Otherova' }), sanctions, { from: 'read' })

const store = new NaiveStore()
beforeAll(async () => {
  await store.commit(told.batch)
})

test('whose page a source is, and whose words a source passes on, is told with the tie to the people of the acts and to another voice', async () => {
  const said = lines(section(await dossierFrom(store, chief), 'corroboration'))
  const from = said.indexOf(phrases.en['corroboration.close'])
  expect(from).toBeGreaterThanOrEqual(0)
  const ties = said.slice(from + 1).filter(line => /family of|has led|founded/.test(line))
  expect(ties).toHaveLength(5)
  expect(ties.join()).toMatch(/Madina Oarova is family of Serik Rowov .*sister/)
  expect(ties.join()).toMatch(/Madina Oarova founded Oarsmen/)
  expect(ties.join()).toMatch(/Nurlan Landov has led Oarsmen/)
  expect(ties.join()).toMatch(/Berik Rowov is family of Serik Rowov .*son/)
  expect(ties.join()).toMatch(/Aizhan Quayova is family of Serik Rowov .*aunt/)
})

test('that publishers of different sources belong to one house is told, as surely as it is said', async () => {
  const said = lines(section(await dossierFrom(store, chief), 'corroboration')).join('\n')
  expect(said).toMatch(/Oarsmen has been a member of House of the River/)
  expect(said).toMatch(/Read by the editors .*Bank Watch .* House of the River/)
  expect(said).not.toContain('Circle of Banks')
})

test('a tie to someone who is not named is not told', async () => {
  expect(lines(section(await dossierFrom(store, chief, 'public'), 'corroboration')).join()).not.toMatch(/family of|Rowov/)
})

test('a list that is only pointed to is told as unread, with who made it; one that was read, and a study, are not', async () => {
  const said = lines(section(await dossierFrom(store, chief), 'elsewhere'))
  const at = said.indexOf(fill('en', 'elsewhere.unread', { person: 'Timur Headov' }))
  expect(at).toBeGreaterThanOrEqual(0)
  expect(said[at + 1]).toMatch(/^Rogues of the river .*\(Oarsmen\)/)
  expect(said.join()).not.toMatch(/Rogues of the lake \(|Depths/)
})

test('a picture says of each hop whether it is alleged, only suspected by its source or read by the editors', async () => {
  const figures = section(await dossierFrom(store, chief), 'part').blocks.filter(
    (block): block is Extract<Block, { kind: 'figure' }> => block.kind === 'figure',
  )
  const labels = figures.map(({ drawing }) => drawing.lines.map(({ text }) => text).join(' / '))
  const ending = (phrase: keyof typeof phrases.en): string[] => labels.filter(label => label.endsWith(`(${phrases.en[phrase]})`))
  expect(ending('part.alleged-short')).toHaveLength(1)
  expect(ending('part.suspected-short')).toHaveLength(1)
  expect(ending('part.read-short')).toHaveLength(1)
  // What a source states bears no such word.
  expect(labels.map(label => label.split(' / ')[0]).join()).not.toContain('(')
})

test('why the editors read a hop that no source says stands with the hop', async () => {
  const said = lines(section(await dossierFrom(store, chief), 'part'))
  expect(said.filter(line => line.includes('the one with the cap'))).toHaveLength(1)
  expect(said.find(line => line.includes('the one with the cap'))).toMatch(/may have carried out/)
})
