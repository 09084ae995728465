import { text } from '../kinds.ts'
import { defineRelationship, everyNodeType } from './between.ts'

export const addressedTo = defineRelationship({
  type: 'ADDRESSED_TO',
  forward: 'is addressed to',
  inverse: 'is addressed by',
  description: 'To whom it turns.',
  from: ['Intervention'],
  to: everyNodeType,
  time: 'event',
  properties: {
    what: { kind: text, label: 'What', many: true },
  },
})
