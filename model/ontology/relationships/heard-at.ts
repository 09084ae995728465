import { choice } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const heardAt = defineRelationship({
  type: 'HEARD_AT',
  forward: 'was heard at',
  inverse: 'heard',
  description: 'The court before which the case went.',
  from: ['Case'],
  to: ['Court'],
  time: 'event',
  properties: {
    instance: { kind: choice('first', 'appeal', 'cassation', 'supreme'), label: 'Instance' },
  },
})
