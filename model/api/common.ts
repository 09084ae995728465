import { z } from 'zod'
import { profileId } from '../claims/identifiers.ts'
import { get } from './endpoint.ts'
import { hopFilter, searchBounds, verdictHasDay, verdictNeedsDay } from './hop-filter.ts'
import { pathShown } from './paths.ts'
import { anyId, limit, nodeInList, relationshipInList } from './shapes.ts'

const ids = z
  .string()
  .max(1010)
  .transform(text => text.split(','))
  .pipe(z.array(anyId).min(2).max(10))

/** As many nodes as may be expanded; as many connections as were asked for; as far away as was asked for. */
export const commonEndedBy = ['nodes', 'limit', 'length'] as const

export const common = get('/api/common', {
  summary:
    'What connects several nodes: whatever is near at least two of them, by how many it connects, then by how near it is. It says nothing of responsibility.',
  query: z.strictObject({ ids, max: limit(2, 4), limit: limit(50, 200), ...hopFilter }).refine(verdictHasDay, verdictNeedsDay),
  output: z.strictObject({
    /** What the ids asked about are called now, by id. */
    of: z.array(profileId),
    connections: z.array(
      z.strictObject({
        node: profileId,
        /** How many of those asked about it connects; for one of them, how many others. */
        connects: z.int(),
        /** The steps of all its paths together. */
        distance: z.int(),
        /** One shortest path from each that it connects, in the order of `of`. */
        paths: z.array(pathShown),
      }),
    ),
    /** For each two of those asked about that are one step apart, that step. */
    direct: z.array(pathShown),
    nodes: z.array(nodeInList),
    relationships: z.array(relationshipInList),
    /**
     * What bounded the search: how far it looked and how far that was done, how many connections it found and gave, and what ended it (`by`): null when
     * nothing lies further away.
     */
    bounds: z.strictObject({
      max: z.int(),
      reached: z.int(),
      limit: z.int(),
      total: z.int(),
      by: z.enum(commonEndedBy).nullable(),
      ...searchBounds,
    }),
  }),
  problems: ['not-found'],
})
