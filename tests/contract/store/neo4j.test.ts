import { describe } from 'vitest'
import { openNeo4jStore } from '#server/store/neo4j/open.ts'
import { neo4jUri } from '#tests/support/neo4j.ts'
import { describeStore } from './describe-store.ts'

const uri = neo4jUri()
const open = async (of: string) => openNeo4jStore({ uri: of, username: 'neo4j', password: null, database: 'neo4j' })

describe.skipIf(uri === undefined)('in Neo4j', () => {
  describeStore('neo4j', async () => ({ store: await open(uri!), elsewhere: await open(uri!) }), { worlds: 18, questions: 12 })
})
