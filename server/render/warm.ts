import type { Block, DossierDocument, Inline } from '#model/dossier/document.ts'
import { renderPdf } from './pdf.ts'

const text = (of: string): Inline => ({ text: of, weight: 'plain' })
const blocks: Block[] = [
  { kind: 'paragraph', content: [text('A sentence '), { claims: [1] }, { note: 1 }] },
  { kind: 'list', ordered: false, items: [[text('An item')]] },
  {
    kind: 'table',
    caption: 'A table',
    columns: [
      { heading: 'Number', share: 0.2 },
      { heading: 'What', share: 0.8 },
    ],
    rows: [[[{ claims: [1] }], [text('A cell')]]],
  },
  {
    kind: 'figure',
    caption: 'A figure',
    alt: 'Two boxes',
    drawing: {
      columns: ['One', 'Other'],
      boxes: [
        { id: 'a', column: 0, row: 0, text: 'One', kind: 'act' },
        { id: 'b', column: 1, row: 0, text: 'Other', kind: 'person' },
      ],
      lines: [{ from: 'a', to: 'b', text: 'then', certainty: 'possible' }],
    },
  },
]
/** One of everything that a dossier is made of. */
const specimen: DossierDocument = {
  schema: 'urn:answerable:dossier:1',
  language: 'en',
  regime: '',
  regimeVersion: '',
  audience: 'public',
  title: 'A specimen',
  subtitle: '',
  handling: '',
  snapshot: '',
  sections: [{ id: 'summary', number: '1', title: 'A section', blocks }],
  footnotes: [{ number: 1, content: [text('A source')] }],
  bibliography: [{ id: 's1', type: 'report', title: 'A source' }],
  checklist: [{ section: 'summary', state: 'partly', sentence: 'A gap', at: null }],
}

let running: Promise<unknown> | undefined

/** Typesets a page ahead of need: the first in a thread costs more than a second, and whoever looks at a preview is likely to ask for the PDF next. */
export function warmTypesetter(): Promise<unknown> {
  running ??= renderPdf(specimen, { style: 'apa' })
    .catch(() => undefined)
    .finally(() => {
      running = undefined
    })
  return running
}
