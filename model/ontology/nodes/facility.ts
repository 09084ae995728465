import { common, unnamedOrSeveral } from '../common.ts'
import { defineNode } from '../define.ts'
import { choice, country } from '../kinds.ts'

export const facility = defineNode({
  type: 'Facility',
  label: 'Facility',
  plural: 'Facilities',
  description: 'A place run by someone where people are held or treated: prison, detention centre, hospital.',
  time: 'spell',
  unnamed: 'unnamed facility',
  properties: {
    ...common,
    ...unnamedOrSeveral,
    kind: {
      kind: choice('prison', 'pre-trial-detention', 'police-cells', 'camp', 'psychiatric-hospital', 'hospital', 'office', 'other'),
      label: 'Kind',
      index: 'exact',
    },
    country: { kind: country, label: 'Country' },
  },
  look: { family: 'state', shape: 'round-rectangle', icon: 'building-warehouse' },
})
