import { setTimeout as pause } from 'node:timers/promises'
import neo4j, { Neo4jError, type Driver, type Session, type Transaction } from 'neo4j-driver'
import { StoreUnavailable } from '../failures.ts'
import { readable, shownUri } from './errors.ts'
import { query, run, type Query, type Runner } from './query.ts'
import { z } from 'zod'

export interface Neo4jOptions {
  readonly uri: string
  readonly username: string
  /** null for a server without authentication. */
  readonly password: string | null
  readonly database: string
  readonly log?: (line: string) => void
  /** Shown every statement that reading sends, for measuring: each of its transactions begins with the gate. */
  readonly onRead?: (text: string, parameters: Record<string, unknown>) => void
}

const seconds = 1000
const readTimeout = 60 * seconds
const writeTimeout = 300 * seconds
const longestRetry = 8 * seconds
const pauseBetween = 100

export const gateQuery = query('read/gate.cypher', z.object({}), z.object({}))

/** One driver, and the ways in which this store uses it; every failure is one of `failures.ts`. */
export interface Connection {
  /** Asks without retrying: for what must answer at once. */
  readonly once: Ask
  readonly read: Ask
  /** Several questions that must see one and the same state. */
  readonly reading: <Result>(work: (transaction: Runner) => Promise<Result>, signal?: AbortSignal) => Promise<Result>
  /** `work` may run more than once. Writers of this process go one after another. */
  readonly writing: Transact
  /** Throws where the server is older than what these statements need. */
  readonly checkVersion: () => Promise<void>
  readonly close: () => Promise<void>
}
type Transact = <Result>(work: (transaction: Runner) => Promise<Result>) => Promise<Result>
type Ask = <Parameters extends z.ZodObject, Row extends z.ZodType>(
  query: Query<Parameters, Row>,
  parameters: z.input<Parameters>,
  signal?: AbortSignal,
) => Promise<z.output<Row>[]>

export function connect(options: Neo4jOptions): Connection {
  const driver = driverOf(options)
  const { database } = options
  // Shared by all sessions: whoever reads sees what was written before, also where a cluster answers.
  const bookmarks = neo4j.bookmarkManager()
  let queue: Promise<unknown> = Promise.resolve()

  const guarded = async <Result>(work: (session: Session) => Promise<Result>): Promise<Result> => {
    const session = driver.session({ database, bookmarkManager: bookmarks })
    try {
      return await work(session)
    } catch (error) {
      throw readable(error, options)
    } finally {
      // What closing says is only the echo of a failure already thrown.
      await session.close().catch(() => undefined)
    }
  }
  const shown = (transaction: Transaction): Runner => ({
    run: (text, parameters) => {
      options.onRead?.(text, parameters)
      return transaction.run(text, parameters)
    },
  })
  const reading: Connection['reading'] = async (work, signal) => {
    signal?.throwIfAborted()
    const session = driver.session({ database, bookmarkManager: bookmarks })
    const answer = retried(() => atOneMoment(session, work, shown))
      .catch((error: unknown) => {
        throw readable(error, options)
      })
      // Nothing was written: that the transaction is over need not be waited for.
      .finally(() => void session.close().catch(() => undefined))
    return signal ? untilAborted(answer, signal) : answer
  }
  return {
    reading,
    once: (query, parameters) => guarded(session => run(session, query, parameters)),
    read: (query, parameters, signal) => reading(transaction => run(transaction, query, parameters), signal),
    writing(work) {
      const turn = queue.then(() => guarded(session => session.executeWrite(work, { timeout: writeTimeout })))
      queue = turn.catch(() => undefined)
      return turn
    },
    async checkVersion() {
      const { agent = '' } = await driver.getServerInfo({ database }).catch((error: unknown) => {
        throw readable(error, options)
      })
      const [, major, minor] = (/^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? []).map(Number)
      if (major !== undefined && minor !== undefined && (major < 5 || (major === 5 && minor < 26)))
        throw new StoreUnavailable(`Neo4j at ${shownUri(options.uri)} is version ${major}.${minor}: Answerable needs 5.26 or later.`)
    },
    close: () => driver.close(),
  }
}

/**
 * Neo4j isolates no reader from what is committed meanwhile, not even within one statement: so a reader takes the gate, which commits wait for,
 * together with all other readers. Nothing is written, and where there is no gate yet the one made here is gone with the transaction.
 */
async function atOneMoment<Result>(
  session: Session,
  work: (transaction: Runner) => Promise<Result>,
  shown: (transaction: Transaction) => Runner,
): Promise<Result> {
  // Not awaited by itself: its beginning, the gate and the first question go out together. The session ends it.
  const transaction = session.beginTransaction({ timeout: readTimeout })
  try {
    const [, answer] = await Promise.all([run(shown(transaction), gateQuery, {}), work(shown(transaction))])
    return answer
  } catch (error) {
    await transaction.close().catch(() => undefined)
    throw error
  }
}

/** Tries again while the server says that this may help, as when a connection was lost with a server that is back. */
async function retried<Result>(work: () => Promise<Result>): Promise<Result> {
  const until = Date.now() + longestRetry
  for (let wait = pauseBetween; ; wait *= 2) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Neo4jError) || !error.retryable || Date.now() + wait > until) throw error
      await pause(wait)
    }
  }
}

export function driverOf({ uri, username, password, log }: Neo4jOptions): Driver {
  try {
    return neo4j.driver(uri, password === null ? undefined : neo4j.auth.basic(username, password), {
      disableLosslessIntegers: true,
      connectionTimeout: 5 * seconds,
      connectionAcquisitionTimeout: 15 * seconds,
      maxTransactionRetryTime: longestRetry,
      userAgent: 'answerable',
      ...(log && { logging: { level: 'warn' as const, logger: (level: string, message: string) => log(`neo4j ${level}: ${message}`) } }),
    })
  } catch (error) {
    throw new StoreUnavailable(
      `“${shownUri(uri)}” is not an address of Neo4j: write one such as bolt://localhost:7687 or neo4j+s://host:7687.`,
      { cause: error },
    )
  }
}

/** The answer, or what the signal was aborted with if that comes first; the question itself ends on its own. */
async function untilAborted<Answer>(answer: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const abort = () => reject(signal.reason as Error)
    signal.addEventListener('abort', abort, { once: true })
    void answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
