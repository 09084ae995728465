import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const testifiedIn = defineRelationship({
  type: 'TESTIFIED_IN',
  forward: 'testified in',
  inverse: 'heard the testimony of',
  description: 'Gave evidence in the case.',
  from: ['Person'],
  to: ['Case'],
  time: 'event',
  properties: {
    capacity: { kind: text, label: 'Capacity', many: true },
  },
})
