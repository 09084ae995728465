import { common } from '../common.ts'
import { defineNode } from '../define.ts'
import { country, text } from '../kinds.ts'

export const provision = defineNode({
  type: 'Provision',
  label: 'Provision',
  plural: 'Provisions',
  description: 'An article, or part of one, of a law.',
  time: 'spell',
  unnamed: 'unnamed provision',
  properties: {
    ...common,
    law: { kind: text, label: 'Law' },
    article: { kind: text, label: 'Article', index: 'exact' },
    part: { kind: text, label: 'Part' },
    country: { kind: country, label: 'Country' },
    offence: { kind: text, label: 'What it is about', many: true },
    penalty: { kind: text, label: 'Penalty', many: true },
  },
  look: { family: 'context', shape: 'tag', icon: 'book-2' },
})
