import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Block } from '#model/dossier/document.ts'
import { renderPdf } from '#server/render/pdf.ts'
import { closeTypesetter } from '#server/render/typst/compiler.ts'
import {
  claims,
  evidenceTable,
  fullDossier,
  hostile,
  hostileDossier,
  inventedDossier,
  kazakh,
  note,
  plain,
  strong,
} from '#tests/support/dossier.ts'
import { veraPdf } from '#tests/support/maven.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { Pdf, type Dictionary } from '#tests/support/pdf.ts'
import { everyTag, tagged, textOf } from '#tests/support/pdf-text.ts'

vi.setConfig({ testTimeout: 120_000 })
afterAll(closeTypesetter)
const options = { style: 'apa' } as const
const withRows = (rows: number) => {
  const document = inventedDossier()
  return {
    ...document,
    sections: document.sections.map(part => (part.id === 'evidence' ? { ...part, blocks: [evidenceTable(rows)] } : part)),
  }
}
const noteInTable = inventedDossier({
  sections: [
    {
      id: 'a',
      number: '1',
      title: 'Footnotes in a table, a list and a notice',
      blocks: [
        { kind: 'table', caption: 'T', columns: [{ heading: 'H', share: 1 }], rows: [[[plain('cell'), note(1)]], [[]]] },
        { kind: 'list', ordered: false, items: [[plain('item'), note(2)]] },
        { kind: 'notice', content: [plain('notice'), note(3), plain(' again'), note(1)] },
      ],
    },
  ],
})
const claimsInNarrowColumn = inventedDossier({
  footnotes: [],
  sections: [
    {
      id: 'a',
      number: '1',
      title: 'Claims in a narrow column',
      blocks: [
        {
          kind: 'table',
          caption: 'T',
          columns: [
            { heading: 'H', share: 0.05 },
            { heading: 'I', share: 0.95 },
          ],
          rows: [
            [
              [plain('a'), claims(1)],
              [plain('cell'), claims(1)],
            ],
          ],
        },
      ],
    },
  ],
})
const documents = {
  invented: inventedDossier(),
  russian: inventedDossier({ language: 'ru' }),
  kazakh: inventedDossier({ language: 'kk' }),
  hostile: hostileDossier(),
  elsewhere: hostileDossier('中文 عربي עברית 🙂 \u200b\u00ad\u2068 a\u0301 ﷺ'),
  full: fullDossier(),
  long: withRows(400),
  notes: noteInTable,
  narrow: claimsInNarrowColumn,
  empty: inventedDossier({ sections: [], footnotes: [], bibliography: [], checklist: [] }),
}
const rendered = new Map<string, Uint8Array>()

beforeAll(async () => {
  for (const [name, document] of Object.entries(documents)) rendered.set(name, await renderPdf(document, options))
}, 240_000)

describe.each(Object.keys(documents))('what PDF/UA-1 asks, read from the bytes: %s', name => {
  test('holds', () => {
    const pdf = new Pdf(rendered.get(name)!)
    const { catalog } = pdf
    expect(catalog['MarkInfo']).toMatchObject({ Marked: true, Suspects: false })
    expect(catalog['Lang']).toMatch(/^(en-GB|ru-RU|kk-KZ)$/)
    expect(catalog['ViewerPreferences']).toMatchObject({ DisplayDocTitle: true })
    const metadata = pdf.stream(catalog['Metadata'])
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(metadata).toMatch(/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+</)
    for (const page of pdf.pages.map(reference => pdf.dictionary(reference)))
      if (page['Annots'] !== undefined) expect(pdf.name(page['Tabs'])).toBe('S')
    const { tree, loose, unreached } = tagged(pdf)
    expect({ loose, unreached }).toEqual({ loose: '', unreached: 0 })
    const tags = everyTag(tree)
    for (const { tag, dictionary } of tags) {
      if (tag === 'Figure') expect(dictionary['Alt']).toEqual(expect.stringMatching(/./))
      if (tag === 'TH') expect(JSON.stringify(pdf.list(dictionary['A']).map(part => pdf.at(part)))).toMatch(/"Scope":\{"name":"Column"\}/)
    }
    const levels = tags.flatMap(({ tag }) => (/^H\d$/.test(tag) ? [Number(tag[1])] : []))
    levels.forEach((level, n) => expect(level).toBeLessThanOrEqual((levels[n - 1] ?? 0) + 1))
    expect(pdf.fonts.length).toBeGreaterThan(0)
    for (const font of pdf.fonts) expect(fontFileOf(pdf, font), JSON.stringify(font)).toBeDefined()
    for (const annotation of pdf.all('Annot')) expect(annotation).toHaveProperty('StructParent')
  })
})

const fontFileOf = (pdf: Pdf, font: Dictionary) =>
  pdf.dictionary(pdf.dictionary(pdf.list(font['DescendantFonts'])[0])['FontDescriptor'])['FontFile2']

const java = veraPdf()
test.skipIf(java === undefined)(
  'veraPDF finds that every one keeps to PDF/UA-1',
  async () => {
    const folder = temporaryFolder()
    const files = [...rendered].map(([name, bytes]) => {
      const file = join(folder, `${name}.pdf`)
      writeFileSync(file, bytes)
      return file
    })
    const validate = fileURLToPath(new URL('../../support/verapdf/Validate.java', import.meta.url))
    const said = execFileSync('java', ['-XX:+UseSerialGC', '-cp', java ?? '', validate, ...files], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    expect(said.trim().split('\n')).toEqual(files.map(file => `${file} keeps to PDF/UA-1`))
  },
  240_000,
)

test('the text comes out as it went in, in Cyrillic and Kazakh', () => {
  const { tree } = tagged(new Pdf(rendered.get('kazakh')!))
  const headings = everyTag(tree)
    .filter(({ tag }) => tag === 'H1')
    .map(textOf)
  expect(headings).toEqual([
    'Мазмұны',
    '1\u2002Summary',
    `2\u2002Who he is (${kazakh})`,
    '3\u2002How he is answerable',
    '4\u2002Counter-evidence',
    '5\u2002Evidence',
    'Дереккөздер',
    'Толықтығы',
  ])
})

test('hostile text in every field stays text', () => {
  const { tree } = tagged(new Pdf(rendered.get('hostile')!))
  const shown = hostile.replace(/[\u0000-\u001f]/g, '').replace('\ud800', '\ufffd')
  const title = everyTag(tree).find(({ tag }) => tag === 'Title')
  expect(textOf(title!)).toBe(`Arman Qasymuly, judge of the Primorsk District Court ${shown}`)
  const cells = everyTag(tree)
    .filter(({ tag }) => tag === 'TH')
    .map(textOf)
  expect(cells[0]).toBe(`Claim ${shown}`)
})

test('a letter that the font cannot draw is told by its code point', () => {
  const { tree } = tagged(new Pdf(rendered.get('elsewhere')!))
  expect(textOf(tree)).toContain('[U+4E2D][U+6587]')
})

test('a column narrower than the words the template decides by keeps its claims, notes and weights', async () => {
  const columns = [0.05, 0.05, 0.05, 0.85].map(share => ({ heading: 'H', share }))
  const rows = [1, 2].map(number => [[claims(number)], [claims(3 - number)], [strong('strong'), note(number)], [plain('x')]])
  const table: Block = { kind: 'table', caption: 'T', columns, rows }
  const document = inventedDossier({ sections: [{ id: 'a', number: '1', title: 'Narrow', blocks: [table] }] })
  const { tree } = tagged(new Pdf(await renderPdf({ ...document, footnotes: document.footnotes.slice(0, 2) }, options)))
  const tags = everyTag(tree).map(({ tag }) => tag)
  const cells = everyTag(tree).filter(({ tag }) => tag === 'TD')
  expect(tags.filter(tag => tag === 'Note')).toHaveLength(2)
  expect(cells.map(textOf).map(text => text.slice(0, 2))).toEqual(['C1', 'C2', 'st', 'x', 'C2', 'C1', 'st', 'x'])
  expect(cells.map(cell => everyTag(cell).some(({ tag }) => tag === 'Link'))).toEqual([0, 1, 1, 0, 0, 1, 1, 0].map(Boolean))
})

test('the handling notice and the page number stand at the foot of every page, outside the text', () => {
  const pdf = new Pdf(rendered.get('full')!)
  const { artifacts } = tagged(pdf)
  const feet = artifacts.match(
    /Allegations, not findings of guilt\. Not for publication without the consent of those named\.Page \d+ of \d+/g,
  )
  expect(feet).toHaveLength(pdf.pages.length)
})

test('the header row of a long table is repeated on each of its pages', () => {
  const pdf = new Pdf(rendered.get('long')!)
  const { artifacts, tree } = tagged(pdf)
  expect(everyTag(tree).filter(({ tag }) => tag === 'THead')).toHaveLength(1)
  expect(artifacts.match(/ClaimWhat is saidByWhere/g)!.length).toBeGreaterThan(8)
})

const tables = (rows: readonly string[][], count: number) =>
  inventedDossier({
    footnotes: [],
    sections: [
      {
        id: 'a',
        number: '1',
        title: 'Tables',
        blocks: Array.from({ length: count }, (): Block => ({
          kind: 'table',
          caption: 'T',
          columns: [
            { heading: 'Heading', share: 0.3 },
            { heading: 'Other', share: 0.7 },
          ],
          rows: rows.map(row => row.map(text => [plain(text)])),
        })),
      },
    ],
  })

test('a short table stands on one page, and one that is taller than a page goes on over as many as it needs, however few its rows', async () => {
  const short = new Pdf(
    await renderPdf(
      tables(
        Array.from({ length: 6 }, () => ['what', 'who says it '.repeat(9)]),
        20,
      ),
      options,
    ),
  )
  expect(short.pages.length).toBeGreaterThan(4)
  expect(tagged(short).artifacts).not.toContain('HeadingOther')
  const tall = new Pdf(await renderPdf(tables([['what', 'who says it '.repeat(3000)]], 1), options))
  const none = new Pdf(await renderPdf(tables([['what', 'who']], 1), options))
  expect(tall.pages.length).toBeGreaterThan(none.pages.length + 4)
})

test('the outline of the file has every section', () => {
  const pdf = new Pdf(rendered.get('invented')!)
  const outlines = pdf.dictionary(pdf.catalog['Outlines'])
  const titles: string[] = []
  for (let item = outlines['First']; item !== undefined; item = pdf.dictionary(item)['Next'])
    titles.push(JSON.stringify(pdf.dictionary(item)['Title']))
  expect(titles).toHaveLength(7)
})
