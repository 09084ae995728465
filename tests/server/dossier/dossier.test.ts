import { beforeAll, describe, expect, test } from 'vitest'
import type { Audience, DossierDocument, Section } from '#model/dossier/document.ts'
import { noOwnParts, type OwnParts } from '#model/dossier/facts.ts'
import { looseWord } from '#model/dossier/guard.ts'
import { regimeIds } from '#model/dossier/regime.ts'
import { phrases } from '#model/dossier/words/all.ts'
import type { Language } from '#model/languages.ts'
import { noLists } from '#model/screening/judgement.ts'
import { clearanceOf, dossierOf } from '#server/explore/dossier.ts'
import { gapsOf } from '#server/explore/gaps.ts'
import { screenerOf } from '#server/explore/screening.ts'
import { batch, ids } from '#tests/contract/api/small-world.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

const store = new NaiveStore()
beforeAll(async () => {
  await store.commit(batch)
})

async function dossier(
  id: string,
  audience: Audience = 'public',
  { own = noOwnParts, language = 'en' }: { own?: OwnParts; language?: Language } = {},
): Promise<DossierDocument> {
  const person = await store.node(id, clearanceOf(audience))
  return dossierOf(store, { person: person!, regime: 'ca-jvcfoa', audience, language, own })
}
const section = ({ sections }: DossierDocument, id: string): Section => sections.find(one => one.id === id)!
const textOf = (of: unknown): string => JSON.stringify(of)

describe('who is named', () => {
  test('a victim who was not asked is told of under another name to the public, and by name in a submission', async () => {
    const open = textOf(await dossier(ids.clerk))
    expect(open).not.toMatch(/Aizada|Testova|Айзада|Ayzada/)
    expect(open).toContain('Victim A')
    expect(textOf(await dossier(ids.clerk, 'submission'))).toContain('Arrest of Aizada Testova')
  })

  test('a consent to be named to the public is one for every audience; a refusal holds in a submission', async () => {
    const agreed = { ...noOwnParts, consent: new Map([[ids.victim, 'public' as const]]) }
    expect(textOf(await dossier(ids.clerk, 'public', { own: agreed }))).toContain('Aizada Testova')
    const refused = { ...noOwnParts, consent: new Map([[ids.victim, 'none' as const]]) }
    expect(textOf(await dossier(ids.clerk, 'submission', { own: refused }))).not.toMatch(/Aizada|Testova/)
  })

  test('what the advocate writes is not printed where it names someone protected', async () => {
    const own = { ...noOwnParts, ask: 'Act for Aizada Testova.', whyNow: 'A hearing is near.' }
    const made = await dossier(ids.clerk, 'public', { own })
    expect(textOf(section(made, 'ask'))).toContain(phrases.en['own.withheld'])
    expect(textOf(section(made, 'why-now'))).toContain('A hearing is near.')
  })

  test('claim ids are in the sealed annex only', async () => {
    expect(textOf(await dossier(ids.clerk, 'submission'))).not.toContain(phrases.en['annex.claimid'])
    expect(textOf(await dossier(ids.clerk, 'sealed'))).toContain(phrases.en['annex.claimid'])
  })
})

test('the same snapshot gives the same bytes', async () => {
  const first = await dossier(ids.clerk, 'partner', { language: 'kk' })
  expect(textOf(await dossier(ids.clerk, 'partner', { language: 'kk' }))).toBe(textOf(first))
  const again = new NaiveStore()
  await again.commit({ ...batch, claims: [...(batch.claims ?? [])].reverse() })
  const person = await again.node(ids.clerk, 1)
  expect(
    textOf(await dossierOf(again, { person: person!, regime: 'ca-jvcfoa', audience: 'partner', language: 'kk', own: noOwnParts })),
  ).toBe(textOf(first))
})

test('someone of whom nothing is documented has a dossier that says so', async () => {
  for (const language of ['en', 'ru', 'kk'] as const) {
    const made = await dossier(ids.bolat, 'public', { language })
    expect(textOf(section(made, 'summary'))).toContain(phrases[language]['summary.empty'].replace('{person}', 'Bolat Examplov'))
    expect(section(made, 'counter-evidence').blocks.length).toBeGreaterThan(2)
    expect(made.checklist.find(({ section: of }) => of === 'acts')?.state).toBe('missing')
  }
})

test('a part that is only suspected is told as that', async () => {
  const summary = textOf(section(await dossier(ids.clerk), 'summary'))
  expect(summary).toContain(phrases.en['say.hedged'])
  // The act is of no kind that the regime covers: a part in it speaks to nothing there.
  expect(textOf(section(await dossier(ids.clerk), 'legal-basis'))).not.toContain(phrases.en['legal.partly'])
  const other = await told(text =>
    text.replaceAll('"says":{"name":"Arrest of Aizada Testova"', '"says":{"kind":"arrest","name":"Arrest of Aizada Testova"'),
  )
  const person = await other.node(ids.clerk, 0)
  const made = await dossierOf(other, { person: person!, regime: 'ca-jvcfoa', audience: 'public', language: 'en', own: noOwnParts })
  expect(textOf(section(made, 'legal-basis'))).toContain(phrases.en['legal.partly'])
})

async function told(change: (text: string) => string, status: 'accepted' | 'conflict' = 'accepted'): Promise<NaiveStore> {
  const other = new NaiveStore()
  const claims = (JSON.parse(change(JSON.stringify(batch.claims))) as NonNullable<typeof batch.claims>).map(claim => ({
    ...claim,
    revision: { ...claim.revision, status, note: status === 'conflict' ? 'Another source differs.' : null },
  }))
  await other.commit({ ...batch, claims })
  return other
}

test('names that look like markup, a place to fill or a pattern are printed as they are', async () => {
  const name = '<script>{act} $& {who} %s \\u202e</script>'
  const other = await told(text => text.replaceAll('Camilla Sampleva', () => name))
  const person = await other.node(ids.clerk, 0)
  const made = await dossierOf(other, { person: person!, regime: 'uk-ghrsr', audience: 'public', language: 'en', own: noOwnParts })
  expect(made.title).toBe(`Dossier: ${JSON.parse(`"${name}"`) as string}`)
  expect(textOf(section(made, 'summary'))).toContain('{act} $& {who} %s')
})

test('someone on whom everything is in conflict has a dossier that says so', async () => {
  const other = await told(text => text, 'conflict')
  const person = await other.node(ids.clerk, 0)
  const made = await dossierOf(other, { person: person!, regime: 'uk-ghrsr', audience: 'public', language: 'ru', own: noOwnParts })
  expect(textOf(section(made, 'summary'))).toContain(phrases.ru['summary.conflict'].replace('{person}', 'Camilla Sampleva'))
  expect(textOf(section(made, 'ask'))).toContain(phrases.ru['ask.none'])
})

test('every phrase is there in three languages with the same places to fill', () => {
  const places = (text: string) => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([place]) => place))].sort()
  for (const [phrase, text] of Object.entries(phrases.en))
    for (const language of ['ru', 'kk'] as const) {
      const told = phrases[language][phrase as keyof typeof phrases.en]
      expect([phrase, language, places(told)]).toEqual([phrase, language, places(text)])
      expect([phrase, looseWord(told, [])]).toEqual([phrase, null])
    }
})

test.each([
  ['He is guilty.', 'guilty'],
  ['She was convicted in 2021.', 'convicted'],
  ['The perpetrator fled.', 'perpetrator'],
  ['He is a criminal.', 'criminal'],
  ['Он виновен.', 'виновен'],
  ['Преступники скрылись.', 'Преступники'],
  ['Ол кінәлі.', 'кінәлі'],
])('the guard stops at “%s”', (sentence, word) => {
  expect(looseWord(sentence, ['Example Court'])).toBe(word)
})
test.each(['Example Court found her guilty.', 'A case under the Criminal Code.', 'A criminal case was opened.'])(
  'the guard lets “%s” pass',
  sentence => {
    expect(looseWord(sentence, ['Example Court'])).toBeNull()
  },
)

test('the gap list names who is documented, and never says that someone is not listed where no list was screened', async () => {
  const screener = screenerOf(store, noLists, 0)
  const { gaps, next } = await gapsOf(store, { on: null, after: null, limit: 10, screener }, 0)
  expect(next).toBeNull()
  expect(gaps.map(({ official, acts }) => [official.caption, acts])).toEqual([['Camilla Sampleva', 1]])
  expect(Object.values(gaps[0]!.regimes)).toEqual(regimeIds.map(() => ({ told: 'nothing', screened: null })))
  expect((await gapsOf(store, { on: '2021-02-03', after: null, limit: 10, screener }, 0)).gaps).toEqual([])
})
