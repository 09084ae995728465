import { choice } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const takenBy = defineRelationship({
  type: 'TAKEN_BY',
  forward: 'was taken by',
  inverse: 'took',
  description: 'Who took the step.',
  from: ['Step'],
  to: ['Court', 'PublicBody', 'Person', 'Organisation'],
  time: 'event',
  properties: {
    capacity: { kind: choice('judge', 'investigator', 'prosecutor', 'police', 'administration', 'expert', 'other'), label: 'Capacity' },
    instance: { kind: choice('first', 'appeal', 'cassation', 'supreme'), label: 'Instance' },
  },
})
