import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const designatedOn = defineRelationship({
  type: 'DESIGNATED_ON',
  forward: 'is designated on',
  inverse: 'designates',
  description: 'Put on the list by its authority.',
  from: ['Person', 'Post', 'Organisation', 'PublicBody'],
  to: ['SanctionsList'],
  time: 'event',
  properties: {
    programme: { kind: text, label: 'Programme' },
    ground: { kind: text, label: 'Ground', many: true },
  },
})
