import { z } from 'zod'
import { get, post } from './endpoint.ts'
import { anyId, next, nodeInList, paged, relationshipInList, restsOn, shownClaim } from './shapes.ts'

export const relationship = get('/api/relationships/{id}', {
  summary: 'A relationship with the nodes at its ends and its claims.',
  params: z.strictObject({ id: anyId }),
  query: z.strictObject(paged(100, 100)),
  output: z.strictObject({ relationship: relationshipInList, from: nodeInList, to: nodeInList, claims: z.array(shownClaim), next }),
  problems: ['not-found'],
})

/** How many nodes one picture may hold. */
export const mostNodesInPicture = 2000

export const subgraph = post('/api/subgraph', {
  summary: 'The given nodes and all relationships among them; ids that are unknown or hidden are left out.',
  body: z.strictObject({ ids: z.array(anyId).max(mostNodesInPicture), ...paged(5000, 5000) }),
  output: z.strictObject({ nodes: z.array(nodeInList), relationships: z.array(relationshipInList), restsOn, next }),
  writes: false,
  problems: ['not-json', 'foreign-origin', 'too-large'],
})
