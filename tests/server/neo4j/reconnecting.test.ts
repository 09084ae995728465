import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StoreUnavailable } from '#server/store/failures.ts'
import { openNeo4jStore } from '#server/store/neo4j/open.ts'
import type { Store } from '#server/store/store.ts'
import { neo4jUri } from '#tests/support/neo4j.ts'
import { findNeo4j, startNeo4j, type Neo4j } from '#tests/support/neo4j/server.ts'
import { id, onePerson } from './small-world.ts'

describe.skipIf(!neo4jUri())('when Neo4j loses its power', { timeout: 180_000 }, () => {
  let directory: string
  let server: Neo4j
  let store: Store
  const start = async (port?: number): Promise<Neo4j> => {
    const recipe = await findNeo4j()
    if ('missing' in recipe) throw new Error(recipe.missing)
    return startNeo4j(recipe, { directory, ...(port !== undefined && { port }) })
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'answerable-neo4j-'))
    server = await start()
    store = await openNeo4jStore({ uri: server.uri, username: 'neo4j', password: null, database: 'neo4j' })
  }, 180_000)
  afterAll(async () => {
    await store.close()
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  })

  it('nothing acknowledged is lost, and the same store answers again when it is back', async () => {
    const acknowledged: number[] = []
    const writing = (async () => {
      for (let at = 0; ; at++) {
        await store.commit(onePerson(at))
        acknowledged.push(at)
        if (at === 3) void server.kill()
      }
    })()
    await expect(writing).rejects.toThrow(StoreUnavailable)
    await expect(store.ready()).rejects.toThrow(`Neo4j at ${server.uri} cannot be reached: start it, or correct the configured address.`)
    await expect(store.node(id('person-0'), 0)).rejects.toThrow(StoreUnavailable)

    server = await start(Number(new URL(server.uri).port))
    await store.ready()
    const found = await store.nodes(
      acknowledged.map(at => id(`person-${at}`)),
      0,
    )
    expect(found.map(({ caption }) => caption).sort()).toEqual(acknowledged.map(at => `Invented Person ${at}`))
    expect(await store.verify()).toEqual([])
    expect(await store.commit(onePerson(0))).toEqual({ added: 0, unchanged: 1, superseded: 0, revised: 0, retracted: 0 })
  })
})
