import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const proposedFor = defineRelationship({
  type: 'PROPOSED_FOR',
  forward: 'is proposed for',
  inverse: 'has proposed to it',
  description: 'Named in a call for designation.',
  from: ['Person', 'Post', 'Organisation', 'PublicBody'],
  to: ['SanctionsList'],
  time: 'event',
  properties: {
    programme: { kind: text, label: 'Programme' },
    ground: { kind: text, label: 'Ground', many: true },
    by: { kind: text, label: 'Proposed by', many: true },
  },
})
