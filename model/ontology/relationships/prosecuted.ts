import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const prosecuted = defineRelationship({
  type: 'PROSECUTED',
  forward: 'prosecuted',
  inverse: 'was prosecuted by',
  description: 'Prosecutes or prosecuted the case.',
  from: ['Person', 'PublicBody'],
  to: ['Case'],
  time: 'event',
  properties: {
    capacity: { kind: text, label: 'Capacity', many: true },
  },
})
