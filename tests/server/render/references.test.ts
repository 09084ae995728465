import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, test, vi } from 'vitest'
import { bibTex, cslJson } from '#server/render/bibliography.ts'
import { renderDocx } from '#server/render/docx.ts'
import { escaped } from '#server/render/drawing/svg.ts'
import { renderHtml } from '#server/render/html.ts'
import { referenceStyles, type ReferenceStyle } from '#server/render/options.ts'
import { renderPdf } from '#server/render/pdf.ts'
import { writeReferences } from '#server/render/references.ts'
import { closeTypesetter } from '#server/render/typst/compiler.ts'
import { hostileDossier, inventedDossier, kazakh, sources } from '#tests/support/dossier.ts'
import { Pdf } from '#tests/support/pdf.ts'
import { tagged, textOf } from '#tests/support/pdf-text.ts'

vi.setConfig({ testTimeout: 120_000 })
afterAll(closeTypesetter)
const written = async (style: ReferenceStyle, changes = {}) =>
  (await writeReferences(inventedDossier(changes), { style })).map(entry => entry.map(run => run.text).join(''))

test('each style is written as its handbook has it', async () => {
  expect(await written('apa')).toEqual([
    'Bureau for the Rule of Law, Atlantis. (2021). Trials without a defence. Bureau for the Rule of Law. https://bureau.example/reports/trials Archived: https://archive.example/2022/trials.',
    'Judgement 1-14/2020 (Primorsk District Court).',
    'А. Сергеева. (2020, November). Суд в Приморске вынес приговор. Приморская газета. https://gazeta.example/2020/sud',
    `Сот үкімі: ${kazakh}. (2020). https://habar.example/kk`,
  ])
  expect((await written('chicago-notes'))[2]).toBe(
    'А. Сергеева. “Суд в Приморске вынес приговор.” Приморская газета, November 2020. https://gazeta.example/2020/sud.',
  )
  expect((await written('mla'))[1]).toBe('Judgement 1-14/2020. Primorsk District Court.')
  expect((await written('gost-7-0-5', { language: 'ru' }))[2]).toBe(
    `3. Сот үкімі: ${kazakh} [Электронный ресурс]. 2020. URL: https://habar.example/kk.`,
  )
})

test.each(Object.keys(referenceStyles) as ReferenceStyle[])('%s: every format prints the same entries in the same order', async style => {
  const document = inventedDossier()
  const entries = await written(style)
  const html = (await renderHtml(document, { style })).replace(/<[^>]+>/g, '')
  const pdf = textOf(tagged(new Pdf(await renderPdf(document, { style }))).tree)
  const word = strFromU8(unzipSync(await renderDocx(document, { style }))['word/document.xml']!).replace(/<[^>]+>/g, '')
  for (const text of [html, pdf, word]) {
    const places = entries.map(entry => Math.max(text.indexOf(entry), text.indexOf(escaped(entry))))
    expect(places.every((place, n) => place > (places[n - 1] ?? 0))).toBe(true)
  }
})

test('hostile text is neither markup nor mathematics to the engine that writes the entries', async () => {
  for (const style of Object.keys(referenceStyles) as ReferenceStyle[]) {
    const entries = await writeReferences(hostileDossier(), { style })
    expect(entries).toHaveLength(4)
    expect(
      entries
        .flat()
        .map(run => run.text)
        .join(''),
    ).toContain('#strong[x] $1+1$ \\end{x} {} *b* _i_ `r` @ref @page ${x}')
  }
})

test('an address that is no web address is told, not followed', async () => {
  const bibliography = [
    { id: 'x', type: 'webpage', title: 'X', URL: 'javascript:alert(1)' },
    { id: 'y', type: 'webpage', title: 'X', URL: 'not an address' },
  ]
  const entries = await writeReferences(inventedDossier({ bibliography }), { style: 'mla' })
  expect(entries.map(entry => entry.map(run => run.text).join(''))).toEqual(['X. javascript:alert(1).', 'X. not an address.'])
  expect(entries.flat().some(run => run.address !== undefined)).toBe(false)
})

test('BibTeX has every entry, its capitals and its Kazakh, with every sign of its own escaped', () => {
  expect(bibTex(inventedDossier())).toContain(`@report{bureau-2021,
  author = {{Bureau for the Rule of Law, Atlantis}},
  title = {{Trials without a defence}},
  institution = {Bureau for the Rule of Law},
  date = {2021-09-02},
  url = {https://bureau.example/reports/trials},
  urldate = {2022-01-05},
  langid = {en},
  note = {https://archive.example/2022/trials},
}
`)
  const text = bibTex(hostileDossier())
  expect(text.match(/^@\w+\{/gm)).toHaveLength(4)
  let depth = 0
  for (const [sign] of text.matchAll(/\\[{}]|[{}]/g)) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
  expect(depth).toBe(0)
  const twins = inventedDossier({ bibliography: ['a b', 'a/b', '…'].map(id => ({ id, type: 'book', title: '}{' })) })
  expect(bibTex(twins).match(/^@book\{.*,$/gm)).toEqual(['@book{a-b,', '@book{a-b-2,', '@book{source,'])
})

test('CSL-JSON is the bibliography itself', () => {
  expect(JSON.parse(cslJson(inventedDossier()))).toEqual(sources)
})
