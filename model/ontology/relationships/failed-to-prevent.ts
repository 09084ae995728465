import { defineRelationship } from './between.ts'
import { involvement } from './involvement.ts'

export const failedToPrevent = defineRelationship({
  type: 'FAILED_TO_PREVENT',
  forward: 'is said to have failed to prevent',
  inverse: 'is said not to have been prevented by',
  description: 'Could have prevented or punished it and, it is said, did not.',
  from: ['Person', 'PublicBody', 'Court', 'Facility', 'Organisation'],
  to: ['Incident', 'Step'],
  time: 'event',
  properties: involvement,
})
