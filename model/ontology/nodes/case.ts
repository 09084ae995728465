import { common } from '../common.ts'
import { defineNode } from '../define.ts'
import { choice, text } from '../kinds.ts'

export const proceeding = defineNode({
  type: 'Case',
  label: 'Case',
  plural: 'Cases',
  description: 'One proceeding: the accused tried together, before one court after another.',
  time: 'spell',
  unnamed: 'unnamed case',
  properties: {
    ...common,
    kind: {
      kind: choice('criminal', 'administrative', 'civil', 'asylum', 'extradition', 'constitutional', 'other'),
      label: 'Kind',
      index: 'exact',
    },
    number: { kind: text, label: 'Number', index: 'exact' },
    charges: { kind: text, label: 'Charges as the source gives them', many: true },
    character: { kind: text, label: 'How the source characterises it', many: true },
    standing: { kind: text, label: 'Status as the source gives it', many: true },
  },
  look: { family: 'proceedings', shape: 'hexagon', icon: 'folder' },
})
