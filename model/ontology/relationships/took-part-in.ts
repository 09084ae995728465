import { choice, text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const tookPartIn = defineRelationship({
  type: 'TOOK_PART_IN',
  forward: 'took part in',
  inverse: 'involved',
  description: 'Took part in it.',
  from: ['Person', 'PublicBody', 'Court', 'Facility', 'Organisation'],
  to: ['Incident', 'Step'],
  time: 'event',
  properties: {
    mode: {
      kind: choice('direct', 'order', 'plan', 'aid', 'implement', 'superior-omission', 'policy', 'conceal', 'political'),
      label: 'Mode of responsibility',
      description: 'Degree of involvement after HURIDOCS.',
    },
    capacity: { kind: text, label: 'Capacity', many: true },
    manner: { kind: text, label: 'How', many: true },
  },
})
