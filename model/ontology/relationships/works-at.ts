import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const worksAt = defineRelationship({
  type: 'WORKS_AT',
  forward: 'works at',
  inverse: 'employs',
  description: 'Serves in or works for the body, when no post is named.',
  from: ['Person'],
  to: ['PublicBody', 'Court', 'Facility', 'Organisation'],
  time: 'spell',
  properties: {
    role: { kind: text, label: 'Role', many: true },
  },
})
