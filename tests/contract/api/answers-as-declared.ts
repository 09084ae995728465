import { expect } from 'vitest'
import type { AnyEndpoint } from '#model/api/endpoint.ts'
import type { Server } from './asking.ts'

/** Whether a route answers what it is declared to answer, with the headers every answer has. */
export async function answersAsDeclared(server: Server, endpoint: AnyEndpoint, path: string): Promise<void> {
  const [answer, head] = await Promise.all([server.ask(path), server.ask(path, { method: 'HEAD' })])
  expect(answer.status, path).toBe(200)
  expect(endpoint.output.parse(JSON.parse(answer.text))).toEqual(JSON.parse(answer.text))
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(head.text).toBe('')
  for (const name of ['content-type', 'content-length', 'cache-control']) expect(head.headers[name]).toBe(answer.headers[name])
}
