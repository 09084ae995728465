import { percentage } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const owns = defineRelationship({
  type: 'OWNS',
  forward: 'owns',
  inverse: 'is owned by',
  description: 'Owns, wholly or in part.',
  from: ['Person', 'Organisation', 'PublicBody'],
  to: ['Organisation'],
  time: 'spell',
  properties: {
    share: { kind: percentage, label: 'Share in percent' },
  },
})
