import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { z } from 'zod'
import type { Rank } from '#model/claims/mark.ts'
import type { AnyEndpoint, FileAnswer, OutputOf } from '#model/api/endpoint.ts'
import type { Store } from '#server/store/store.ts'
import { BadRequest, ClientLeft, MethodNotAllowed, Moved, ReadOnly, TooSlow } from './failures.ts'
import { findingsOf } from './findings.ts'
import { sameOriginJson } from './security.ts'

/** What every handler is given beside its input. */
export interface Context {
  readonly store: Store
  readonly clearance: Rank
  /** The folder in which this machine keeps what is no claim: kept dossiers, lists to screen against. */
  readonly desk: string
  /** Whether the store is still being filled. */
  readonly seeding: () => boolean
  readonly readOnly: boolean
  /** How long one request may take, in milliseconds. */
  readonly deadline: number
}

export interface ReadInput<E extends AnyEndpoint> {
  readonly params: z.output<E['params']>
  readonly query: z.output<E['query']>
  readonly body: z.output<E['body']>
}
export type Handler<E extends AnyEndpoint> = (context: Context, input: ReadInput<E>, signal: AbortSignal) => Promise<z.input<E['output']>>

/** An endpoint with what answers it. */
export interface Bound {
  readonly endpoint: AnyEndpoint
  readonly answer: (context: Context, request: Request, signal: AbortSignal) => Promise<unknown>
}

/** Ties a declaration to its handler: what comes in and what goes out are both held to the declaration. */
export const bound = <E extends AnyEndpoint>(endpoint: E, handle: Handler<E>): Bound => ({
  endpoint,
  answer: async (context, request, signal): Promise<OutputOf<E>> => {
    const answered = await handle(context, readInput(endpoint, request), signal)
    return endpoint.output.parse(answered) as OutputOf<E>
  },
})

const prefix = '/api'
const readJson = ({ mostBytes }: AnyEndpoint) => express.json({ limit: mostBytes, inflate: false, type: () => true })

/** `/api/nodes/{id}` as the router mounted at /api writes it. */
const patternOf = (path: string): string => path.slice(prefix.length).replaceAll(/\{(\w+)\}/g, ':$1')

/** Adds a route to a router mounted at /api. */
export function addRoute(router: Router, { endpoint, answer }: Bound, context: Context): void {
  const path = patternOf(endpoint.path)
  const handler: RequestHandler = async (request, response) => {
    const { signal, done } = patience(request, response, context.deadline * endpoint.patience)
    try {
      const answered = await untilAborted(answer(context, request, signal), signal)
      if (endpoint.file) sendFile(response, answered as FileAnswer)
      else response.json(answered)
    } catch (error) {
      if (!(error instanceof Moved)) throw error
      response
        .status(308)
        .location(movedTo(endpoint, error.id, request))
        .end()
    } finally {
      done()
    }
  }
  if (endpoint.method === 'GET') router.get(path, handler)
  else router.post(path, writable(endpoint, context), sameOriginJson, readJson(endpoint), handler)
}

/** Always to be saved, never shown as a page of this server. */
function sendFile(response: Response, { mediaType, name, content }: FileAnswer): void {
  response.set('Content-Disposition', `attachment; filename="${name}"`).type(mediaType).send(Buffer.from(content))
}

/** After all routes: their addresses take no other method. */
export function refuseOtherMethods(router: Router, addresses: readonly Pick<AnyEndpoint, 'method' | 'path'>[]): void {
  for (const path of new Set(addresses.map(address => address.path))) {
    const methods = addresses.filter(address => address.path === path).map(({ method }) => method)
    const allow = methods.map(method => (method === 'GET' ? 'GET, HEAD' : method)).join(', ')
    router.all(patternOf(path), () => {
      throw new MethodNotAllowed(allow)
    })
  }
}

const writable =
  (endpoint: AnyEndpoint, context: Context): RequestHandler =>
  (_request, _response, next) =>
    next(endpoint.writes && context.readOnly ? new ReadOnly() : undefined)

function readInput<E extends AnyEndpoint>(endpoint: E, request: Request): ReadInput<E> {
  const parts = { params: request.params, query: request.query, body: endpoint.method === 'GET' ? undefined : (request.body as unknown) }
  const params = endpoint.params.safeParse(parts.params)
  const query = endpoint.query.safeParse(parts.query)
  const body = endpoint.body.safeParse(parts.body)
  if (params.success && query.success && body.success) return { params: params.data, query: query.data, body: body.data } as ReadInput<E>
  throw new BadRequest(
    findingsOf([
      ['path', params.error],
      ['query', query.error],
      ['body', body.error],
    ]),
  )
}

const movedTo = (endpoint: AnyEndpoint, id: string, request: Request): string => {
  const [, query] = request.originalUrl.split(/\?(.*)/s, 2)
  return endpoint.path.replace('{id}', id) + (query === undefined ? '' : `?${query}`)
}

/** A signal that aborts when time is up or the client has gone. */
function patience(request: Request, response: Response, deadline: number): { signal: AbortSignal; done: () => void } {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new TooSlow()), deadline)
  const left = () => {
    if (!response.writableFinished) controller.abort(new ClientLeft())
  }
  request.socket.once('close', left)
  return {
    signal: controller.signal,
    done: () => {
      clearTimeout(timer)
      request.socket.off('close', left)
    },
  }
}

/** The promise, or the signal's reason when that comes first: not every question can be stopped, but nobody waits for it longer. */
async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => undefined
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
