import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { readConfig } from '#server/config.ts'
import { serve, type ServeOptions } from '#server/serve.ts'
import type { Store } from '#server/store/store.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}
export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}
export interface Server {
  readonly address: string
  readonly port: string
  /** Sends exactly this path, as no browser or fetch would: neither normalised nor encoded. */
  readonly ask: (path: string, asked?: Asked) => Promise<Answer>
  readonly json: (path: string) => Promise<unknown>
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** Serves a store on a free port with these settings, and asks it over HTTP. */
export async function serving(store: Store, env: Readonly<Record<string, string>> = {}, options: ServeOptions = {}): Promise<Server> {
  // What is asked here is what is answered, not how fast: a busy machine with three databases may take its time.
  const running = await serve(readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...env }), store, { deadline: 60_000, ...options })
  const { port } = new URL(running.address)
  const ask = (path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, answer => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString('utf8') }),
        )
        answer.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return {
    address: running.address,
    port,
    ask,
    json: async path => JSON.parse((await ask(path)).text) as unknown,
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}`, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: () => running.close(),
  }
}
