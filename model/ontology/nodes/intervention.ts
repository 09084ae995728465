import { common } from '../common.ts'
import { defineNode } from '../define.ts'
import { choice, text } from '../kinds.ts'

export const intervention = defineNode({
  type: 'Intervention',
  label: 'Intervention',
  plural: 'Interventions',
  description: 'A resolution, opinion, petition, statement or call.',
  time: 'event',
  unnamed: 'unnamed intervention',
  properties: {
    ...common,
    kind: {
      kind: choice(
        'resolution',
        'opinion',
        'views',
        'petition',
        'statement',
        'call',
        'report',
        'letter',
        'recommendation',
        'protest',
        'memorandum',
        'other',
      ),
      label: 'Kind',
      index: 'exact',
    },
    reference: { kind: text, label: 'Reference', index: 'exact' },
    asks: { kind: text, label: 'What it says or asks', many: true },
    figures: { kind: text, label: 'Figures it gives', many: true },
  },
  look: { family: 'context', shape: 'small-ellipse', icon: 'speakerphone' },
})
