import { common } from '../common.ts'
import { defineNode } from '../define.ts'
import { choice } from '../kinds.ts'

export const means = defineNode({
  type: 'Means',
  label: 'Means',
  plural: 'Means',
  description: 'Software, a device or a substance used in an act.',
  time: 'spell',
  unnamed: 'unnamed means',
  properties: {
    ...common,
    kind: { kind: choice('software', 'device', 'substance', 'document', 'technology', 'other'), label: 'Kind' },
  },
  look: { family: 'context', shape: 'tag', icon: 'tool' },
})
