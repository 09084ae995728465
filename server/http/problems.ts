import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { z } from 'zod'
import { problemKinds, type Problem, type ProblemKind } from '#model/api/problems.ts'
import { DeskUnusable } from '#server/desk/failures.ts'
import { RenderDeadlinePassed } from '#server/render/problems.ts'
import { StoreTooSlow, StoreUnavailable } from '#server/store/failures.ts'
import {
  BadRequest,
  ClientLeft,
  ExplorerNotBuilt,
  ForeignHost,
  ForeignOrigin,
  MethodNotAllowed,
  NotFound,
  NothingDocumented,
  NotJson,
  ReadOnly,
  StillSeeding,
  TokenNeeded,
  TooLarge,
  TooSlow,
  Withheld,
  type ValueFinding,
} from './failures.ts'

// `never[]` because only `instanceof` is asked of these classes.
type ErrorClass = abstract new (...given: never[]) => Error

/** Which error is answered by which problem; anything else is internal. */
const answers: readonly (readonly [ErrorClass, ProblemKind, detail?: string])[] = [
  [BadRequest, 'bad-request'],
  [TokenNeeded, 'token-needed'],
  [ForeignOrigin, 'foreign-origin'],
  [ReadOnly, 'read-only'],
  [Withheld, 'withheld'],
  [NotFound, 'not-found'],
  [NothingDocumented, 'nothing-documented'],
  [ExplorerNotBuilt, 'not-found', 'The explorer is not built: run “npm run build”, or start with “npm start”, which does it.'],
  [MethodNotAllowed, 'method-not-allowed'],
  [TooLarge, 'too-large'],
  [NotJson, 'not-json'],
  [ForeignHost, 'foreign-host'],
  [StoreUnavailable, 'store-unavailable'],
  [StillSeeding, 'store-unavailable', 'The store is being filled; ask again in a moment.'],
  [
    DeskUnusable,
    'store-unavailable',
    'The folder of kept dossiers cannot be used: nothing was kept or removed. Check its rights and the room on its disk.',
  ],
  [TooSlow, 'too-slow'],
  [StoreTooSlow, 'too-slow'],
  [
    RenderDeadlinePassed,
    'too-slow',
    'Writing the file took too long. The HTML and JSON forms are quicker; or try again when the machine is less busy.',
  ],
]

/** What Express and its body parser throw: a status, and for the parser what failed. */
const thrownByExpress = z.object({ status: z.int().min(400).max(499), type: z.string().optional() })

function readExpressError(error: unknown): Error | null {
  const read = thrownByExpress.safeParse(error)
  if (!read.success) return null
  const { status, type } = read.data
  if (status === 413) return new TooLarge()
  if (status === 415) return new NotJson()
  if (status === 404 || status === 403) return new NotFound()
  if (type === 'request.aborted') return new ClientLeft()
  if (type === 'entity.parse.failed') return new BadRequest([{ at: 'body', expected: 'a JSON object (RFC 8259)' }])
  if (error instanceof URIError) return new BadRequest([{ at: 'address', expected: 'percent-encoded UTF-8 (RFC 3986)' }])
  return new BadRequest([{ at: 'request', expected: 'a well-formed HTTP request' }])
}

/** A problem document; `findings` only where values of the request are named. */
export function problemOf(kind: ProblemKind, id: string, findings?: readonly ValueFinding[], detail?: string): Problem {
  const { status, title, detail: standard } = problemKinds[kind]
  return { type: `/api/problems/${kind}`, title, status, detail: detail ?? standard, id, ...(findings && { findings: [...findings] }) }
}

/** The last handler: answers every failure with a problem document and logs it under the same id. */
export function answerProblems(log: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    const error = readExpressError(thrown) ?? thrown
    if (error instanceof ClientLeft) return void response.destroy()
    if (response.headersSent) {
      next(thrown)
      return
    }
    const [, kind, detail] = answers.find(([of]) => error instanceof of) ?? [Error, 'internal' as const]
    const id = randomUUID()
    // Only the path: what was searched for is nobody's business, not even the log's.
    const facts = { problem: kind, id, method: request.method, path: request.path.slice(0, 200) }
    if (problemKinds[kind].status >= 500) log.error({ ...facts, err: error }, problemKinds[kind].title)
    else log.info(facts, problemKinds[kind].title)
    const findings = error instanceof BadRequest ? error.findings : undefined
    if (error instanceof MethodNotAllowed) response.set('Allow', error.allow)
    if (error instanceof TokenNeeded) response.set('WWW-Authenticate', 'Bearer realm="Answerable"')
    if (kind === 'store-unavailable') response.set('Retry-After', '2')
    send(response, problemOf(kind, id, findings, detail))
  }
}

function send(response: Response, document: Problem): void {
  response.set('Cache-Control', 'no-store').status(document.status).type('application/problem+json').send(JSON.stringify(document))
}
