import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { renderHtml } from '#server/render/html.ts'
import { closeTypesetter } from '#server/render/typst/compiler.ts'
import { chromiumPath, launchChromium } from '#tests/support/chromium.ts'
import { hostileDossier, inventedDossier, kazakh } from '#tests/support/dossier.ts'

vi.setConfig({ testTimeout: 120_000 })
afterAll(closeTypesetter)
const options = { style: 'apa' } as const

test('the page says its language, its title and its headings, and leads from each footnote back to the text', async () => {
  const html = await renderHtml(inventedDossier({ language: 'kk' }), options)
  expect(html).toMatch(/<html lang="kk">[\s\S]*<title>Arman Qasymuly, judge of the Primorsk District Court<\/title>/)
  expect(html).toContain('<a class="skip" href="#text">Мәтінге өту</a>')
  expect(html.match(/<h1>/g)).toHaveLength(1)
  for (const reference of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${reference[1]}"`)
  expect(html.match(/ id="[^"]+"/g)).toHaveLength(new Set(html.match(/ id="[^"]+"/g)).size)
  expect(html).toContain(kazakh)
})

test('nothing is asked of the network: every address is a place in the page, a source or data', async () => {
  const html = await renderHtml(inventedDossier(), options)
  expect(html).not.toMatch(/<(script|img|iframe|object|embed|form|base)\b/i)
  expect(html).not.toMatch(/<link\b|@import|url\((?!data:)/i)
  for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"]+)"/g)) expect(address).toMatch(/^(#|https:\/\/)/)
  expect(html).toContain("default-src 'none'")
})

test('hostile text in every field stays text', async () => {
  const html = await renderHtml(hostileDossier(), options)
  const body = html.slice(html.indexOf('<body>'))
  expect(html).not.toMatch(/<script/i)
  expect(body).not.toContain('<b>&amp;')
  expect(body.match(/<[a-z][^>]*\son\w+=/gi)).toBeNull()
  expect(html.split('</style>')).toHaveLength(2)
  expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/)
  expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})

test('text that runs from right to left is isolated, and no hidden sign turns or hides what stands beside it', async () => {
  const title = 'Judge \u202eevil\u202c \u200fشاهد\u200f\u2066'
  const html = await renderHtml(inventedDossier({ title }), options)
  expect(html).toContain('<h1>\u2068Judge evil شاهد\u2069</h1>')
})

describe.skipIf(chromiumPath() === undefined)('in a browser', () => {
  let browser: Browser | undefined
  afterAll(() => browser?.close())

  test('axe finds nothing, on the invented dossier and on the hostile one, and nothing runs or is fetched', async () => {
    browser = await launchChromium()
    for (const document of [inventedDossier({ language: 'ru' }), hostileDossier()]) {
      const page = await browser.newPage()
      const asked: string[] = []
      page.on('request', request => asked.push(request.url()))
      await page.setContent(await renderHtml(document, options))
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
      expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(node => node.html.slice(0, 120)) }))).toEqual([])
      expect(asked.filter(url => !url.startsWith('data:'))).toEqual([])
      expect(await page.evaluate("document.fonts.check(\"16px 'Noto Serif'\", 'Қ')")).toBe(true)
      await page.close()
    }
  })
})
