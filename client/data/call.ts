import type { z } from 'zod'
import type { AnyEndpoint, Endpoint, fileAnswer } from '#model/api/endpoint.ts'
import { problem } from '#model/api/problems.ts'
import { Failure } from './failure.ts'
import { token } from './token.ts'

type Part<Name extends string, Value> = undefined extends Value
  ? unknown
  : Record<string, never> extends Value
    ? Readonly<Partial<Record<Name, Value>>>
    : Readonly<Record<Name, Value>>

/** What an endpoint needs to be told, and no more. */
type Asked<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType> = Part<'params', z.input<Params>> &
  Part<'query', z.input<Query>> &
  Part<'body', z.input<Body>>

interface Loose {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: unknown
}

function addressOf(path: string, { params = {}, query = {} }: Loose): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
  return asked.size === 0 ? filled : `${filled}?${asked.toString()}`
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    throw new Failure('unexpected', null, error)
  }
}

const fileName = /filename="([\w.-]{1,100})"/

/** Sends a question. Throws a Failure where it is not answered; an aborted question throws what `fetch` throws. */
async function send({ method, path }: Pick<AnyEndpoint, 'method' | 'path'>, asked: Loose, accept: string, signal?: AbortSignal): Promise<Response> {
  const bearer = token.read()
  const headers = {
    accept,
    ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
  }
  const response = await fetch(addressOf(path, asked), {
    method,
    headers,
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new Failure('unreachable', null, error)
  })
  if (response.ok) return response
  const said = problem.safeParse(await bodyOf(response))
  throw new Failure(said.success ? 'problem' : 'unexpected', said.data ?? null)
}

/** Asks one endpoint. Throws a Failure; an aborted question throws what `fetch` throws. */
export async function call<Path extends string, Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Path, Params, Query, Body, Output>,
  asked: Asked<Params, Query, Body>,
  signal?: AbortSignal,
): Promise<z.output<Output>> {
  const read = endpoint.output.safeParse(await bodyOf(await send(endpoint, asked as Loose, 'application/json', signal)))
  if (!read.success) throw new Failure('unexpected', null, read.error)
  return read.data
}

/** Asks an endpoint that answers with a file, under the name the server gives it. */
export async function callForFile<Path extends string, Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  endpoint: Endpoint<Path, Params, Query, Body, typeof fileAnswer>,
  asked: Asked<Params, Query, Body>,
): Promise<{ readonly name: string; readonly file: Blob }> {
  const response = await send(endpoint, asked as Loose, '*/*')
  const name = fileName.exec(response.headers.get('content-disposition') ?? '')?.[1]
  if (name === undefined) throw new Failure('unexpected')
  return { name, file: await response.blob() }
}
