import { choice, text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const subordinateTo = defineRelationship({
  type: 'SUBORDINATE_TO',
  forward: 'is subordinate to',
  inverse: 'is superior to',
  description: 'Stands under the body or post.',
  from: ['PublicBody', 'Court', 'Facility', 'Post'],
  to: ['PublicBody', 'Post'],
  time: 'spell',
  properties: {
    basis: { kind: choice('law', 'control-in-fact'), label: 'Basis' },
    law: { kind: text, label: 'Law or decree', many: true },
  },
})
