import { choice } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const happenedAt = defineRelationship({
  type: 'HAPPENED_AT',
  forward: 'happened at',
  inverse: 'is where happened',
  description: 'Where the act took place.',
  from: ['Incident', 'Step'],
  to: ['Place', 'Facility'],
  time: 'timeless',
  properties: {
    part: { kind: choice('place', 'origin', 'destination'), label: 'Part', description: 'For a journey: where it began or ended.' },
  },
})
