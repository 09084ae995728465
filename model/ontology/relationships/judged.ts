import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const judged = defineRelationship({
  type: 'JUDGED',
  forward: 'judged',
  inverse: 'was judged by',
  description: 'Judged the case.',
  from: ['Person', 'Court'],
  to: ['Case'],
  time: 'event',
  properties: {
    capacity: { kind: text, label: 'Capacity', many: true },
  },
})
