import { expect, it } from 'vitest'
import { StoreUnavailable } from '#server/store/failures.ts'
import { openNeo4jStore } from '#server/store/neo4j/open.ts'

// Port 9 (discard) is closed on any machine that would run this.
const away = { uri: 'bolt://127.0.0.1:9', username: 'neo4j', password: null, database: 'neo4j' }
const said = new StoreUnavailable('Neo4j at bolt://127.0.0.1:9 cannot be reached: start it, or correct the configured address.')

it('a server can start while its database is away, and every question says so until it is there', { timeout: 60_000 }, async () => {
  await expect(openNeo4jStore(away)).rejects.toEqual(said)
  const store = await openNeo4jStore({ ...away, patient: true })
  await expect(store.ready()).rejects.toEqual(said)
  await expect(store.totals(0)).rejects.toEqual(said)
  await store.close()
})
