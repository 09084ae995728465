import { z } from 'zod'
import { planCommit } from '../plan.ts'
import type { Store } from '../store.ts'
import { apply, takeTurn, writeQueries } from './apply.ts'
import { connect, type Neo4jOptions } from './driver.ts'
import { keptIn } from './kept.ts'
import { query } from './query.ts'
import { claimReads } from './read-claims.ts'
import { nameReads } from './read-names.ts'
import { nodeReads } from './read-nodes.ts'
import { wholeReads } from './read-whole.ts'
import { ensureSchema } from './schema.ts'
import { verify } from './verify.ts'

export const readyQuery = query('read/ready.cypher', z.object({}), z.object({ ready: z.int() }))

/**
 * A store in a Neo4j 5.26 or later, Community Edition is enough. Makes its constraints and indexes where they are missing.
 * Throws StoreUnavailable, with one sentence that says what to do, when the server does not let it in.
 */
export async function openNeo4jStore(options: Neo4jOptions): Promise<Store> {
  const connection = connect(options)
  try {
    await connection.once(readyQuery, {})
    await connection.checkVersion()
    await ensureSchema(connection)
  } catch (error) {
    await connection.close()
    throw error
  }
  return {
    kind: 'neo4j',
    ready: async () => {
      await connection.once(readyQuery, {})
    },
    close: connection.close,
    ...nodeReads(connection),
    ...nameReads(connection),
    ...claimReads(connection),
    ...wholeReads(connection),
    commit: batch =>
      connection.writing(async transaction => {
        const turn = await takeTurn(transaction)
        const changes = await planCommit(batch, keptIn(transaction))
        await apply(transaction, changes, batch, turn)
        return changes.receipt
      }),
    verify: () => connection.reading(verify),
    reset: async () => {
      await connection.once(writeQueries.reset, {})
    },
  }
}
