import { afterAll, expect, test, vi } from 'vitest'
import { dossierDocument } from '#model/dossier/document.ts'
import { renderDocx } from '#server/render/docx.ts'
import { formats } from '#server/render/formats.ts'
import { renderHtml } from '#server/render/html.ts'
import { renderJson } from '#server/render/json.ts'
import { renderPdf } from '#server/render/pdf.ts'
import { DossierNotRenderable } from '#server/render/problems.ts'
import { closeTypesetter } from '#server/render/typst/compiler.ts'
import { claims, evidenceTable, fullDossier, hostileDossier, inventedDossier, note, plain } from '#tests/support/dossier.ts'
import { toldByDocx, toldByHtml, toldByJson, toldByPdf } from '#tests/support/told.ts'

vi.setConfig({ testTimeout: 120_000 })
afterAll(closeTypesetter)
const style = 'chicago-notes' as const

test.each([
  ['with one of everything', inventedDossier()],
  ['of 25 pages with 150 footnotes', fullDossier()],
  ['with hostile text everywhere', hostileDossier()],
])('a dossier %s tells its claims and footnotes in the same order in every format', async (_, document) => {
  const told = toldByJson(await renderJson(document))
  expect(told.text.length).toBeGreaterThan(5)
  expect(toldByHtml(await renderHtml(document, { style }))).toEqual(told)
  expect(toldByDocx(await renderDocx(document, { style }))).toEqual(told)
  expect(toldByPdf(await renderPdf(document, { style }))).toEqual(told)
})

test.each(Object.keys(formats) as (keyof typeof formats)[])('the same document gives the same %s, byte for byte', async name => {
  const render = async () => Buffer.from(await formats[name].render(structuredClone(inventedDossier()), { style: 'gost-7-0-5' }))
  const first = await render()
  // A new thread and other work in between must not show.
  await closeTypesetter()
  await formats[name].render(inventedDossier({ language: 'ru', title: 'Another' }), { style: 'mla' })
  expect(first.equals(await render())).toBe(true)
})

test('JSON gives back the very document, whatever order its members came in', async () => {
  const document = inventedDossier()
  const turned = Object.fromEntries(Object.entries(document).reverse()) as typeof document
  expect(await renderJson(turned)).toBe(await renderJson(document))
  expect(dossierDocument.parse(JSON.parse(await renderJson(document)))).toEqual(document)
  expect(await renderJson(document)).toMatch(/^\{\n {2}"schema": "urn:answerable:dossier:1"/)
})

test('a document whose footnotes two formats would number otherwise is refused with every finding', async () => {
  const [table] = [evidenceTable(1)]
  const document = inventedDossier({
    sections: [
      {
        id: 'a',
        number: '',
        title: 'A',
        blocks: [
          { kind: 'paragraph', content: [plain('x'), note(2), note(7), claims(1)] },
          { ...table, rows: [[[plain('one cell')]]] } as typeof table,
        ],
      },
    ],
  })
  await expect(renderHtml(document, { style })).rejects.toThrow(DossierNotRenderable)
  await expect(renderPdf(document, { style })).rejects.toMatchObject({
    findings: [
      'footnote 2 is told where footnote 1 is due',
      'footnote 7 is told but not there',
      'footnote 1 is told nowhere',
      'footnote 3 is told nowhere',
      'a table of section a has rows of another length',
    ],
  })
})

test('an empty dossier is a page in every format', async () => {
  const document = inventedDossier({ sections: [], footnotes: [], bibliography: [], checklist: [] })
  for (const format of [formats.html, formats.pdf, formats.docx, formats.json])
    expect((await format.render(document, { style })).length).toBeGreaterThan(0)
})

test('a footnote told twice is one footnote, and a claim without a row of its own leads nowhere', async () => {
  const document = inventedDossier({
    sections: [
      { id: 'a', number: '1', title: 'A', blocks: [{ kind: 'paragraph', content: [plain('x'), note(1), plain('y'), note(1), claims(9)] }] },
    ],
    footnotes: [{ number: 1, content: [plain('Once.')] }],
  })
  const html = await renderHtml(document, { style })
  expect(html.match(/href="#told-1-\d"/g)).toEqual(['href="#told-1-1"', 'href="#told-1-2"'])
  expect(html).toContain('C9')
  expect(html).not.toContain('#claim-9')
  expect(toldByPdf(await renderPdf(document, { style }))).toEqual({ text: ['n1', 'C9'], notes: [[]] })
  expect(toldByDocx(await renderDocx(document, { style }))).toEqual({ text: ['n1', 'C9'], notes: [[]] })
})
