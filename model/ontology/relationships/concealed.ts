import { defineRelationship } from './between.ts'
import { involvement } from './involvement.ts'

export const concealed = defineRelationship({
  type: 'CONCEALED',
  forward: 'is said to have concealed',
  inverse: 'is said to have been concealed by',
  description: 'Covered it up.',
  from: ['Person', 'PublicBody', 'Court', 'Facility', 'Organisation'],
  to: ['Incident', 'Step'],
  time: 'event',
  properties: involvement,
})
