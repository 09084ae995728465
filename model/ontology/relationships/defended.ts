import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const defended = defineRelationship({
  type: 'DEFENDED',
  forward: 'defended in',
  inverse: 'was defended by',
  description: 'Acted for the defence in the case.',
  from: ['Person'],
  to: ['Case'],
  time: 'event',
  properties: {
    capacity: { kind: text, label: 'Capacity', many: true },
  },
})
