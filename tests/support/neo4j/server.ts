import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'
import { findJava, type Recipe } from '../maven.ts'
import { credentials } from '../neo4j.ts'

const recipe = fileURLToPath(new URL('.', import.meta.url))
const startsWithin = 120_000
const firstPassword = 'neo4j'
const ends = new Set<(signal: 'SIGTERM' | 'SIGKILL') => Promise<void>>()

export interface Neo4j {
  readonly uri: string
  readonly directory: string
  /** Ends it as a service would, and waits until it is gone. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

/** Neo4j and what it is made of are some 120 MB. */
export const findNeo4j = (): Promise<Recipe> => findJava('neo4j', 'Neo4j')

/**
 * Starts a Neo4j on 127.0.0.1 and waits until it answers over Bolt. It ends with this process at the latest.
 * Without a port it takes a free one; without a directory its data is gone when it stops; with `auth` it asks for `credentials`.
 */
export async function startNeo4j(
  { classpath }: { classpath: string },
  options: { port?: number; directory?: string; auth?: boolean } = {},
): Promise<Neo4j> {
  const port = options.port ?? (await freePort())
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'answerable-neo4j-')))
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(name => `--add-opens=java.base/${name}=ALL-UNNAMED`)
  // A server that lives for minutes never earns back what the second compiler costs.
  const java = ['-Xmx1g', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', ...opened, '-cp', classpath, join(recipe, 'Neo4jServer.java')]
  const child = spawn('java', [...java, directory, String(port), ...(options.auth ? ['auth'] : [])], { stdio: ['pipe', 'ignore', 'pipe'] })
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const uri = `bolt://127.0.0.1:${port}`
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (running(child)) {
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    }
    ends.delete(end)
    if (options.directory === undefined) await rm(directory, { recursive: true, force: true })
  }
  ends.add(end)
  try {
    await answers(uri, child, options.auth ?? false)
  } catch (error) {
    await end('SIGKILL')
    throw new Error(`Neo4j did not start on port ${port}: ${Buffer.concat(said).toString().trim() || String(error)}`, { cause: error })
  }
  return { uri, directory, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/** Ends every server of this process, those too that are still starting. */
export async function stopEveryNeo4j(): Promise<void> {
  await Promise.all([...ends].map(end => end('SIGTERM')))
}

const running = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

async function answers(uri: string, child: ChildProcess, auth: boolean): Promise<void> {
  const until = Date.now() + startsWithin
  for (;;) {
    try {
      if (auth) await createUsers(uri)
      else await run(uri, undefined, 'RETURN 1')
      return
    } catch (error) {
      if (!running(child) || Date.now() > until) throw error
      await pause(250)
    }
  }
}

/** Does the one thing an expired first password permits, then leaves one account whose password has expired. */
async function createUsers(uri: string): Promise<void> {
  const { valid, expired } = credentials
  try {
    await run(uri, valid, 'RETURN 1')
  } catch {
    const passwords = { old: firstPassword, new: valid.password }
    await run(uri, { ...valid, password: firstPassword }, 'ALTER CURRENT USER SET PASSWORD FROM $old TO $new', passwords)
  }
  await run(uri, valid, 'CREATE USER $username IF NOT EXISTS SET PASSWORD $password CHANGE REQUIRED', expired)
}

async function run(uri: string, account?: { username: string; password: string }, statement = '', parameters = {}): Promise<void> {
  const driver = neo4j.driver(uri, account && neo4j.auth.basic(account.username, account.password), { connectionTimeout: 2_000 })
  const session = driver.session({ database: statement === 'RETURN 1' ? 'neo4j' : 'system' })
  try {
    await session.run(statement, parameters)
  } finally {
    await session.close()
    await driver.close()
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
