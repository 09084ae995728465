import { yesNo } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const holds = defineRelationship({
  type: 'HOLDS',
  forward: 'holds',
  inverse: 'held by',
  description: 'Holds the post.',
  from: ['Person'],
  to: ['Post'],
  time: 'spell',
  properties: {
    acting: { kind: yesNo, label: 'Acting' },
  },
})
