import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const chargedUnder = defineRelationship({
  type: 'CHARGED_UNDER',
  forward: 'was charged under',
  inverse: 'was the ground of a charge against',
  description: 'A charge under the provision.',
  from: ['Step', 'Person', 'Organisation'],
  to: ['Provision'],
  time: 'event',
  properties: {
    wording: { kind: text, label: 'Wording of the charge', many: true },
  },
})
