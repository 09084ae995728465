import { defineRelationship } from './between.ts'

export const locatedIn = defineRelationship({
  type: 'LOCATED_IN',
  forward: 'is in',
  inverse: 'contains',
  description: 'Where the body or place lies.',
  from: ['PublicBody', 'Court', 'Facility', 'Organisation', 'Place'],
  to: ['Place', 'Facility'],
  time: 'timeless',
  properties: {},
})
