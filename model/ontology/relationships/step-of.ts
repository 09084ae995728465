import { defineRelationship } from './between.ts'

export const stepOf = defineRelationship({
  type: 'STEP_OF',
  forward: 'is a step of',
  inverse: 'has the step',
  description: 'Is an act of the proceeding.',
  from: ['Step'],
  to: ['Case'],
  time: 'timeless',
  properties: {},
})
