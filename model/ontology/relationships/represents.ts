import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const represents = defineRelationship({
  type: 'REPRESENTS',
  forward: 'represents',
  inverse: 'is represented by',
  description: 'Speaks or acts for, as lawyer or otherwise.',
  from: ['Person'],
  to: ['Person', 'Organisation'],
  time: 'spell',
  properties: {
    capacity: { kind: text, label: 'Capacity', many: true },
  },
})
