import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemIn } from '#tests/contract/api/problem-in.ts'
import { serving, type Server } from '#tests/contract/api/asking.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

const html = '<!doctype html><style nonce="__CSP_NONCE__"></style><meta property="csp-nonce" nonce="__CSP_NONCE__">'
let folder: string
let server: Server
let unbuilt: Server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'answerable-page-'))
  const client = join(folder, 'dist')
  mkdirSync(join(client, 'assets'), { recursive: true })
  writeFileSync(join(client, 'index.html'), html)
  writeFileSync(join(client, 'icon.svg'), '<svg/>')
  writeFileSync(join(client, '.hidden'), 'secret')
  writeFileSync(join(client, 'assets', 'main-abc123.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  server = await serving(new NaiveStore(), { ANSWERABLE_TOKEN: 'only-for-tests-0123456789' }, { client })
  unbuilt = await serving(new NaiveStore(), {}, { client: join(folder, 'nothing') })
})
afterAll(async () => {
  await Promise.all([server.close(), unbuilt.close()])
  rmSync(folder, { recursive: true })
})

test('every address of the explorer is the page, made anew with the nonce of its own policy, and needs no token', async () => {
  const nonces = new Set<string>()
  for (const path of ['/', '/index.html', '/picture?nodes=a', '/a/b/c', '/apiary']) {
    const { status, headers, text } = await server.ask(path)
    const nonce = /'nonce-([\w-]+)'/.exec(String(headers['content-security-policy']))?.[1] ?? ''
    nonces.add(nonce)
    expect({ path, status, type: headers['content-type'], cache: headers['cache-control'], text }).toEqual({
      path,
      status: 200,
      type: 'text/html; charset=utf-8',
      cache: 'no-store',
      text: html.replaceAll('__CSP_NONCE__', nonce),
    })
  }
  expect(nonces.size).toBe(5)
})

test('hashed files are kept for good, others are asked for again', async () => {
  const shown = async (path: string) => {
    const { status, headers, text } = await server.ask(path)
    return [status, headers['content-type'], headers['cache-control'], text]
  }
  expect(await shown('/assets/main-abc123.js')).toEqual([
    200,
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
    'export {}',
  ])
  expect(await shown('/icon.svg')).toEqual([200, 'image/svg+xml', 'no-cache', '<svg/>'])
  expect(await server.ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
})

test('a file of an older build is not found, rather than answered with the page', async () => {
  expect(problemIn(await server.ask('/assets/main-older.js')).kind).toBe('not-found')
})

test('no address leads out of the folder or to a hidden file', async () => {
  const tries = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '/%5c..%5csecret.txt',
    '/.hidden',
    '/secret.txt%00.js',
    '/assets/%00',
  ]
  for (const path of tries) {
    const { status, text } = await server.ask(path)
    expect(text, path).not.toContain('secret')
    expect([200, 400, 404], path).toContain(status)
  }
})

test('the page is only asked for, never sent to', async () => {
  const { kind, headers } = problemIn(await server.ask('/', { method: 'POST' }))
  expect({ kind, headers }).toMatchObject({ kind: 'method-not-allowed', headers: { allow: 'GET, HEAD' } })
})

test('where the explorer is not built, its address says how to build it', async () => {
  expect(problemIn(await unbuilt.ask('/')).rest).toEqual({
    title: 'Not found',
    status: 404,
    detail: 'The explorer is not built: run “npm run build”, or start with “npm start”, which does it.',
  })
})
