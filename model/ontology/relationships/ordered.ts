import { defineRelationship } from './between.ts'
import { involvement } from './involvement.ts'

export const ordered = defineRelationship({
  type: 'ORDERED',
  forward: 'is said to have ordered',
  inverse: 'is said to have been ordered by',
  description: 'Ordered, asked for or instigated it.',
  from: ['Person', 'PublicBody', 'Court', 'Facility', 'Organisation'],
  to: ['Incident', 'Step'],
  time: 'event',
  properties: involvement,
})
