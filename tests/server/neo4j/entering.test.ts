import { once } from 'node:events'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { createServer as createWebServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { StoreUnavailable } from '#server/store/failures.ts'
import { openNeo4jStore } from '#server/store/neo4j/open.ts'
import { credentials, neo4jAuthUri, neo4jUri } from '#tests/support/neo4j.ts'

const [open, locked] = [neo4jUri(), neo4jAuthUri()]
const { valid, expired } = credentials
const secret = 'a-secret-nobody-may-read'

/** The sentence of a refusal, without the address, which differs from run to run. */
async function refusal(uri: string, given: { username?: string; password?: string | null; database?: string } = {}): Promise<string> {
  try {
    const store = await openNeo4jStore({ uri, username: 'neo4j', password: null, database: 'neo4j', ...given })
    await store.close()
    return 'let in'
  } catch (error) {
    expect(error).toBeInstanceOf(StoreUnavailable)
    return (error as Error).message.replace(/(bolt|neo4j):\/\/[^ ,:)]+(:\d+)?/g, 'ADDRESS')
  }
}

let server: Server | undefined
afterEach(() => server?.close())
const portOf = async (listening: Server): Promise<number> => {
  server = listening
  if (!listening.listening) await once(listening, 'listening')
  return (listening.address() as AddressInfo).port
}

describe('someone who configured Neo4j wrongly is told', () => {
  it('that nothing answers there', async () => {
    const port = await portOf(createServer().listen(0, '127.0.0.1'))
    server?.close()
    expect(await refusal(`bolt://127.0.0.1:${port}`)).toBe(
      'Neo4j at ADDRESS cannot be reached: start it, or correct the configured address.',
    )
  })

  it('that nothing answers under that name, without the password written into the address', async () => {
    expect(await refusal(`bolt://neo4j:${secret}@nowhere.invalid:7687`)).not.toContain(secret)
  })

  it('that what answers there is a web server', async () => {
    const port = await portOf(createWebServer((_, answer) => answer.end('hello')).listen(0, '127.0.0.1'))
    expect(await refusal(`bolt://127.0.0.1:${port}`)).toBe(
      'What answers at ADDRESS is not the Bolt port of Neo4j: configure the port that speaks Bolt, usually 7687.',
    )
  })

  it('that an address of the web is none of Neo4j', async () => {
    expect(await refusal('http://localhost:7474')).toBe(
      '“http://localhost:7474” is not an address of Neo4j: write one such as ADDRESS or neo4j+s://host:7687.',
    )
  })

  it.skipIf(!open)('that there is no such database', async () => {
    expect(await refusal(open!, { database: 'elsewhere' })).toBe(
      'Neo4j at ADDRESS has no database called elsewhere: configure one that it has (Community Edition has one, neo4j).',
    )
  })

  it.skipIf(!locked)('that a user name and password are asked for', async () => {
    expect(await refusal(locked!)).toBe('Neo4j at ADDRESS asks for a user name and password: configure them.')
  })

  it.skipIf(!locked)('that the password is wrong, without reading it anywhere', async () => {
    expect(await refusal(locked!, { username: valid.username, password: secret })).toBe(
      'Neo4j at ADDRESS refuses the user name neo4j with the configured password: correct one of them.',
    )
  })

  it.skipIf(!locked)('that the password has to be changed first', async () => {
    expect(await refusal(locked!, expired)).toBe(
      'Neo4j at ADDRESS wants the password of newcomer changed first: run ALTER CURRENT USER SET PASSWORD FROM … TO … on its system database, then configure the new one.',
    )
  })
})

describe('someone who configured Neo4j rightly is let in', { timeout: 120_000 }, () => {
  it.skipIf(!locked)('with a password', async () => {
    expect(await refusal(locked!, valid)).toBe('let in')
  })
  it.skipIf(!open)('without one', async () => {
    expect(await refusal(open!)).toBe('let in')
  })
  it.skipIf(!open)('by a routing address', async () => {
    expect(await refusal(open!.replace('bolt:', 'neo4j:'))).toBe('let in')
  })
})
