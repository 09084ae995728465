import { neo4jSchemaFiles } from '#model/ontology/derive/neo4j-schema.ts'
import { z } from 'zod'
import type { Connection } from './driver.ts'
import { query, run } from './query.ts'

const none = z.object({})
export const schemaQueries = neo4jSchemaFiles().map(({ path }) => query(path.replace(/^cypher\//, ''), none, none))
export const indexQueries = {
  online: query('read/indexes.cypher', none, z.object({ name: z.string(), state: z.string() })),
  wait: query('write/await-indexes.cypher', none, none),
}

const nameOf = (text: string): string => /\banswerable_\w+/.exec(text)?.[0] ?? ''

/** Makes the constraints and indexes that are not there yet, and waits until they answer. */
export async function ensureSchema(connection: Connection): Promise<void> {
  const there = new Map((await connection.once(indexQueries.online, {})).map(({ name, state }) => [name, state]))
  const missing = schemaQueries.filter(({ text }) => !there.has(nameOf(text)))
  if (missing.length > 0)
    await connection.writing(async transaction => {
      for (const statement of missing) await run(transaction, statement, {})
    })
  if (missing.length > 0 || [...there.values()].some(state => state === 'POPULATING')) await connection.once(indexQueries.wait, {})
}
