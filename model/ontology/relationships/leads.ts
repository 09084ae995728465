import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const leads = defineRelationship({
  type: 'LEADS',
  forward: 'leads',
  inverse: 'is led by',
  description: 'Leads, also without a post that is named.',
  from: ['Person', 'Organisation'],
  to: ['Organisation'],
  time: 'spell',
  properties: {
    role: { kind: text, label: 'Role', many: true },
  },
})
