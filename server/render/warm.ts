import type { Block, DossierDocument, Inline } from '#model/dossier/document.ts'
import { renderPdf } from './pdf.ts'

const text = (of: string): Inline => ({ text: of, weight: 'plain' })
const times = 20
const numbers = Array.from({ length: times }, (_, at) => at + 1)
const blocksOf = (at: number): Block[] => [
  { kind: 'heading', text: `Heading ${at}` },
  { kind: 'paragraph', content: [text(`Sentence ${at}, of some words as a sentence has them `), { claims: [at] }, { note: at }] },
  { kind: 'list', ordered: false, items: [[text(`Item ${at}, `), { claims: [at] }, { note: 1 }], [text(`another item of ${at}`)]] },
  {
    kind: 'table',
    caption: `Table ${at}`,
    columns: [
      { heading: 'Number', share: 0.2 },
      { heading: 'What', share: 0.8 },
    ],
    rows: [1, 2, 3].map(row => [
      row === 1 ? [{ claims: [at] }] : [text(`${row}`)],
      [text(`Cell ${row} of ${at}, of some words as a cell has them`)],
    ]),
  },
  {
    kind: 'figure',
    caption: `Figure ${at}`,
    alt: 'Two boxes',
    drawing: {
      columns: ['One', 'Other'],
      boxes: [
        { id: 'a', column: 0, row: 0, text: `One of ${at}`, kind: 'act' },
        { id: 'b', column: 1, row: 0, text: 'Other', kind: 'person' },
      ],
      lines: [{ from: 'a', to: 'b', text: 'then', certainty: 'possible' }],
    },
  },
]
/** Some pages of everything that a dossier is made of, no two alike: what has been done often is done quickly. */
const specimen = (): DossierDocument => ({
  schema: 'urn:answerable:dossier:1',
  language: 'en',
  regime: '',
  regimeVersion: '',
  audience: 'public',
  title: 'A specimen',
  subtitle: '',
  handling: '',
  snapshot: '',
  sections: [{ id: 'summary', number: '1', title: 'A section', blocks: numbers.flatMap(blocksOf) }],
  footnotes: numbers.map(number => ({ number, content: [text(`Source ${number}`)] })),
  bibliography: [{ id: 's1', type: 'report', title: 'A source' }],
  checklist: [{ section: 'summary', state: 'partly', sentence: 'A gap', at: null }],
})

let running: Promise<unknown> | undefined

/** Typesets some pages ahead of need: the first of a process cost seconds, and whoever looks at a preview is likely to ask for the PDF next. */
export function warmTypesetter(): Promise<unknown> {
  running ??= renderPdf(specimen(), { style: 'apa' })
    .catch(() => undefined)
    .finally(() => {
      running = undefined
    })
  return running
}
