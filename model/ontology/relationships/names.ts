import { text } from '../kinds.ts'
import { defineRelationship, everyNodeType } from './between.ts'

export const names = defineRelationship({
  type: 'NAMES',
  forward: 'names',
  inverse: 'is named in',
  description: 'Whom or what it names.',
  from: ['Intervention'],
  to: everyNodeType,
  time: 'event',
  properties: {
    what: { kind: text, label: 'What', many: true },
  },
})
