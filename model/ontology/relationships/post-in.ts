import { yesNo } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const postIn = defineRelationship({
  type: 'POST_IN',
  forward: 'is a post in',
  inverse: 'has the post',
  description: 'The post belongs to the body.',
  from: ['Post'],
  to: ['PublicBody', 'Court', 'Facility', 'Organisation'],
  time: 'timeless',
  properties: {
    heads: { kind: yesNo, label: 'Heads the body', description: 'yes: whoever holds this post commands the body.' },
  },
})
