import { z } from 'zod'

/** Every way a request can fail, with what a person is told (RFC 9457). `detail` of an answer may say more of this one request; nothing internal. */
export const problemKinds = {
  'bad-request': {
    status: 400,
    title: 'The request is not as it should be',
    detail: 'Some values are missing or not understood; each is named in “findings”.',
  },
  'token-needed': { status: 401, title: 'This needs a token', detail: 'Send the token of this server as “Authorization: Bearer …”.' },
  'foreign-origin': {
    status: 403,
    title: 'Refused: the request comes from another site',
    detail: 'Requests that may change something are taken only from the pages of this server.',
  },
  'read-only': {
    status: 403,
    title: 'This server is read-only',
    detail: 'It listens beyond this machine without a token, so nothing can be changed through it.',
  },
  withheld: {
    status: 403,
    title: 'This figure is withheld',
    detail: 'It counts so few that they could be recognised. Readers with more clearance see it.',
  },
  'not-found': { status: 404, title: 'Not found', detail: 'Nothing is known under this address. It may have been mistyped, or withdrawn.' },
  'nothing-documented': {
    status: 422,
    title: 'Nothing is documented to make a dossier of',
    detail:
      'At the marking of this audience our sources tell of no act that leads to this person, of no public post or service, and of no proposal or designation. That says what the sources hold, not what happened.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take that method',
    detail: 'See /api/openapi.json for what each address takes.',
  },
  'too-large': { status: 413, title: 'The request is too large', detail: 'Ask for less at once.' },
  'not-json': { status: 415, title: 'A JSON body is expected', detail: 'Send “Content-Type: application/json” and a JSON object.' },
  'foreign-host': {
    status: 421,
    title: 'This server does not answer to that name',
    detail: 'Open it under the address printed when it started.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong here',
    detail: 'It was logged under the id of this answer. What is stored is safe; try again.',
  },
  'store-unavailable': {
    status: 503,
    title: 'The store does not answer',
    detail: 'What is stored is safe. Check that the database runs; this server picks it up again by itself.',
  },
  'too-slow': { status: 504, title: 'The question took too long', detail: 'Narrow it: fewer hops, fewer types, or a shorter list.' },
} as const satisfies Record<string, { readonly status: number; readonly title: string; readonly detail: string }>

export type ProblemKind = keyof typeof problemKinds

export const everywhere = [
  'bad-request',
  'token-needed',
  'method-not-allowed',
  'too-large',
  'foreign-host',
  'internal',
  'store-unavailable',
  'too-slow',
] as const satisfies readonly ProblemKind[]

/** An RFC 9457 problem document. `id` is also in the server's log; `findings` name every value that is wrong. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  id: z.string(),
  findings: z.array(z.strictObject({ at: z.string(), expected: z.string() })).optional(),
})
export type Problem = z.infer<typeof problem>
