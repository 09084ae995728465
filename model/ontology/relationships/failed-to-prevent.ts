import { choice, text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const failedToPrevent = defineRelationship({
  type: 'FAILED_TO_PREVENT',
  forward: 'is said to have failed to prevent',
  inverse: 'is said not to have been prevented by',
  description: 'Could have prevented or punished it and, it is said, did not.',
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
