import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver'
import { StoreUnavailable } from '../failures.ts'
import { readable, shownUri } from './errors.ts'
import { query, run, type Query } from './query.ts'
import { z } from 'zod'

export interface Neo4jOptions {
  readonly uri: string
  readonly username: string
  /** null for a server without authentication. */
  readonly password: string | null
  readonly database: string
  readonly log?: (line: string) => void
}

const seconds = 1000
const readTimeout = 60 * seconds
const writeTimeout = 300 * seconds
// Neo4j isolates statements, not transactions: a commit may fall between two of them. Then they are asked again, this often at most.
const mostAttempts = 20

export const turnQuery = query('read/turn.cypher', z.object({}), z.object({ turn: z.int() }))

/** One driver, and the ways in which this store uses it; every failure is one of `failures.ts`. */
export interface Connection {
  /** Asks without retrying: for what must answer at once. */
  readonly once: Ask
  readonly read: Ask
  /** Several questions that must see one and the same state. */
  readonly reading: Transact
  /** `work` may run more than once. Writers of this process go one after another. */
  readonly writing: Transact
  /** Throws where the server is older than what these statements need. */
  readonly checkVersion: () => Promise<void>
  readonly close: () => Promise<void>
}
type Transact = <Result>(work: (transaction: ManagedTransaction) => Promise<Result>) => Promise<Result>
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

  const guarded = async <Result>(
    mode: 'READ' | 'WRITE',
    work: (session: ReturnType<Driver['session']>) => Promise<Result>,
  ): Promise<Result> => {
    const session = driver.session({ database, bookmarkManager: bookmarks, defaultAccessMode: mode })
    try {
      return await work(session)
    } catch (error) {
      throw readable(error, options)
    } finally {
      // What closing says is only the echo of a failure already thrown.
      await session.close().catch(() => undefined)
    }
  }
  const inOneRead: Transact = work => guarded('READ', session => session.executeRead(work, { timeout: readTimeout }))
  return {
    async reading(work) {
      for (let attempt = 0; attempt < mostAttempts; attempt++) {
        const { before, answer, after } = await inOneRead(async transaction => ({
          before: await run(transaction, turnQuery, {}),
          answer: await work(transaction),
          after: await run(transaction, turnQuery, {}),
        }))
        if (before[0]?.turn === after[0]?.turn) return answer
      }
      throw new StoreUnavailable(
        'Neo4j is being written to without a pause long enough for this question: ask again when the import is done.',
      )
    },
    once: (query, parameters) => guarded('WRITE', session => run(session, query, parameters)),
    async read(query, parameters, signal) {
      signal?.throwIfAborted()
      const answer = inOneRead(transaction => run(transaction, query, parameters))
      return signal ? untilAborted(answer, signal) : answer
    },
    writing(work) {
      const turn = queue.then(() => guarded('WRITE', session => session.executeWrite(work, { timeout: writeTimeout })))
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

function driverOf({ uri, username, password, log }: Neo4jOptions): Driver {
  try {
    return neo4j.driver(uri, password === null ? undefined : neo4j.auth.basic(username, password), {
      disableLosslessIntegers: true,
      connectionTimeout: 5 * seconds,
      connectionAcquisitionTimeout: 15 * seconds,
      maxTransactionRetryTime: 8 * seconds,
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
