import { z } from 'zod'
import { relationshipType } from '../claims/claim.ts'
import { day } from '../claims/day.ts'

const types = z
  .string()
  .max(2000)
  .transform(text => text.split(','))
  .pipe(z.array(relationshipType))

/**
 * Which relationships a search may use: of these types; not impossible on the day; with a verdict of `definite`, only those that stood on it for certain.
 * What is timeless is definite; what is hedged, or whose sources disagree on when it was, is at most possible.
 */
export const hopFilter = {
  types: types.optional(),
  asOf: day.optional(),
  verdict: z.enum(['definite', 'possible']).optional(),
}

type Asked = { readonly [name in keyof typeof hopFilter]?: z.output<(typeof hopFilter)[name]> }

export const verdictHasDay = ({ asOf, verdict }: Asked): boolean => verdict === undefined || asOf !== undefined
export const verdictNeedsDay = { path: ['verdict'], error: 'expected nothing without “asOf”: a verdict is one on a day' }

/** How many relationships' worth of graph a search looked at, and which it did not. */
export const searchBounds = {
  types: z.array(relationshipType).nullable(),
  asOf: day.nullable(),
  verdict: z.enum(['definite', 'possible']).nullable(),
  expanded: z.int(),
  mayExpand: z.int(),
  /** There is more, or the search stopped before it could know. */
  more: z.boolean(),
}
