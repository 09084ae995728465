import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import pino from 'pino'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { get } from '#model/api/endpoint.ts'
import { problem } from '#model/api/problems.ts'
import { readConfig } from '#server/config.ts'
import { app } from '#server/http/app.ts'
import { bound, type Handler } from '#server/http/bind.ts'
import { AddressUnusable, serve } from '#server/serve.ts'
import { serving } from '#tests/contract/api/asking.ts'
import { batch, ids } from '#tests/contract/api/small-world.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

const question = get('/api/question', {
  summary: 'Asks something.',
  query: z.strictObject({ q: z.string().optional() }),
  output: z.strictObject({ answer: z.string() }),
})

/** Asks one question of a server on which it is answered so; gives the answer and every line of the log. */
async function asking(handle: Handler<typeof question>, deadline: number, ask: (address: string) => Promise<Response>) {
  const lines: string[] = []
  const stream = new PassThrough().on('data', part => lines.push(String(part)))
  const context = { store: new NaiveStore(), clearance: 0, desk: '', seeding: () => false, deadline, readOnly: false } as const
  const routes = [bound(question, handle)]
  const server = createServer(
    app({ ...context, host: '127.0.0.1', hosts: [], token: null, client: '.', log: pino({ base: null }, stream), routes }),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    const response = await ask(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/question`)
    const document: unknown = await response.json()
    return { document, log: lines.map(line => JSON.parse(line) as Record<string, unknown>) }
  } finally {
    await new Promise(resolve => server.close(resolve))
  }
}

test('a fault of ours says nothing of the inside, and is in the log under the id of the answer', async () => {
  const broken = () => Promise.reject(new Error('SELECT secret FROM /var/data'))
  const { document, log } = await asking(broken, 1000, address => fetch(`${address}?q=Testova`))
  const { id, ...rest } = problem.parse(document)
  expect(rest).toEqual({
    type: '/api/problems/internal',
    title: 'Something went wrong here',
    status: 500,
    detail: 'It was logged under the id of this answer. What is stored is safe; try again.',
  })
  expect(log).toMatchObject([
    { id, problem: 'internal', method: 'GET', path: '/api/question', err: { message: 'SELECT secret FROM /var/data' } },
  ])
  expect(JSON.stringify(log)).not.toContain('Testova')
})

test('an answer that is not as declared is a fault of ours, and is not sent', async () => {
  const leaking = () => Promise.resolve({ answer: 'yes', internal: 'secret' })
  const { document } = await asking(leaking, 1000, address => fetch(address))
  expect(problem.parse(document).status).toBe(500)
})

test('a question that takes too long is stopped and says so', async () => {
  let stopped = false
  const slow: Handler<typeof question> = (_context, _input, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        stopped = true
        reject(signal.reason as Error)
      })
    })
  const { document } = await asking(slow, 30, address => fetch(address))
  expect(problem.parse(document)).toMatchObject({ status: 504, type: '/api/problems/too-slow' })
  expect(stopped).toBe(true)
})

test('a question nobody can stop is still not waited for', async () => {
  const { document } = await asking(
    () => new Promise(() => undefined),
    30,
    address => fetch(address),
  )
  expect(problem.parse(document).status).toBe(504)
})

test('a client that leaves stops its question, and the log does not call it a fault', async () => {
  let reason: unknown
  const slow: Handler<typeof question> = (_context, { query }, signal) =>
    new Promise((resolve, reject) => {
      if (query.q === undefined) resolve({ answer: 'yes' })
      signal.addEventListener('abort', () => {
        reason = signal.reason
        reject(signal.reason as Error)
      })
    })
  const { log } = await asking(slow, 5000, async address => {
    await fetch(`${address}?q=slow`, { signal: AbortSignal.timeout(50) }).catch(() => undefined)
    await expect.poll(() => reason).toMatchObject({ name: 'ClientLeft' })
    return fetch(address)
  })
  expect(log).toEqual([])
})

test('while the store is being filled it is not ready, and says so; questions are answered', async () => {
  const store = new NaiveStore()
  await store.commit(batch)
  let seeding = true
  const server = await serving(store, {}, { seeding: () => seeding })
  const { status, headers, text } = await server.ask('/api/ready')
  expect({ status, after: headers['retry-after'], detail: problem.parse(JSON.parse(text)).detail }).toEqual({
    status: 503,
    after: '2',
    detail: 'The store is being filled; ask again in a moment.',
  })
  expect((await server.ask(`/api/nodes/${ids.victim}`)).status).toBe(200)
  seeding = false
  expect((await server.ask('/api/ready')).status).toBe(200)
  await server.close()
})

test('a port that is taken is one clear sentence', async () => {
  const first = await serving(new NaiveStore())
  const config = readConfig({ PORT: first.port })
  await expect(serve(config, new NaiveStore())).rejects.toEqual(
    new AddressUnusable(`Port ${first.port} is already in use: stop what uses it, or set PORT to another.`),
  )
  await first.close()
})
