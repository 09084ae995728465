import { z } from 'zod'
import { cleanText } from '../ontology/kinds.ts'
import { profileId } from './identifiers.ts'
import { mark } from './mark.ts'

export const sceneId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'expected lower-case letters, digits and hyphens, 80 at most')

/** A picture someone prepared: which nodes it opens with, under a stable id. Nodes the reader may not see are left out when it is read. */
export const scene = z.strictObject({
  id: sceneId,
  title: cleanText(200),
  question: cleanText(300),
  description: cleanText(2000),
  mark,
  nodes: z.array(profileId).min(1).max(500),
})
export type Scene = z.infer<typeof scene>
