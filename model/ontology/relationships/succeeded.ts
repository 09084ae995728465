import { defineRelationship } from './between.ts'

export const succeeded = defineRelationship({
  type: 'SUCCEEDED',
  forward: 'succeeded',
  inverse: 'was succeeded by',
  description: 'Came in the place of.',
  from: ['PublicBody', 'Court', 'Facility', 'Organisation'],
  to: ['PublicBody', 'Court', 'Facility', 'Organisation'],
  time: 'event',
  properties: {},
})
