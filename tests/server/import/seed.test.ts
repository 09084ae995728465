import { afterAll, beforeAll, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAct } from '#model/chains/ground.ts'
import { fullClearance } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { meets } from '#model/claims/when.ts'
import { wordsOf } from '#model/names/forms.ts'
import { searchByName } from '#server/explore/search.ts'
import { commitImport } from '#server/import/commit.ts'
import { placeKey, readOutlines } from '#server/import/outline.ts'
import { prepare } from '#server/import/prepare.ts'
import { seedFolder } from '#server/main.ts'
import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import type { Everything, Store } from '#server/store/store.ts'

// The seed is walked as a whole: what holds for each of its rows is held here, not by looking at examples.
const folder = mkdtempSync(join(tmpdir(), 'answerable-seed-'))
let store: Store
let all: Everything
let nodes: ReadonlyMap<string, NodeRecord>

beforeAll(async () => {
  store = await openEmbeddedStore({ folder, mode: 'write' })
  await commitImport(prepare(seedFolder), store, {})
  all = await store.everything(fullClearance)
  nodes = new Map(all.nodes.map(node => [node.id, node]))
}, 120_000)
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const nameOf = (id: string): string => nodes.get(id)?.caption ?? id

test('every claim points at a section and paragraph that its document has', () => {
  const outlines = new Map(readOutlines(seedFolder).map(outline => [outline.source, outline]))
  const lost: string[] = []
  for (const { id, citations } of all.claims)
    for (const { source, locator } of citations) {
      const outline = outlines.get(source)
      const section = outline?.sections.find(one => one.id === locator.section)
      // A heading is a place of its own: it has a section and no paragraph.
      const paragraph = locator.paragraph === undefined ? 0 : Number(locator.paragraph)
      const footnote = locator.footnote === undefined ? 0 : Number(locator.footnote)
      if (!outline || !section || !(paragraph >= 0 && paragraph <= section.paragraphs) || !(footnote <= outline.footnotes))
        lost.push(`${source} ${placeKey(locator.section ?? '?', locator.paragraph ?? '?')} fn ${footnote}: ${id}`)
    }
  expect(lost).toEqual([])
  expect(outlines.size).toBe(4)
})

test('every paragraph has a claim, or a reason why it has none', () => {
  const covered = new Set(
    all.claims.flatMap(({ citations }) =>
      citations.map(({ source, locator }) => `${source} ${placeKey(locator.section ?? '', locator.paragraph ?? '')}`),
    ),
  )
  const bare = readOutlines(seedFolder).flatMap(({ source, sections, reasons }) =>
    sections.flatMap(({ id, paragraphs }) =>
      Array.from({ length: paragraphs }, (_, at) => placeKey(id, at + 1)).flatMap(place => {
        const claimed = covered.has(`${source} ${place}`)
        // A reason for what is claimed after all is as wrong as no reason.
        return claimed !== reasons.has(place) ? [] : [`${source} ${place}`]
      }),
    ),
  )
  expect(bare).toEqual([])
})

test('no node stands alone', () => {
  const touched = new Set<string>(all.relationships.flatMap(({ from, to }) => [from, to]))
  expect(all.nodes.filter(({ id }) => !touched.has(id)).map(({ caption }) => caption)).toEqual([])
})

test('no relationship to an act has a date that the act cannot have, unless the conflict is said', () => {
  const wrong = all.relationships.filter(({ type, from, to, when, disagrees }) => {
    if (when === null || disagrees.includes('when')) return false
    // What is said or asked of an act is said and asked later.
    if (['NAMES', 'CALLS_FOR', 'ADDRESSED_TO', 'ISSUED'].includes(type)) return false
    return [from, to].some(id => {
      const end = nodes.get(id)
      return end !== undefined && isAct(end) && !meets(when, end.when)
    })
  })
  expect(wrong.map(({ type, from, to }) => `${type} ${nameOf(from)} ${nameOf(to)}`)).toEqual([])
})

test('nobody holds a post, works or acts after their death', () => {
  const died = new Map(
    all.nodes.flatMap(({ id, properties }) =>
      typeof properties['deathDate'] === 'string' ? [[id as string, properties['deathDate'].slice(0, 4)]] : [],
    ),
  )
  const wrong = all.relationships.filter(({ type, from, when }) => {
    const year = died.get(from)
    const begins = when?.possible[0]?.slice(0, 4)
    return year !== undefined && begins !== undefined && begins > year && ['HOLDS', 'WORKS_AT', 'COMMITTED', 'ISSUED'].includes(type)
  })
  expect(wrong.map(({ type, from, to }) => `${type} ${nameOf(from)} ${nameOf(to)}`)).toEqual([])
})

const keyOf = (name: string): string =>
  wordsOf(name)
    .map(({ folded }) => folded)
    .sort()
    .join(' ')

test('nobody is there twice under spellings that fold together, unless someone judged them to be two', () => {
  const bearers = new Map<string, Set<string>>()
  for (const { id, type, named, names } of all.nodes)
    if (type === 'Person' && named)
      for (const { value, kind } of names)
        if (kind !== 'weak-alias') bearers.set(keyOf(value), (bearers.get(keyOf(value)) ?? new Set()).add(id))
  const judged = new Set(all.judgements.filter(({ verdict }) => verdict !== 'same').flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
  const twice = [...bearers.values()].flatMap(ids =>
    [...ids].flatMap((one, at) =>
      [...ids].slice(at + 1).flatMap(other => (judged.has(`${one} ${other}`) ? [] : [`${nameOf(one)} / ${nameOf(other)}`])),
    ),
  )
  expect(twice).toEqual([])
})

test('every spelling of every named person is found, and leads to its one node', async () => {
  const missed: string[] = []
  for (const { id, type, named, names } of all.nodes) {
    if (type !== 'Person' || !named) continue
    for (const { value } of names) {
      const { hits } = await searchByName(store, { query: value, type: 'Person', after: null, limit: 100 }, fullClearance)
      if (!hits.some(({ node }) => node.id === id)) missed.push(value)
    }
  }
  expect(missed).toEqual([])
}, 120_000)

test('a claim in conflict says publicly why, and health, mere relatives and minors are kept from the public', () => {
  const unsaid = all.claims.filter(({ status, note }) => status === 'conflict' && note === null)
  const open = all.claims.filter(({ mark, says }) => ['health', 'injuries'].some(property => property in says) && mark === 'public')
  expect([unsaid.length, open.length]).toEqual([0, 0])
})

test('no cell calls a person what only a court may find', () => {
  const heavy = /\b(perpetrators?|criminals|criminal(?=$|[.,;)])|culprits?|murderers?|torturers?)\b/i
  const found = all.claims.flatMap(({ id, says, about }) => {
    if (!('node' in about)) return []
    const node = nodes.get(about.node)
    if (node?.type !== 'Person') return []
    return Object.values(says)
      .flat()
      .some(value => typeof value === 'string' && heavy.test(value))
      ? [`${nameOf(about.node)}: ${id}`]
      : []
  })
  expect(found).toEqual([])
})
