import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const accusedIn = defineRelationship({
  type: 'ACCUSED_IN',
  forward: 'is accused in',
  inverse: 'has as accused',
  description: 'Is accused in the proceeding.',
  from: ['Person', 'Organisation'],
  to: ['Case'],
  time: 'event',
  properties: {
    charges: { kind: text, label: 'Charges as the source gives them', many: true },
    capacity: { kind: text, label: 'Capacity', many: true },
  },
})
