import { common } from '../common.ts'
import { defineNode } from '../define.ts'
import { choice, country, text, yesNo } from '../kinds.ts'

export const post = defineNode({
  type: 'Post',
  label: 'Post',
  plural: 'Posts',
  description: 'A seat in a body, apart from whoever holds it.',
  time: 'spell',
  unnamed: 'unnamed post',
  properties: {
    ...common,
    level: { kind: choice('head', 'deputy', 'member', 'officer', 'other'), label: 'Level' },
    country: { kind: country, label: 'Country' },
    public: { kind: yesNo, label: 'Public post', description: 'no for a seat in a company or association.' },
    powers: { kind: text, label: 'Powers', many: true },
  },
  look: { family: 'state', shape: 'pill', icon: 'armchair' },
})
