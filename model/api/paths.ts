import { z } from 'zod'
import { relationshipType } from '../claims/claim.ts'
import { day } from '../claims/day.ts'
import { profileId, relationshipId } from '../claims/identifiers.ts'
import { get } from './endpoint.ts'
import { anyId, limit, nodeInList, relationshipInList } from './shapes.ts'

const typeList = z
  .string()
  .max(2000)
  .transform(text => text.split(','))
  .pipe(z.array(relationshipType))

export const paths = get('/api/paths', {
  summary:
    'The shortest paths between two nodes, by length, then by the ids along them. Sources connect the two; it says nothing of responsibility.',
  query: z.strictObject({
    from: anyId,
    to: anyId,
    max: limit(6, 10),
    limit: limit(5, 20),
    types: typeList.optional(),
    asOf: day.optional(),
  }),
  output: z.strictObject({
    paths: z.array(z.strictObject({ nodes: z.array(profileId), relationships: z.array(relationshipId) })),
    nodes: z.array(nodeInList),
    relationships: z.array(relationshipInList),
    /** What bounded the search: the longest path looked for, how many paths, how many nodes were expanded and may be; `more` when it stopped before the end. */
    bounds: z.strictObject({ max: z.int(), limit: z.int(), expanded: z.int(), mayExpand: z.int(), more: z.boolean() }),
  }),
  problems: ['not-found'],
})
