import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fullClearance, rankOf, ranks, type Rank } from '#model/claims/mark.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { buildDossier, keyOf, type DossierAsked } from '#model/dossier/build.ts'
import { audiences, dossierDocument, type Audience, type DossierDocument } from '#model/dossier/document.ts'
import { noOwnParts, type DossierFacts } from '#model/dossier/facts.ts'
import { bodiesOf, guard } from '#model/dossier/guard.ts'
import { regimes } from '#model/dossier/regimes/all.ts'
import { regimeIds } from '#model/dossier/regime.ts'
import { phrases } from '#model/dossier/words/all.ts'
import { languages } from '#model/languages.ts'
import { clearanceOf, factsOf, snapshotOf } from '#server/explore/dossier.ts'
import { recordOf } from '#server/explore/record.ts'
import { check } from '#server/render/check.ts'
import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import type { Store } from '#server/store/store.ts'
import { answerable } from '#tests/support/command-line.ts'

const minutes = 60_000
const folder = mkdtempSync(join(tmpdir(), 'answerable-dossiers-'))
let store: Store
let persons: NodeRecord[] = []

beforeAll(async () => {
  expect((await answerable(folder, 'seed')).exit).toBe(0)
  store = await openEmbeddedStore({ folder, mode: 'read' })
  const all = await store.nodesOfType('Person', { after: null, limit: 100_000 }, fullClearance)
  for (const official of all.items) {
    const { entries } = await recordOf(store, { official, depth: 4, limit: 1 }, fullClearance)
    if (entries.length > 0) persons.push(official)
  }
  persons = persons.filter(({ named }) => named)
}, 5 * minutes)
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

interface Made {
  readonly person: NodeRecord
  readonly audience: Audience
  readonly facts: DossierFacts
  readonly asked: DossierAsked
  readonly document: DossierDocument
}
const found = {
  dossiers: 0,
  named: new Set<string>(),
  marked: new Set<string>(),
  loose: new Set<string>(),
  wrong: new Set<string>(),
  unkeyed: new Set<string>(),
}

beforeAll(async () => {
  const secretsOf = await secrets()
  for await (const made of everyDossier()) {
    found.dossiers += 1
    const text = JSON.stringify(made.document)
    if (made.audience !== 'sealed') lookForNames(made, text.toLowerCase())
    for (const secret of secretsOf(clearanceOf(made.audience)))
      if (text.includes(JSON.stringify(secret).slice(1, -1))) found.marked.add(`${made.person.caption}, ${made.audience}: ${secret}`)
    lookForWords(made)
    if (made.asked.language === 'en') lookForKeys(made)
  }
}, 20 * minutes)

/** Every dossier there can be of the seed: each person, audience and language, the regimes by turns. Nobody agreed to be named. */
async function* everyDossier(): AsyncGenerator<Made> {
  let turn = 0
  for (const one of persons)
    for (const audience of audiences) {
      const person = await store.node(one.id, clearanceOf(audience))
      if (!person) continue
      const facts = await factsOf(store, person, clearanceOf(audience))
      const consent = new Map(victims(facts).map(id => [id, 'none' as const]))
      for (const language of languages) {
        const regime = regimes[regimeIds[turn++ % regimeIds.length]!]
        const own = { ...noOwnParts, consent }
        const asked = { regime, audience, language, own, snapshot: snapshotOf(facts) }
        yield { person, audience, facts, asked, document: buildDossier(facts, asked) }
      }
    }
}

/** Texts of claims by what they are marked, where no claim marked lower says the same. */
async function secrets(): Promise<(clearance: Rank) => string[]> {
  const { claims } = await store.everything(fullClearance)
  const textsOf = (some: typeof claims): string[] =>
    some
      .flatMap(({ says, note }) => [...Object.values(says).flat(), note])
      .filter(value => typeof value === 'string' && value.length > 8) as string[]
  const closed = ranks.map(clearance => {
    const open = new Set(textsOf(claims.filter(({ mark }) => rankOf(mark) <= clearance)))
    return [...new Set(textsOf(claims.filter(({ mark }) => rankOf(mark) > clearance)))].filter(text => !open.has(text))
  })
  return clearance => closed[clearance] ?? []
}

function lookForNames({ person, audience, facts }: Made, text: string): void {
  const own = new Set(person.names.flatMap(({ value }) => value.toLowerCase().split(/\s+/)))
  const where = `${person.caption}, ${audience}`
  for (const id of victims(facts)) {
    if (text.includes(id)) found.named.add(`${where}: the id of ${facts.nodes.get(id)!.caption}`)
    for (const { value } of facts.nodes.get(id)!.names) {
      const words = value.toLowerCase().split(/\s+/)
      const last = words.at(-1)!
      if (words.length > 1 && text.includes(value.toLowerCase())) found.named.add(`${where}: ${value}`)
      if (last.length > 5 && !own.has(last) && text.includes(last)) found.named.add(`${where}: ${last}`)
    }
  }
  for (const { id } of [...facts.claims.values()].flat()) if (text.includes(id)) found.named.add(`${where}: a claim's id`)
}

function lookForWords({ person, audience, facts, document }: Made): void {
  const where = `${person.caption}, ${audience}, ${document.language}`
  for (const { at, sentence, word } of guard(document, bodiesOf(facts))) found.loose.add(`${where}, ${at}: ${word} in “${sentence}”`)
  const { error } = dossierDocument.safeParse(document)
  if (error) found.wrong.add(`${where}: ${error.message}`)
  try {
    check(document)
  } catch (refused) {
    found.wrong.add(`${where}: ${String(refused)}`)
  }
  const summary = document.sections.find(({ id }) => id === 'summary')!
  const sentences = summary.blocks.flatMap(block =>
    block.kind === 'paragraph' ? [block.content] : block.kind === 'list' ? block.items : [],
  )
  for (const content of sentences) {
    const [numbered, noted] = ['claims', 'note'].map(part => content.filter(one => part in one).length)
    if (numbered === 0 || numbered !== noted) found.wrong.add(`${where}: a sentence without claims`)
  }
  if (document.sections.map(({ number }) => number).join() !== Array.from({ length: 17 }, (_, at) => at).join())
    found.wrong.add(`${where}: sections`)
}

/** Each row of the evidence table against the claim that the sealed annex names for its number. */
function lookForKeys({ person, audience, facts, asked, document }: Made): void {
  const key = keyOf(facts, asked)
  const claims = new Map([...facts.claims.values()].flat().map(claim => [claim.id as string, claim]))
  const rows = document.sections
    .find(({ id }) => id === 'evidence')!
    .blocks.flatMap(block => (block.kind === 'table' ? [block.rows.map(row => row.map(cell => JSON.stringify(cell)))] : []))[0]!
  const fits = rows.map((row, at) => {
    const claim = claims.get(key.claims[at]!)
    const place = row[3] ?? ''
    const places = claim?.citations.flatMap(({ locator }) => Object.values(locator)) ?? []
    const isThere = (one = '') => place.includes(JSON.stringify(one).slice(1, -1)) || place.includes(phrases.en.withheld)
    return claim !== undefined && row[4]?.includes(`"${phrases.en[`stance.${claim.stance}`]}"`) === true && places.every(isThere)
  })
  if (fits.includes(false) || rows.length !== key.claims.length) found.unkeyed.add(`${person.caption}, ${audience}`)
}

/** On whom anything fell, told without the code under test. */
function victims({ around, chains, person, nodes }: DossierFacts): NodeId[] {
  const ids = [...around.values()]
    .flat()
    .flatMap(({ type, from, to }) => (['SUFFERED', 'ACCUSED_IN', 'HELD_IN'].includes(type) ? [from] : type === 'CONCERNS' ? [to] : []))
  const all = new Set([...ids, ...chains.flatMap(({ chain }) => chain.victim ?? [])])
  return [...all].filter(id => id !== person.id && nodes.get(id)?.type === 'Person' && nodes.get(id)?.named)
}

test('no dossier below the sealed annex holds a spelling of someone who did not agree to be named, nor an id that could be looked up', () => {
  expect(found.dossiers).toBeGreaterThan(100)
  expect([...found.named]).toEqual([])
})

test('nothing marked above what the audience may see is in any dossier', () => {
  expect([...found.marked]).toEqual([])
})

test('no dossier says more of a person than a named body did', () => {
  expect([...found.loose]).toEqual([])
})

test('every dossier is a whole document, and every sentence of its summary names its claims', () => {
  expect([...found.wrong]).toEqual([])
})

test('every number of every dossier leads by its key to the claim whose place and stance stand beside it', () => {
  expect([...found.unkeyed]).toEqual([])
})
