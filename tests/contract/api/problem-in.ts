import { expect } from 'vitest'
import { problem, type ProblemKind } from '#model/api/problems.ts'
import type { Answer } from './asking.ts'

/** A problem document without the id under which it is in the log: whole, as everyone must get it. */
export function problemIn({ text, headers, status }: Answer): { kind: ProblemKind; rest: unknown; headers: unknown } {
  const { id, type, ...rest } = problem.parse(JSON.parse(text))
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(rest.status).toBe(status)
  const { date: _date, 'content-security-policy': _policy, ...same } = headers
  return { kind: type.replace('/api/problems/', '') as ProblemKind, rest, headers: same }
}
