import { defineRelationship } from './between.ts'

export const usedIn = defineRelationship({
  type: 'USED_IN',
  forward: 'was used in',
  inverse: 'was done with',
  description: 'The means with which it was done.',
  from: ['Means'],
  to: ['Incident', 'Step'],
  time: 'event',
  properties: {},
})
