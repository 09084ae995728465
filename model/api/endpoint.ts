import { z } from 'zod'
import type { ProblemKind } from './problems.ts'

/** A file to be downloaded. `name` is its proposed name: letters, digits, dots and hyphens, never a person's name. */
export const fileAnswer = z.strictObject({
  mediaType: z.string(),
  name: z.string().regex(/^[\w.-]{1,100}$/),
  content: z.union([z.string(), z.custom<Uint8Array>(value => value instanceof Uint8Array)]),
})
export type FileAnswer = z.infer<typeof fileAnswer>

const nothing = z.strictObject({})
type Nothing = typeof nothing

/** One route, declared once: the server binds it to a handler, the client calls it, OpenAPI describes it. `{name}` in `path` is a member of `params`. */
export interface Endpoint<
  Path extends string,
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Output extends z.ZodType,
> {
  readonly method: 'GET' | 'POST'
  readonly path: Path
  readonly summary: string
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly output: Output
  /** Whether it may change what is stored; a read-only server refuses those that do. */
  readonly writes: boolean
  /** The media types of the file it answers with; null where it answers with JSON of the shape of `output`. */
  readonly file: readonly string[] | null
  /** The largest body it takes, in bytes. */
  readonly mostBytes: number
  /** How many times the usual time it may take. */
  readonly patience: number
  /** What may go wrong beyond what may go wrong everywhere (`everywhere` in problems.ts). */
  readonly problems: readonly ProblemKind[]
}

const mebibyte = 1024 * 1024
/** A long dossier is typeset in a minute on a slow machine. */
const patienceForFiles = 9

export type AnyEndpoint = Endpoint<string, z.ZodObject, z.ZodObject, z.ZodType, z.ZodType>
export type OutputOf<E extends AnyEndpoint> = z.output<E['output']>

export function get<
  const Path extends string,
  Output extends z.ZodType,
  Params extends z.ZodObject = Nothing,
  Query extends z.ZodObject = Nothing,
>(
  path: Path,
  declared: { summary: string; params?: Params; query?: Query; output: Output; problems?: readonly ProblemKind[] },
): Endpoint<Path, Params, Query, z.ZodUndefined, Output> {
  const { summary, params = nothing as unknown as Params, query = nothing as unknown as Query, output, problems = [] } = declared
  return {
    method: 'GET',
    path,
    summary,
    params,
    query,
    body: z.undefined(),
    output,
    writes: false,
    file: null,
    mostBytes: 0,
    patience: 1,
    problems,
  }
}

export function post<const Path extends string, Body extends z.ZodType, Output extends z.ZodType>(
  path: Path,
  declared: { summary: string; body: Body; output: Output; writes: boolean; mostBytes?: number; problems?: readonly ProblemKind[] },
): Endpoint<Path, Nothing, Nothing, Body, Output> {
  const { summary, body, output, writes, mostBytes = mebibyte, problems = [] } = declared
  return {
    method: 'POST',
    path,
    summary,
    params: nothing,
    query: nothing,
    body,
    output,
    writes,
    file: null,
    mostBytes,
    patience: 1,
    problems,
  }
}

/** A question asked with a body and answered with a file. */
export function postForFile<const Path extends string, Body extends z.ZodType>(
  path: Path,
  declared: { summary: string; body: Body; writes: boolean; mediaTypes: readonly string[]; problems?: readonly ProblemKind[] },
): Endpoint<Path, Nothing, Nothing, Body, typeof fileAnswer> {
  const { mediaTypes, ...rest } = declared
  return { ...post(path, { ...rest, output: fileAnswer }), file: mediaTypes, patience: patienceForFiles }
}
