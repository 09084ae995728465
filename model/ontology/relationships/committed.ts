import { choice, text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const committed = defineRelationship({
  type: 'COMMITTED',
  forward: 'is said to have done',
  inverse: 'is said to have been done by',
  description: 'Did it with their own hands, or as the acting body.',
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
