import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const investigated = defineRelationship({
  type: 'INVESTIGATED',
  forward: 'investigated',
  inverse: 'was investigated by',
  description: 'Investigates or investigated the case.',
  from: ['Person', 'PublicBody'],
  to: ['Case'],
  time: 'event',
  properties: {
    capacity: { kind: text, label: 'Capacity', many: true },
  },
})
