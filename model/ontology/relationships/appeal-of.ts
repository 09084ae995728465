import { defineRelationship } from './between.ts'

export const appealOf = defineRelationship({
  type: 'APPEAL_OF',
  forward: 'is the appeal of',
  inverse: 'was appealed in',
  description: 'The proceeding is an appeal in the other.',
  from: ['Case'],
  to: ['Case'],
  time: 'timeless',
  properties: {},
})
