import { defineRelationship } from './between.ts'

export const bornIn = defineRelationship({
  type: 'BORN_IN',
  forward: 'was born in',
  inverse: 'is the birthplace of',
  description: 'Where the person was born.',
  from: ['Person'],
  to: ['Place'],
  time: 'timeless',
  properties: {},
})
