import { z } from 'zod'
import { nodeType } from '../claims/claim.ts'
import { get } from './endpoint.ts'
import { next, nodeInList, paged, sceneInList } from './shapes.ts'

export const matchKinds = ['exact', 'spelling', 'words', 'prefix'] as const

/** A node that answers, the spelling that matched and how; `score` from 0 to 1 comes from the query and that spelling alone. */
const hit = z.strictObject({
  node: nodeInList,
  matched: z.strictObject({ value: z.string(), how: z.enum([...matchKinds, 'listed', 'near']) }),
  score: z.number().min(0).max(1),
})
export type Hit = z.infer<typeof hit>

export const search = get('/api/search', {
  summary:
    'Nodes by name, in any of their scripts and spellings; an empty query lists a type. “nearest” is filled only when nothing is found.',
  query: z.strictObject({ q: z.string().max(200).default(''), type: nodeType.optional(), ...paged(20, 100) }),
  output: z.strictObject({ hits: z.array(hit), nearest: z.array(hit), scenes: z.array(sceneInList), total: z.int(), next }),
})
