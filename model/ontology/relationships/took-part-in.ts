import { defineRelationship } from './between.ts'
import { involvement } from './involvement.ts'

export const tookPartIn = defineRelationship({
  type: 'TOOK_PART_IN',
  forward: 'took part in',
  inverse: 'involved',
  description: 'Took part in it.',
  from: ['Person', 'PublicBody', 'Court', 'Facility', 'Organisation'],
  to: ['Incident', 'Step'],
  time: 'event',
  properties: involvement,
})
