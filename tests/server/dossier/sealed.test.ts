import { beforeAll, describe, expect, test } from 'vitest'
import { fullClearance } from '#model/claims/mark.ts'
import type { Audience, DossierDocument, Inline } from '#model/dossier/document.ts'
import { noOwnParts, type OwnParts } from '#model/dossier/facts.ts'
import { phrases } from '#model/dossier/words/all.ts'
import { languages, type Language } from '#model/languages.ts'
import { clearanceOf, dossierOf, factsOf } from '#server/explore/dossier.ts'
import { batch, ids } from '#tests/contract/api/small-world.ts'
import { answerable } from '#tests/support/command-line.ts'
import { folderWith, temporaryFolder } from '#tests/support/folders.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'
import type { Store } from '#server/store/store.ts'
import { openEmbeddedStore } from '#server/store/embedded/open.ts'

const store = new NaiveStore()
beforeAll(async () => {
  await store.commit(batch)
})
const below = ['public', 'partner', 'submission'] as const

interface Asked {
  readonly own?: OwnParts
  readonly language?: Language
  readonly from?: Store
}
async function dossier(id: string, audience: Audience, { own = noOwnParts, language = 'en', from = store }: Asked = {}) {
  const person = await from.node(id, clearanceOf(audience))
  return dossierOf(from, { person: person!, regime: 'ca-jvcfoa', audience, language, own })
}

const said = (content: readonly Inline[]): string =>
  content.map(part => ('text' in part ? part.text : 'claims' in part ? part.claims.map(number => `C${number}`).join() : '')).join('')

/** The rows of a key, as the annex prints them. */
function keyIn({ sections, language }: DossierDocument, audience: (typeof below)[number], table: 'key.claims' | 'key.persons'): string[][] {
  const caption = phrases[language][table].replace('{version}', phrases[language][`audience.${audience}`])
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'table' && block.caption === caption ? block.rows.map(row => row.map(said)) : [])),
  )
}

/** Every row of the evidence table: its number, place, dates and stance. */
const evidenceOf = ({ sections }: DossierDocument) =>
  sections
    .find(({ id }) => id === 'evidence')!
    .blocks.flatMap(block => (block.kind === 'table' ? [block.rows] : []))[0]!
    .map(row => row.map(said))

const numbersIn = (document: DossierDocument): Set<number> =>
  new Set([...JSON.stringify(document).matchAll(/"claims":\[([\d,]+)\]/g)].flatMap(([, list = '']) => list.split(',').map(Number)))

/** Each number of a version leads by the key to the claim whose citation stands beside it. */
async function checkKey(id: string, audience: (typeof below)[number], asked: Asked): Promise<number> {
  const [annex, version] = [await dossier(id, 'sealed', asked), await dossier(id, audience, asked)]
  const key = new Map(keyIn(annex, audience, 'key.claims').map(([number = '', claim = '', here = '']) => [number, { claim, here }]))
  const from = asked.from ?? store
  const person = await from.node(id, clearanceOf(audience))
  const facts = await factsOf(from, person!, clearanceOf(audience))
  const claims = new Map([...facts.claims.values()].flat().map(claim => [claim.id as string, claim]))
  const locators = phrases[version.language]
  const rows = evidenceOf(version)
  expect([...numbersIn(version)].map(number => `C${number}`).filter(number => !key.has(number))).toEqual([])
  expect(key.size).toBe(rows.length)
  const here = new Map(evidenceOf(annex).map(row => [row[0]!, row]))
  for (const [number = '', , , place, stance] of rows) {
    const found = key.get(number)!
    const claim = claims.get(found.claim)!
    const places = claim.citations.map(({ locator }) =>
      Object.entries(locator)
        .map(([part, text]) => `${locators[`locator.${part}` as 'locator.page']} ${text}`)
        .join(', '),
    )
    expect(place!.split('; ').sort()).toEqual([...new Set(places)].sort())
    expect(stance).toBe(locators[`stance.${claim.stance}`])
    if (found.here !== '—') expect(here.get(found.here)!.slice(3, 5)).toEqual([place, stance])
  }
  const text = JSON.stringify(version)
  expect(text).toContain(version.snapshot)
  expect(JSON.stringify(annex)).toContain(version.snapshot)
  for (const [pseudonym = ''] of keyIn(annex, audience, 'key.persons')) expect(text).toContain(pseudonym)
  return rows.length
}

test.each(below)('every number of the version for “%s” leads by the key to the claim whose citation it prints', async audience => {
  const consented = { ...noOwnParts, consent: new Map([[ids.victim, 'public' as const]]) }
  for (const language of languages) expect(await checkKey(ids.clerk, audience, { language })).toBeGreaterThan(3)
  expect(await checkKey(ids.clerk, audience, { own: consented })).toBeGreaterThan(3)
})

test('pseudonyms are told with the node and the name; who agreed to be named has none', async () => {
  expect(keyIn(await dossier(ids.clerk, 'sealed'), 'public', 'key.persons')).toEqual([['Victim A', 'Aizada Testova', ids.victim]])
  const own = { ...noOwnParts, consent: new Map([[ids.victim, 'partner' as const]]) }
  const annex = await dossier(ids.clerk, 'sealed', { own })
  expect(keyIn(annex, 'public', 'key.persons')).toHaveLength(1)
  expect(keyIn(annex, 'partner', 'key.persons')).toEqual([])
  expect(JSON.stringify(annex)).toContain(phrases.en['key.nobody'])
})

test('the key is in the sealed annex alone, and below nothing of it is told', async () => {
  for (const language of languages)
    for (const audience of below) {
      const text = JSON.stringify(await dossier(ids.clerk, audience, { language }))
      for (const phrase of ['key.heading', 'key.notice', 'key.number', 'key.pseudonym', 'audience.sealed'] as const)
        expect(text).not.toContain(phrases[language][phrase])
    }
})

test('the same snapshot gives the same annex before it is encrypted', async () => {
  expect(JSON.stringify(await dossier(ids.clerk, 'sealed'))).toBe(JSON.stringify(await dossier(ids.clerk, 'sealed')))
})

describe('someone a source of a higher mark makes a minor', () => {
  const world = {
    'sources.csv': 'key,main,title,kind\nsample,yes,A sample report,report\n',
    'Person.csv':
      'key,about,name,age,section,mark\nofficial,,Marat Probny,,1,\nvictim,,Aizada Probnaya,,1,\nfile,victim,Aizada Probnaya,16,1,sealed\n',
    'Incident.csv': 'key,about,name,kind,when,section\nbeating,,Beating of Aizada Probnaya,beating,2021-02-03,1\n',
    'SUFFERED.csv': 'key,from,to,section\ns,victim,beating,1\n',
    'COMMITTED.csv': 'key,from,to,section,stance\nc,official,beating,1,alleges\n',
  }

  test('is named in no version and by no key', async () => {
    const folder = temporaryFolder()
    expect(await answerable(folder, 'import', folderWith(world))).toMatchObject({ exit: 0 })
    const from = await openEmbeddedStore({ folder, mode: 'read' })
    try {
      const people = await from.nodesOfType('Person', { after: null, limit: 10 }, fullClearance)
      const official = people.items.find(({ caption }) => caption === 'Marat Probny')!
      for (const audience of below) expect(JSON.stringify(await dossier(official.id, audience, { from }))).not.toContain('Probnaya')
      const annex = await dossier(official.id, 'sealed', { from })
      expect(keyIn(annex, 'public', 'key.persons')).toEqual([['Victim A', phrases.en['key.minor'], '—']])
      expect(JSON.stringify(annex)).not.toContain('Aizada')
    } finally {
      await from.close()
    }
  })
})
