import { percentage } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const controls = defineRelationship({
  type: 'CONTROLS',
  forward: 'controls',
  inverse: 'is controlled by',
  description: 'Controls in fact.',
  from: ['Person', 'Organisation', 'PublicBody'],
  to: ['Organisation'],
  time: 'spell',
  properties: {
    share: { kind: percentage, label: 'Share in percent' },
  },
})
