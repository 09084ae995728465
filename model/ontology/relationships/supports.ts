import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const supports = defineRelationship({
  type: 'SUPPORTS',
  forward: 'supports',
  inverse: 'is supported by',
  description: 'Supports publicly, or is said to.',
  from: ['Person', 'Organisation'],
  to: ['Organisation'],
  time: 'spell',
  properties: {
    role: { kind: text, label: 'Role', many: true },
  },
})
