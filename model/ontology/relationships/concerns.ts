import { text, yesNo } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const concerns = defineRelationship({
  type: 'CONCERNS',
  forward: 'concerns',
  inverse: 'is concerned by',
  description: 'The act of the proceeding is about, or falls on.',
  from: ['Step'],
  to: ['Person', 'Organisation'],
  time: 'event',
  properties: {
    outcome: { kind: text, label: 'Outcome', many: true },
    sentence: { kind: text, label: 'Sentence', many: true },
    favourable: { kind: yesNo, label: 'In favour of those concerned' },
  },
})
