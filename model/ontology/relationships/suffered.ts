import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const suffered = defineRelationship({
  type: 'SUFFERED',
  forward: 'suffered',
  inverse: 'was suffered by',
  description: 'To whom it was done.',
  from: ['Person', 'Organisation'],
  to: ['Incident'],
  time: 'event',
  properties: {
    effect: { kind: text, label: 'Effect', many: true },
  },
})
