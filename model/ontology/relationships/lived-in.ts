import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const livedIn = defineRelationship({
  type: 'LIVED_IN',
  forward: 'lives in',
  inverse: 'is home to',
  description: 'Lives or lived there.',
  from: ['Person'],
  to: ['Place'],
  time: 'spell',
  properties: {
    reason: { kind: text, label: 'Reason', many: true },
  },
})
