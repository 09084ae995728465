import { defineRelationship } from './between.ts'
import { involvement } from './involvement.ts'

export const committed = defineRelationship({
  type: 'COMMITTED',
  forward: 'is said to have done',
  inverse: 'is said to have been done by',
  description: 'Did it with their own hands, or as the acting body.',
  from: ['Person', 'PublicBody', 'Court', 'Facility', 'Organisation'],
  to: ['Incident', 'Step'],
  time: 'event',
  properties: involvement,
})
