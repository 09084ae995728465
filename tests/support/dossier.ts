import type { Block, CslItem, DossierDocument, Inline } from '#model/dossier/document.ts'

export const plain = (text: string): Inline => ({ text, weight: 'plain' })
export const strong = (text: string): Inline => ({ text, weight: 'strong' })
export const emphasis = (text: string): Inline => ({ text, weight: 'emphasis' })
export const claims = (...numbers: number[]): Inline => ({ claims: numbers })
export const note = (number: number): Inline => ({ note: number })

/** Every letter that Kazakh has beside Russian. */
export const kazakh = 'Қ Ғ Ң Ө Ұ Ү Һ І Ә қ ғ ң ө ұ ү һ і ә'

/** Signs that mean something to one format or another. */
export const hostile =
  '<script>alert(1)</script> & "quoted" \'single\' ]]> --> #strong[x] $1+1$ \\end{x} {} *b* _i_ `r` @ref @page ${x} %s <b>&amp; =SUM(A1) \u0000\u0007\u001b\ud800'

export const sources: CslItem[] = [
  {
    id: 'bureau-2021',
    type: 'report',
    title: 'Trials without a defence',
    author: [{ literal: 'Bureau for the Rule of Law, Atlantis' }],
    publisher: 'Bureau for the Rule of Law',
    issued: { 'date-parts': [[2021, 9, 2]] },
    accessed: { 'date-parts': [[2022, 1, 5]] },
    URL: 'https://bureau.example/reports/trials',
    archive_location: 'https://archive.example/2022/trials',
    language: 'en',
  },
  {
    id: 'gazeta-2020',
    type: 'article-newspaper',
    title: 'Суд в Приморске вынес приговор',
    author: [{ literal: 'А. Сергеева' }],
    publisher: 'Приморская газета',
    issued: { 'date-parts': [[2020, 11]] },
    URL: 'https://gazeta.example/2020/sud',
    language: 'ru',
  },
  {
    id: 'habar',
    type: 'webpage',
    title: `Сот үкімі: ${kazakh}`,
    issued: { 'date-parts': [[2020]] },
    URL: 'https://habar.example/kk',
    language: 'kk',
  },
  {
    id: 'judgement',
    type: 'legal_case',
    title: 'Judgement 1-14/2020',
    publisher: 'Primorsk District Court',
    note: 'Copy held by the Bureau',
  },
]

/** An invented official, court and country, with one of everything a document can hold. */
export function inventedDossier(changes: Partial<DossierDocument> = {}): DossierDocument {
  return {
    schema: 'urn:answerable:dossier:1',
    language: 'en',
    regime: 'uk-ghrsr',
    regimeVersion: '2020-07-06',
    audience: 'submission',
    title: 'Arman Qasymuly, judge of the Primorsk District Court',
    subtitle: 'Dossier for the Global Human Rights Sanctions Regulations 2020',
    handling: 'Allegations, not findings of guilt. Not for publication without the consent of those named.',
    snapshot: '4f9a1c0be2d37a6655c1f3a0d1be90aa7c6e2f4b8d1095ce33aa7b1c9d20ef41',
    sections: [
      {
        id: 'summary',
        number: '1',
        title: 'Summary',
        blocks: [
          {
            kind: 'notice',
            content: [strong('What this is. '), plain('It says what sources say, and who says it '), claims(1), plain('.')],
          },
          {
            kind: 'paragraph',
            content: [
              plain('Arman Qasymuly, in Russian Арман Касымулы, in Kazakh Арман Қасымұлы, is said to have sentenced Dina Ermek'),
              note(1),
              plain(' on 12 November 2020'),
              claims(1, 4),
              plain('. He is named in '),
              emphasis('Trials without a defence'),
              note(2),
              plain('.'),
            ],
          },
        ],
      },
      {
        id: 'identity',
        number: '2',
        title: `Who he is (${kazakh})`,
        blocks: [
          { kind: 'heading', text: 'Names and posts' },
          {
            kind: 'list',
            ordered: false,
            items: [
              [plain('Арман Қасымұлы Өтеғұлов'), note(3)],
              [plain('Judge since September 2016, still so on 2 September 2021 '), claims(2)],
            ],
          },
          { kind: 'list', ordered: true, items: [[plain('First instance')], [plain('Appeal'), claims(3)]] },
          {
            kind: 'timeline',
            caption: 'Time in office and the acts',
            alt: 'Judge of the Primorsk District Court from September 2016 with no known end; the sentence of 12 November 2020 falls within it.',
            drawing: {
              from: '2015-01-01',
              to: '2022-01-01',
              rows: [
                {
                  label: 'Judge, Primorsk District Court',
                  bars: [{ from: '2016-09-01', to: null, certainty: 'definite', text: 'since Sep 2016, still so on 2 Sep 2021' }],
                },
                { label: 'Қала сотының төрағасы', bars: [{ from: null, to: '2019-05', certainty: 'possible', text: 'until May 2019' }] },
                {
                  label: 'Trial of Dina Ermek',
                  bars: [{ from: '2020-08-03', to: '2020-11-12', certainty: 'definite', text: '3 Aug to 12 Nov 2020' }],
                },
              ],
            },
          },
        ],
      },
      {
        id: 'responsibility',
        number: '3',
        title: 'How he is answerable',
        blocks: [
          {
            kind: 'figure',
            caption: 'The chain from Dina Ermek to the president of the court',
            alt: 'Dina Ermek was sentenced on 12 November 2020 by Arman Qasymuly, judge of the Primorsk District Court; its president then is not known.',
            drawing: {
              columns: ['Victim', 'Act', 'Actor', 'Court', 'Post', 'Holder'],
              boxes: [
                { id: 'v', column: 0, row: 0, text: 'Dina Ermek', kind: 'person' },
                { id: 'a', column: 1, row: 0, text: 'Sentence of three years, 12 Nov 2020', kind: 'act' },
                { id: 'p', column: 2, row: 0, text: 'Арман Қасымұлы', kind: 'person' },
                { id: 'c', column: 3, row: 0, text: 'Primorsk District Court', kind: 'body' },
                { id: 'o', column: 4, row: 0, text: 'President of the court', kind: 'post' },
                { id: 'h', column: 5, row: 0, text: 'holder unknown, 2020', kind: 'unknown' },
              ],
              lines: [
                { from: 'v', to: 'a', text: 'suffered', certainty: 'definite' },
                { from: 'a', to: 'p', text: 'decided by, 12 Nov 2020', certainty: 'definite' },
                { from: 'p', to: 'c', text: 'judge of, since Sep 2016', certainty: 'definite' },
                { from: 'c', to: 'o', text: 'presided over by', certainty: 'definite' },
                { from: 'o', to: 'h', text: 'held by, 2020', certainty: 'possible' },
              ],
            },
          },
          {
            kind: 'figure',
            caption: 'Three who took part',
            alt: 'Three officials took part in one act.',
            drawing: {
              columns: ['Act', 'Actors'],
              boxes: [
                { id: 'a', column: 0, row: 1, text: 'Trial of Dina Ermek', kind: 'act' },
                ...['Арман Қасымұлы, судья', 'B. Investigator', 'C. Prosecutor'].map(
                  (text, row) => ({ id: `p${row}`, column: 1, row, text, kind: 'person' }) as const,
                ),
              ],
              lines: [0, 1, 2].map(
                row => ({ from: 'a', to: `p${row}`, text: 'took part', certainty: row === 1 ? 'possible' : 'definite' }) as const,
              ),
            },
          },
        ],
      },
      { id: 'counter-evidence', number: '4', title: 'Counter-evidence', blocks: [] },
      { id: 'evidence', number: '5', title: 'Evidence', blocks: [evidenceTable(5)] },
    ],
    footnotes: [
      {
        number: 1,
        content: [
          plain('Bureau for the Rule of Law, '),
          emphasis('Trials without a defence'),
          plain(', section 3, paragraph 2 '),
          claims(1),
        ],
      },
      { number: 2, content: [plain('Суд в Приморске вынес приговор, абзац 4 '), claims(4), plain('.')] },
      { number: 3, content: [plain(`Сот үкімі, 2-бөлім: ${kazakh}`)] },
    ],
    bibliography: sources,
    checklist: [
      { section: 'identity', state: 'partly', sentence: 'No date of birth is recorded.', at: { node: 'n1' } },
      { section: 'summary', state: 'missing', sentence: 'Why now is not written.', at: { part: 'whyNow' } },
    ],
    ...changes,
  }
}

/** A row a claim, its number first. */
export function evidenceTable(rows: number, first = 1): Block {
  return {
    kind: 'table',
    caption: 'What is said, by whom and where',
    columns: [
      { heading: 'Claim', share: 0.1 },
      { heading: 'What is said', share: 0.5 },
      { heading: 'By', share: 0.22 },
      { heading: 'Where', share: 0.18 },
    ],
    rows: Array.from({ length: rows }, (_, n) => [
      [claims(n + first)],
      [plain(`Statement ${n + first}: судья Қасымұлы отказал защите в вызове свидетеля и огласил приговор.`)],
      [plain('Bureau for the Rule of Law')],
      [plain(`section ${1 + (n % 7)}, para. ${1 + (n % 12)}`)],
    ]),
  }
}

/** About 25 pages with 150 footnotes: what a real submission comes to. */
export function fullDossier(): DossierDocument {
  const base = inventedDossier()
  const text =
    'On the day named, the court is said to have heard the case without the accused being able to call a witness; the Bureau states that the request was refused orally and that no reason was entered in the record. '
  let number = base.footnotes.length
  const added = Array.from({ length: 7 }, (_, section) => ({
    id: `part-${section}`,
    number: String(section + 6),
    title: `Part ${section + 6}`,
    blocks: Array.from({ length: 21 }, (): Block => ({
      kind: 'paragraph',
      content: [plain(text), note(++number), plain(` ${text}`), claims(1 + (number % 60)), plain('.')],
    })),
  }))
  const footnotes = Array.from({ length: number - base.footnotes.length }, (_, n) => ({
    number: n + base.footnotes.length + 1,
    content: [plain(`Bureau for the Rule of Law, Trials without a defence, section ${n}, paragraph 2 `), claims(1 + (n % 60)), plain('.')],
  }))
  const sections = base.sections.map(section => (section.id === 'evidence' ? { ...section, blocks: [evidenceTable(60)] } : section))
  return { ...base, sections: [...sections, ...added], footnotes: [...base.footnotes, ...footnotes] }
}

/** The same document with `hostile` in every text of it that is not a name of ours. */
export function hostileDossier(text = hostile): DossierDocument {
  const kept = new Set([
    'schema',
    'language',
    'audience',
    'kind',
    'weight',
    'state',
    'certainty',
    'from',
    'to',
    'id',
    'type',
    'section',
    'part',
  ])
  const spoil = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return kept.has(key) ? value : `${value} ${text}`
    if (Array.isArray(value)) return value.map(member => spoil(member, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, spoil(member, name)]))
  }
  return spoil(inventedDossier()) as DossierDocument
}
