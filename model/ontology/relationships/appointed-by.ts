import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const appointedBy = defineRelationship({
  type: 'APPOINTED_BY',
  forward: 'is appointed by',
  inverse: 'appoints',
  description: 'Is filled, or was put in post, by.',
  from: ['Post', 'Person'],
  to: ['Post', 'PublicBody', 'Person'],
  time: 'spell',
  properties: {
    basis: { kind: text, label: 'Basis', many: true },
  },
})
