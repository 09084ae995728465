import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const issued = defineRelationship({
  type: 'ISSUED',
  forward: 'issued',
  inverse: 'was issued by',
  description: 'Adopted, made, signed or published it.',
  from: ['Person', 'Organisation', 'PublicBody', 'Court'],
  to: ['Intervention'],
  time: 'event',
  properties: {
    role: { kind: text, label: 'Role', many: true },
  },
})
