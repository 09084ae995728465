import { z } from 'zod'
import { get } from './endpoint.ts'

export const health = get('/api/health', { summary: 'This process is alive.', output: z.strictObject({ status: z.literal('ok') }) })

export const ready = get('/api/ready', {
  summary: 'The store can be reached and any seeding has finished.',
  output: z.strictObject({ status: z.literal('ready'), store: z.enum(['embedded', 'neo4j']) }),
})
