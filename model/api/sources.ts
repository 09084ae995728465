import { z } from 'zod'
import { get } from './endpoint.ts'
import { anyId, aSource, next, nodeInList, paged, relationshipInList, shownClaim } from './shapes.ts'

const counted = z.strictObject({ source: aSource, claims: z.int() })

export const sources = get('/api/sources', {
  summary: 'The sources on which visible claims rest, and how many of them rest on each.',
  query: z.strictObject(paged(50, 200)),
  output: z.strictObject({ sources: z.array(counted), next }),
})

export const sourceById = get('/api/sources/{id}', {
  summary: 'A source and its claims in the order of the document, with the nodes and relationships they speak of.',
  params: z.strictObject({ id: anyId }),
  query: z.strictObject(paged(100, 200)),
  output: z.strictObject({
    ...counted.shape,
    shown: z.array(shownClaim),
    nodes: z.array(nodeInList),
    relationships: z.array(relationshipInList),
    next,
  }),
  problems: ['not-found'],
})
