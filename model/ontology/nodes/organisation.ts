import { common, unnamedOrSeveral } from '../common.ts'
import { defineNode } from '../define.ts'
import { choice, country, date, text } from '../kinds.ts'

export const organisation = defineNode({
  type: 'Organisation',
  label: 'Organisation',
  plural: 'Organisations',
  description: 'An NGO, party, movement, company or international body.',
  time: 'spell',
  unnamed: 'unnamed organisation',
  properties: {
    ...common,
    ...unnamedOrSeveral,
    kind: {
      kind: choice('ngo', 'party', 'movement', 'company', 'bank', 'media', 'coalition', 'international-body', 'informal-group', 'other'),
      label: 'Kind',
      index: 'exact',
    },
    country: { kind: country, label: 'Country', many: true },
    purpose: { kind: text, label: 'Purpose', many: true },
    founded: { kind: date, label: 'Founded' },
    registered: { kind: date, label: 'Registered' },
    registrationNumber: { kind: text, label: 'Registration number', index: 'exact' },
    standing: { kind: text, label: 'Status as the source gives it', many: true },
  },
  look: { family: 'society', shape: 'round-rectangle', icon: 'building-community' },
})
