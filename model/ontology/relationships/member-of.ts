import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const memberOf = defineRelationship({
  type: 'MEMBER_OF',
  forward: 'is a member of',
  inverse: 'has as member',
  description: 'Belongs to.',
  from: ['Person', 'Organisation', 'PublicBody'],
  to: ['Organisation'],
  time: 'spell',
  properties: {
    role: { kind: text, label: 'Role', many: true },
  },
})
