import { z } from 'zod'
import { relationshipType } from '../claims/claim.ts'
import { properties } from '../claims/records.ts'
import { get } from './endpoint.ts'
import { anyId, counts, next, nodeInList, paged, relationshipInList, restsOn, shownClaim } from './shapes.ts'

export const node = get('/api/nodes/{id}', {
  summary: 'A node with every property value and its first 100 claims; the id of a record that was joined to another redirects.',
  params: z.strictObject({ id: anyId }),
  query: z.strictObject(paged(100, 100)),
  output: z.strictObject({
    node: nodeInList.extend({ properties, disagrees: z.array(z.string()) }),
    counts,
    claims: z.array(shownClaim),
    next,
    restsOn,
    /** How many claims are this person's or body's own statements: 0 means that no response is recorded. */
    statements: z.int(),
  }),
  problems: ['not-found'],
})

export const neighbours = get('/api/nodes/{id}/neighbours', {
  summary: 'The relationships of a node and the nodes at their other ends, with counts per type before one asks for more.',
  params: z.strictObject({ id: anyId }),
  query: z.strictObject({ type: relationshipType.optional(), direction: z.enum(['in', 'out']).optional(), ...paged(50, 200) }),
  output: z.strictObject({ relationships: z.array(relationshipInList), nodes: z.array(nodeInList), counts, next }),
  problems: ['not-found'],
})
