import { z } from 'zod'
import { nodeType, relationshipType } from '#model/claims/claim.ts'
import { BadRequest } from './failures.ts'

/** The sort keys that cursors hold. */
export const keys = {
  text: z.string(),
  claim: z.tuple([z.string(), z.string()]),
  node: z.tuple([nodeType, z.string(), z.string()]),
  neighbour: z.tuple([relationshipType, z.enum(['out', 'in']), z.string()]),
  named: z.tuple([z.string(), z.string()]),
  row: z.tuple([z.int(), z.string(), z.string()]),
  hit: z.tuple([z.number().min(0).max(1), nodeType, z.string(), z.string()]),
} as const

/** The last sort key as opaque text: base64url (RFC 4648) of its JSON. */
export const cursorOf = (key: unknown): string | null =>
  key === null ? null : Buffer.from(JSON.stringify(key), 'utf8').toString('base64url')

/** The sort key of a cursor, or null without one; a cursor that no list of this kind gave is a finding. */
export function keyOf<Key extends z.ZodType>(shape: Key, cursor: string | undefined, at = 'query.cursor'): z.output<Key> | null {
  if (cursor === undefined) return null
  const read = shape.safeParse(jsonOf(cursor))
  if (read.success) return read.data
  throw new BadRequest([{ at, expected: 'the “next” of an earlier answer to the same question' }])
}

function jsonOf(cursor: string): unknown {
  if (!/^[\w-]+$/.test(cursor)) return undefined
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown
  } catch {
    return undefined
  }
}
