import { defineRelationship } from './between.ts'

export const partOfCase = defineRelationship({
  type: 'PART_OF_CASE',
  forward: 'is part of',
  inverse: 'includes',
  description: 'The incident belongs to the proceeding.',
  from: ['Incident'],
  to: ['Case'],
  time: 'timeless',
  properties: {},
})
