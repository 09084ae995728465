import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const associatedWith = defineRelationship({
  type: 'ASSOCIATED_WITH',
  forward: 'is associated with',
  inverse: 'is associated with',
  description: 'Worked or acted together.',
  from: ['Person', 'Organisation', 'PublicBody'],
  to: ['Person', 'Organisation', 'PublicBody'],
  time: 'spell',
  properties: {
    how: { kind: text, label: 'How', many: true },
  },
})
