import { z } from 'zod'
import { get } from './endpoint.ts'
import { anyId, nodeInList, relationshipInList, restsOn, sceneInList } from './shapes.ts'

export const overview = get('/api/overview', {
  summary: 'What is in the data: counts per type, sources, the period covered, and prepared scenes.',
  output: z.strictObject({
    nodes: z.record(z.string(), z.int()),
    relationships: z.record(z.string(), z.int()),
    claims: z.int(),
    sources: z.int(),
    period: z.tuple([z.string(), z.string()]).nullable(),
    scenes: z.array(sceneInList),
  }),
})

export const scenes = get('/api/scenes', { summary: 'Prepared scenes.', output: z.strictObject({ scenes: z.array(sceneInList) }) })

export const sceneById = get('/api/scenes/{id}', {
  summary: 'A prepared scene with its nodes and the relationships among them.',
  params: z.strictObject({ id: anyId }),
  output: z.strictObject({ scene: sceneInList, nodes: z.array(nodeInList), relationships: z.array(relationshipInList), restsOn }),
  problems: ['not-found'],
})
