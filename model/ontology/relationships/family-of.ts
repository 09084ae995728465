import { text } from '../kinds.ts'
import { defineRelationship } from './between.ts'

export const familyOf = defineRelationship({
  type: 'FAMILY_OF',
  forward: 'is family of',
  inverse: 'is family of',
  description: 'Are related. Same surname is not kinship.',
  from: ['Person'],
  to: ['Person'],
  time: 'timeless',
  properties: {
    kinship: { kind: text, label: 'What the first is to the second' },
  },
})
