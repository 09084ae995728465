import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import type { Config } from './config.ts'
import { app } from './http/app.ts'
import { answerBrokenRequest } from './http/broken-request.ts'
import type { Store } from './store/store.ts'

/** The address to listen on is taken or not ours. */
export class AddressUnusable extends Error {
  override readonly name = 'AddressUnusable'
}

export interface Serving {
  /** Where to open it, for people: `http://127.0.0.1:4000`. */
  readonly address: string
  /** Stops taking requests, lets running ones end, and resolves. The store stays open. */
  close(): Promise<void>
}
export interface ServeOptions {
  /** Whether the store is still being filled; asked at every /api/ready. */
  readonly seeding?: () => boolean
  /** The folder of the built explorer. */
  readonly client?: string
  /** How long one request may take, in milliseconds. */
  readonly deadline?: number
}

const builtClient = fileURLToPath(new URL('../client/dist/', import.meta.url))
const standardDeadline = 10_000
const wildcards = ['0.0.0.0', '::']
const standardError = 2

/** Serves the API and the explorer on the store until closed. Throws AddressUnusable with one sentence. */
export async function serve(config: Config, store: Store, options: ServeOptions = {}): Promise<Serving> {
  const { seeding = () => false, client = builtClient, deadline = standardDeadline } = options
  const { host, hosts, token, clearance, readOnly, data } = config
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: standardError, sync: true }))
  const server = createServer(
    { requestTimeout: 3 * deadline },
    app({ store, desk: data, clearance, seeding, readOnly, deadline, host, hosts, token, client, log }),
  )
  server.on('clientError', answerBrokenRequest(log))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(unusable(error, config)))
    server.listen(config.port, host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const shown = wildcards.includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return {
    address: `http://${shown}:${String(port)}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

function unusable({ code, message }: NodeJS.ErrnoException, { host, port }: Config): AddressUnusable {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${String(port)} is already in use: stop what uses it, or set PORT to another.`,
    EACCES: `Port ${String(port)} may not be used by this user: set PORT to one above 1023.`,
    EADDRNOTAVAIL: `HOST is ${host}, which is not an address of this machine.`,
    ENOTFOUND: `HOST is ${host}, which no name server knows.`,
  }
  return new AddressUnusable(reasons[code ?? ''] ?? `${host}:${String(port)} cannot be listened on: ${message}.`)
}
