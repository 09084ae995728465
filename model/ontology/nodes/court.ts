import { common, unnamedOrSeveral } from '../common.ts'
import { defineNode } from '../define.ts'
import { choice, country } from '../kinds.ts'

export const court = defineNode({
  type: 'Court',
  label: 'Court',
  plural: 'Courts',
  description: 'A court or tribunal of a state, or an international one.',
  time: 'spell',
  unnamed: 'unnamed court',
  properties: {
    ...common,
    ...unnamedOrSeveral,
    level: {
      kind: choice('first', 'appeal', 'cassation', 'supreme', 'constitutional', 'administrative', 'international'),
      label: 'Level',
      index: 'exact',
    },
    country: { kind: country, label: 'Country' },
  },
  look: { family: 'courts', shape: 'round-rectangle', icon: 'gavel' },
})
