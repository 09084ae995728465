import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedWorld, record } from '#bench/world.ts'
import { chainsFor } from '#server/explore/chains.ts'
import { isGate } from '#server/store/neo4j/bare.ts'
import { openNeo4jStore } from '#server/store/neo4j/open.ts'
import type { Store } from '#server/store/store.ts'
import { neo4jUri } from '#tests/support/neo4j.ts'

const uri = neo4jUri()

describe.skipIf(uri === undefined)('what is sent to Neo4j', () => {
  let store: Store
  let trips = 0
  beforeAll(async () => {
    const onRead = (text: string) => void (trips += Number(isGate(text)))
    store = await openNeo4jStore({ uri: uri!, username: 'neo4j', password: null, database: 'neo4j', onRead })
    await store.reset()
    for (const batch of inventedWorld(400, 2000)) await store.commit(batch)
  }, 120_000)
  afterAll(async () => {
    await store.reset()
    await store.close()
  })

  it('takes at most the depth and two round trips for a chain, its claims included', { timeout: 120_000 }, async () => {
    for (const depth of [0, 2, 4])
      for (const number of [0, 7]) {
        const of = (await store.node(record(1, 'victim', number), 0))!
        trips = 0
        const found = await chainsFor(store, { of, official: null, depth, limit: 100 }, 0)
        expect(found.chains.length).toBeGreaterThan(0)
        expect(trips).toBeLessThanOrEqual(depth + 2)
      }
  })

  it('finds paths in one transaction, so as of one moment', async () => {
    trips = 0
    await store.paths({ from: record(0, 'victim', 0), to: record(1, 'official', 0), max: 6, limit: 5 }, {}, 0)
    expect(trips).toBe(1)
  })
})
