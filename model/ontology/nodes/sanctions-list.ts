import { common } from '../common.ts'
import { defineNode } from '../define.ts'
import { country, text } from '../kinds.ts'

export const sanctionsList = defineNode({
  type: 'SanctionsList',
  label: 'Sanctions list',
  plural: 'Sanctions lists',
  description: 'A regime or programme under which persons may be designated.',
  time: 'spell',
  unnamed: 'unnamed sanctions list',
  properties: {
    ...common,
    regime: { kind: text, label: 'Regime code', description: 'us-glomag, eu-ghrsr, uk-ghrsr, ca-jvcfoa or another.', index: 'exact' },
    country: { kind: country, label: 'Country or authority' },
    law: { kind: text, label: 'Legal basis', many: true },
  },
  look: { family: 'context', shape: 'tag', icon: 'list-details' },
})
