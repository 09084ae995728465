import type { z } from 'zod'
import type { Endpoint } from '#model/api/endpoint.ts'
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

/** Asks one endpoint. Throws a Failure; an aborted question throws what `fetch` throws. */
export async function call<Path extends string, Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Path, Params, Query, Body, Output>,
  asked: Asked<Params, Query, Body>,
  signal?: AbortSignal,
): Promise<z.output<Output>> {
  const loose = asked as Loose
  const bearer = token.read()
  const headers = {
    accept: 'application/json',
    ...(loose.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
  }
  const response = await fetch(addressOf(endpoint.path, loose), {
    method: endpoint.method,
    headers,
    ...(loose.body === undefined ? {} : { body: JSON.stringify(loose.body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new Failure('unreachable', null, error)
  })
  const answer = await bodyOf(response)
  if (!response.ok) {
    const said = problem.safeParse(answer)
    throw new Failure(said.success ? 'problem' : 'unexpected', said.data ?? null)
  }
  const read = endpoint.output.safeParse(answer)
  if (!read.success) throw new Failure('unexpected', null, read.error)
  return read.data
}
