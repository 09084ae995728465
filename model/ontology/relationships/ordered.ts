import { choice, text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const ordered = defineRelationship({
  type: 'ORDERED',
  forward: 'is said to have ordered',
  inverse: 'is said to have been ordered by',
  description: 'Ordered, asked for or instigated it.',
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
