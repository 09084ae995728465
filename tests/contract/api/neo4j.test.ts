import { test } from 'vitest'
import { openNeo4jStore } from '#server/store/neo4j/open.ts'
import { neo4jUri } from '#tests/support/neo4j.ts'
import { describeApi } from './describe-api.ts'
import { openEmbedded } from './stores.ts'

const uri = neo4jUri()

if (uri === undefined)
  test.skipIf(true)('the API on Neo4j: no server runs; “npm test” starts one where a JDK and Maven are present', () => undefined)
else
  describeApi(
    'Neo4j',
    async () => {
      const store = await openNeo4jStore({ uri, username: 'neo4j', password: null, database: 'neo4j' })
      await store.reset()
      return { store, close: () => store.close() }
    },
    openEmbedded,
  )
