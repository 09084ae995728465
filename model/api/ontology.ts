import { z } from 'zod'
import { languages } from '../languages.ts'
import { get } from './endpoint.ts'

const property = z.strictObject({
  name: z.string(),
  label: z.string(),
  kind: z.string(),
  many: z.boolean(),
  choices: z.array(z.string()).optional(),
})

export const ontology = get('/api/ontology', {
  summary: 'Node and relationship types, with labels in the asked language.',
  query: z.strictObject({ language: z.enum(languages).default('en') }),
  output: z.strictObject({
    nodes: z.array(
      z.strictObject({
        type: z.string(),
        label: z.string(),
        plural: z.string(),
        unnamed: z.string(),
        description: z.string(),
        family: z.string(),
        shape: z.string(),
        icon: z.string(),
        properties: z.array(property),
      }),
    ),
    relationships: z.array(
      z.strictObject({
        type: z.string(),
        forward: z.string(),
        inverse: z.string(),
        description: z.string(),
        from: z.array(z.string()),
        to: z.array(z.string()),
        time: z.enum(['timeless', 'event', 'spell']),
        properties: z.array(property),
      }),
    ),
    families: z.record(z.string(), z.string()),
  }),
})
