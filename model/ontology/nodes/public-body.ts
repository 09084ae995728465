import { common, unnamedOrSeveral } from '../common.ts'
import { defineNode } from '../define.ts'
import { choice, country, text } from '../kinds.ts'

export const publicBody = defineNode({
  type: 'PublicBody',
  label: 'Public body',
  plural: 'Public bodies',
  description: 'A body of a state: ministry, police, prosecutor’s office, security service, government, parliament.',
  time: 'spell',
  unnamed: 'unnamed public body',
  properties: {
    ...common,
    ...unnamedOrSeveral,
    kind: {
      kind: choice(
        'head-of-state',
        'government',
        'ministry',
        'parliament',
        'police',
        'prosecutor',
        'security-service',
        'investigation',
        'penitentiary',
        'diplomatic',
        'ombudsman',
        'local-government',
        'armed-forces',
        'tax',
        'other',
      ),
      label: 'Kind',
      index: 'exact',
    },
    country: { kind: country, label: 'Country' },
    jurisdiction: { kind: text, label: 'Jurisdiction' },
    powers: { kind: text, label: 'Powers', many: true },
  },
  look: { family: 'state', shape: 'round-rectangle', icon: 'building-bank' },
})
