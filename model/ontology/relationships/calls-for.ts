import { text } from '../kinds.ts'
import { defineRelationship, everyNodeType } from './between.ts'

export const callsFor = defineRelationship({
  type: 'CALLS_FOR',
  forward: 'calls for',
  inverse: 'is called for in',
  description: 'What or whose treatment it calls for.',
  from: ['Intervention'],
  to: everyNodeType,
  time: 'event',
  properties: {
    what: { kind: text, label: 'What', many: true },
  },
})
