import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const founded = defineRelationship({
  type: 'FOUNDED',
  forward: 'founded',
  inverse: 'was founded by',
  description: 'Founded it.',
  from: ['Person', 'Organisation'],
  to: ['Organisation'],
  time: 'event',
  properties: {
    role: { kind: text, label: 'Role', many: true },
  },
})
