import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { endpoints } from '#model/api/all.ts'
import { post } from '#model/api/endpoint.ts'
import { problem } from '#model/api/problems.ts'
import { app } from '#server/http/app.ts'
import { bound } from '#server/http/bind.ts'
import { serving, type Server } from '#tests/contract/api/asking.ts'
import { batch, ids } from '#tests/contract/api/small-world.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'

const token = 'only-for-tests-0123456789'
const running: Server[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(server => server.close()))
})

async function start(env: Record<string, string> = {}, options: Parameters<typeof serving>[2] = {}): Promise<Server> {
  const store = new NaiveStore()
  await store.commit(batch)
  const server = await serving(store, env, options)
  running.push(server)
  return server
}
const statusUnder = async (server: Server, host: string) => (await server.ask('/api/health', { headers: { host } })).status

test('only its own names are answered, so that a name pointed at this machine reads nothing', async () => {
  const server = await start({ ANSWERABLE_HOSTS: 'graph.example,other.example:8443' })
  const { port } = server
  for (const host of [
    `127.0.0.1:${port}`,
    `localhost:${port}`,
    `LOCALHOST:${port}`,
    `[::1]:${port}`,
    'graph.example',
    'graph.example:99',
    'other.example:8443',
  ])
    expect(await statusUnder(server, host), host).toBe(200)
  for (const host of [
    'rebound.example',
    `rebound.example:${port}`,
    'localhost',
    'localhost:1',
    `localhost.:${port}`,
    `x@localhost:${port}`,
    `localhost:${port}.evil.example`,
    'other.example',
    '0.0.0.0',
  ])
    expect(await statusUnder(server, host), host).toBe(421)
})

test('on every address, the address itself is answered', async () => {
  const server = await start({ HOST: '0.0.0.0' })
  expect(await statusUnder(server, `127.0.0.1:${server.port}`)).toBe(200)
  expect(await statusUnder(server, `rebound.example:${server.port}`)).toBe(421)
})

test('another site cannot send anything: neither by a form, nor with its origin, nor from another port of this machine', async () => {
  const server = await start()
  const body = JSON.stringify({ ids: [ids.victim] })
  const own = `http://127.0.0.1:${server.port}`
  const json = { 'content-type': 'application/json' }
  const sent = async (headers: Record<string, string>) => (await server.ask('/api/subgraph', { method: 'POST', headers, body })).status
  expect(await sent({ ...json, origin: own })).toBe(200)
  expect(await sent({ ...json, origin: own, 'sec-fetch-site': 'same-origin' })).toBe(200)
  for (const origin of ['http://attacker.example', 'null', 'http://127.0.0.1:1', `${own}.attacker.example`, 'file://', ''])
    expect(await sent({ ...json, origin }), origin).toBe(403)
  expect(await sent(json)).toBe(403)
  expect(await sent({ ...json, origin: own, 'sec-fetch-site': 'cross-site' })).toBe(403)
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; x=application/json',
    'application/jsonx',
  ])
    expect(await sent({ origin: own, 'content-type': type }), type).toBe(415)
  expect(await sent({ origin: own })).toBe(415)
})

test('nothing allows another site to read an answer', async () => {
  const server = await start()
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST']) {
    const { headers } = await server.ask('/api/search', {
      method,
      headers: { origin: 'http://attacker.example', 'access-control-request-method': 'POST' },
    })
    expect(Object.keys(headers).filter(name => name.startsWith('access-control'))).toEqual([])
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  }
})

test('every answer carries the same strict headers, and says nothing of what serves it', async () => {
  const server = await start()
  for (const path of ['/', '/api/health', '/api/nothing', '/%zz', '/assets/none.js']) {
    const { headers } = await server.ask(path)
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none';script-src 'self';style-src 'self' 'nonce-[\w-]{24}';img-src 'self' data:;font-src 'self';connect-src 'self';worker-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';object-src 'none'$/,
    )
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('server')
  }
})

test('with a token set, nothing of the data is answered without it, by no method', async () => {
  const server = await start({ ANSWERABLE_TOKEN: token })
  const paths = [...endpoints.map(({ path }) => path.replace('{id}', ids.victim)), '/api/openapi.json', '/api/nothing'].filter(
    path => path !== '/api/health',
  )
  for (const path of paths)
    for (const method of ['GET', 'HEAD', 'POST', 'DELETE'])
      for (const authorization of ['', 'Bearer', 'Bearer wrong', `Basic ${token}`, `Bearer ${token}x`, `Bearer ${token.slice(1)}`]) {
        const { status, headers } = await server.ask(path, { method, headers: { authorization } })
        expect({ path, method, status, asks: headers['www-authenticate'] }).toEqual({
          path,
          method,
          status: 401,
          asks: 'Bearer realm="Answerable"',
        })
      }
  expect((await server.ask('/api/search', { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
  expect((await server.ask('/api/search', { method: 'HEAD', headers: { authorization: `bearer ${token}` } })).status).toBe(200)
  expect((await server.ask('/api/health')).status).toBe(200)
  for (const path of ['/API/search', '//api/search', '/api//search', '/%61pi/search', '/api/health/../search', '/api/health%2f..%2fsearch'])
    expect((await server.ask(path)).text, path).not.toContain('Testova')
})

test('a read-only server refuses what would change something, and takes what only asks', async () => {
  const endpoint = post('/api/changes', {
    summary: 'Changes something.',
    body: z.strictObject({}),
    output: z.strictObject({}),
    writes: true,
  })
  const changes = bound(endpoint, () => Promise.resolve({}))
  const sent = async (readOnly: boolean) => {
    const context = { store: new NaiveStore(), clearance: 0, desk: '', seeding: () => false, deadline: 1000, readOnly } as const
    const log = pino({ level: 'silent' })
    const server = createServer(app({ ...context, host: '127.0.0.1', hosts: [], token: null, client: '.', log, routes: [changes] }))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
    const answer = await fetch(`${origin}/api/changes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: '{}',
    })
    await answer.text()
    await new Promise(resolve => server.close(resolve))
    return answer.status
  }
  expect([await sent(true), await sent(false)]).toEqual([403, 200])
  const open = await start({ HOST: '0.0.0.0' })
  expect((await open.post('/api/subgraph', { ids: [ids.victim] })).status).toBe(200)
})

test('a request that is not HTTP, or has endless headers, gets a problem document too', async () => {
  const { port } = await start()
  const sent = (text: string) =>
    new Promise<string>(resolve => {
      let answer = ''
      const socket = connect(Number(port), '127.0.0.1', () => socket.end(text))
      socket.on('data', part => (answer += part.toString('utf8')))
      socket.on('close', () => resolve(answer))
    })
  for (const [text, status] of [
    ['nonsense\r\n\r\n', 400],
    [`GET /api/health HTTP/1.1\r\nHost: localhost:${port}\r\nX-Long: ${'x'.repeat(70_000)}\r\n\r\n`, 413],
    ['GET /api/health HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
  ] as const) {
    const [head = '', body = ''] = (await sent(text)).split('\r\n\r\n')
    expect(head.split('\r\n')[0]).toBe(`HTTP/1.1 ${String(status)} ${status === 400 ? 'Bad Request' : 'Payload Too Large'}`)
    expect(problem.parse(JSON.parse(body)).status).toBe(status)
  }
})
