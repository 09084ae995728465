import { z } from 'zod'
import { profileId, relationshipId } from '../claims/identifiers.ts'
import { get } from './endpoint.ts'
import { hopFilter, searchBounds, verdictHasDay, verdictNeedsDay } from './hop-filter.ts'
import { anyId, limit, nodeInList, relationshipInList } from './shapes.ts'

export const pathShown = z.strictObject({ nodes: z.array(profileId), relationships: z.array(relationshipId) })

/** As many paths as were asked for; as many nodes as may be expanded; as many ways as may be tried; as long as was asked for. */
export const pathsEndedBy = ['limit', 'nodes', 'ways', 'length'] as const

export const paths = get('/api/paths', {
  summary:
    'The shortest paths between two nodes, by length, then by the ids along them. Sources connect the two; it says nothing of responsibility.',
  query: z
    .strictObject({ from: anyId, to: anyId, max: limit(6, 10), limit: limit(5, 20), ...hopFilter })
    .refine(verdictHasDay, verdictNeedsDay),
  output: z.strictObject({
    paths: z.array(pathShown),
    nodes: z.array(nodeInList),
    relationships: z.array(relationshipInList),
    /** What bounded the search; `by` is what ended it: null when these are all paths there are, `length` when none longer than `max` was looked for. */
    bounds: z.strictObject({ max: z.int(), limit: z.int(), by: z.enum(pathsEndedBy).nullable(), ...searchBounds }),
  }),
  problems: ['not-found'],
})
