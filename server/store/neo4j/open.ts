import { z } from 'zod'
import { planCommit } from '../plan.ts'
import type { Store } from '../store.ts'
import { apply, takeTurn, writeQueries } from './apply.ts'
import { connect, type Connection, type Neo4jOptions } from './driver.ts'
import { keptIn } from './kept.ts'
import { query } from './query.ts'
import { claimReads } from './read-claims.ts'
import { nameReads } from './read-names.ts'
import { nodeReads } from './read-nodes.ts'
import { walkQueries, walkReads } from './read-walks.ts'
import { wholeReads } from './read-whole.ts'
import { ensureSchema } from './schema.ts'
import { StoreUnavailable } from '../failures.ts'
import { verify } from './verify.ts'

export const readyQuery = query('read/ready.cypher', z.object({}), z.object({ ready: z.int() }))

/**
 * A store in a Neo4j 5.26 or later, Community Edition is enough. Makes its constraints and indexes where they are missing.
 * Throws StoreUnavailable, with one sentence that says what to do, when the server does not let it in; a `patient` store, for who answers
 * for long, opens all the same, answers that to every question, is itself again when the server is there, and then has the longest statements planned.
 */
export async function openNeo4jStore(options: Neo4jOptions & { readonly patient?: boolean }): Promise<Store> {
  const bare = connect(options)
  const connection = prepared(bare, options.patient === true)
  try {
    await connection.once(readyQuery, {})
  } catch (error) {
    if (!options.patient || !(error instanceof StoreUnavailable)) {
      await bare.close()
      throw error
    }
  }
  return {
    kind: 'neo4j',
    ready: async () => {
      await connection.once(readyQuery, {})
    },
    close: bare.close,
    ...nodeReads(connection),
    ...walkReads(connection),
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

/**
 * Has the server plan the statements that walk stages, the longest there are, before someone waits for them: it then keeps the plans. They are asked
 * of an id that is no node's, and not behind the gate, which would hold commits back meanwhile.
 */
async function planWalks({ once }: Connection): Promise<void> {
  try {
    for (const asked of walkQueries.values()) await once(asked, { ids: [''], most: 1, clearance: 0 })
  } catch {
    // Whoever asks will plan them, and hear what is wrong.
  }
}

/** The same connection, which before its first use checks the server and makes what is missing there; where that fails, the next use tries again. */
function prepared(bare: Connection, warm: boolean): Connection {
  let preparing: Promise<void> | null = null
  const prepare = async (): Promise<void> => {
    await bare.once(readyQuery, {})
    await bare.checkVersion()
    await ensureSchema(bare)
    if (warm) void planWalks(bare)
  }
  const first = (): Promise<void> =>
    (preparing ??= prepare().catch((error: unknown) => {
      preparing = null
      throw error
    }))
  return {
    ...bare,
    once: (query, parameters, signal) => first().then(() => bare.once(query, parameters, signal)),
    read: (query, parameters, signal) => first().then(() => bare.read(query, parameters, signal)),
    reading: (work, signal) => first().then(() => bare.reading(work, signal)),
    writing: work => first().then(() => bare.writing(work)),
  }
}
