import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const convictedUnder = defineRelationship({
  type: 'CONVICTED_UNDER',
  forward: 'was found guilty by a court under',
  inverse: 'was the ground of a conviction of',
  description: 'A court found against them under the provision.',
  from: ['Step', 'Person', 'Organisation'],
  to: ['Provision'],
  time: 'event',
  properties: {
    wording: { kind: text, label: 'Wording of the finding', many: true },
  },
})
