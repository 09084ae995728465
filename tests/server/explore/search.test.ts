import { beforeAll, expect, test } from 'vitest'
import { searchByName, searchScenes, type Found, type HitKey } from '#server/explore/search.ts'
import { batch, ids } from '#tests/contract/api/small-world.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

const store = new NaiveStore()
beforeAll(async () => {
  await store.commit(batch)
})
const ask = (query: string, { limit = 20, after = null as HitKey | null, clearance = 4 as const } = {}) =>
  searchByName(store, { query, type: null, after, limit }, clearance)
const shown = (found: readonly Found[]) => found.map(({ node, matched, score }) => [node.caption, matched.value, matched.how, score])

test('the spelling that matches best is the one that is shown, whatever the alphabet', async () => {
  expect(shown((await ask('Айзада Тестова')).hits)[0]).toEqual(['Aizada Testova', 'Айзада Тестова', 'exact', 1])
  expect(shown((await ask('ayzada testova')).hits)[0]).toEqual(['Aizada Testova', 'Ayzada Testova', 'exact', 1])
  expect((await ask('Testova Aizada')).hits[0]).toMatchObject({
    node: { id: ids.victim },
    matched: { value: 'Aizada Testova', how: 'spelling' },
  })
})

test('each node answers once, the best first, then by type, caption and id', async () => {
  const { hits, total } = await ask('testova')
  expect(total).toBe(3)
  expect(hits.map(({ node }) => node.caption)).toEqual(['Aizada Testova', 'Arrest of Aizada Testova', 'Case against Aizada Testova'])
  expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a))
})

test('a page goes on after the last key, even when what it named has gone', async () => {
  const { hits, next } = await ask('testova', { limit: 1 })
  const [score, type, , id] = next!
  const rest = await ask('testova', { after: next })
  expect([...hits, ...rest.hits]).toEqual((await ask('testova')).hits)
  expect((await ask('testova', { after: [score, type, 'Aizada Testova and more', id] })).hits).toEqual(rest.hits)
  expect(rest.next).toBeNull()
})

test('when nothing is found, the nearest names are offered, and only then', async () => {
  const { hits, nearest, total } = await ask('aizada tesdova')
  expect({ hits, total }).toEqual({ hits: [], total: 0 })
  expect(nearest[0]).toMatchObject({ node: { id: ids.victim }, matched: { how: 'near' } })
  expect((await ask('aizada')).nearest).toEqual([])
})

test('a query without a word finds nothing', async () => {
  expect(await ask('!?')).toEqual({ hits: [], nearest: [], total: 0, next: null })
})

test('scenes are found by every word of the query, in any of their texts', async () => {
  const found = async (query: string) => (await searchScenes(store, query, 4)).map(({ id }) => id)
  expect(await found('testova')).toEqual(['testova'])
  expect(await found('тестова arrest')).toEqual(['testova'])
  expect(await found('who')).toEqual(['quiet', 'testova'])
  expect(await found('who nobody')).toEqual([])
  expect((await searchScenes(store, 'who', 0)).map(({ id }) => id)).toEqual(['testova'])
})
