import { common } from '../common.ts'
import { defineNode } from '../define.ts'
import { choice, country } from '../kinds.ts'

export const place = defineNode({
  type: 'Place',
  label: 'Place',
  plural: 'Places',
  description: 'A country, region, district, town or village.',
  time: 'spell',
  unnamed: 'unnamed place',
  properties: {
    ...common,
    kind: { kind: choice('country', 'region', 'district', 'city', 'village', 'other'), label: 'Kind' },
    country: { kind: country, label: 'Country' },
  },
  look: { family: 'context', shape: 'small-ellipse', icon: 'map-pin' },
})
