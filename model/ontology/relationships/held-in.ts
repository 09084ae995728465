import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const heldIn = defineRelationship({
  type: 'HELD_IN',
  forward: 'is held in',
  inverse: 'holds',
  description: 'Is or was kept in the facility.',
  from: ['Person'],
  to: ['Facility'],
  time: 'spell',
  properties: {
    regime: { kind: text, label: 'Regime', many: true },
  },
})
