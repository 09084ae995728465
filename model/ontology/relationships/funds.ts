import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const funds = defineRelationship({
  type: 'FUNDS',
  forward: 'funds',
  inverse: 'is funded by',
  description: 'Gives money or goods to.',
  from: ['Person', 'Organisation', 'PublicBody'],
  to: ['Organisation', 'Person'],
  time: 'spell',
  properties: {
    purpose: { kind: text, label: 'Purpose', many: true },
  },
})
