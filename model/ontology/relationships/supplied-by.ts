import { defineRelationship } from './between.ts'

export const suppliedBy = defineRelationship({
  type: 'SUPPLIED_BY',
  forward: 'is supplied by',
  inverse: 'supplies',
  description: 'Made or sold by.',
  from: ['Means'],
  to: ['Organisation'],
  time: 'spell',
  properties: {},
})
