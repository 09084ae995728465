import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const banned = defineRelationship({
  type: 'BANNED',
  forward: 'banned',
  inverse: 'was banned by',
  description: 'Forbade its activity.',
  from: ['Court', 'PublicBody'],
  to: ['Organisation'],
  time: 'event',
  properties: {
    ground: { kind: text, label: 'Ground', many: true },
  },
})
