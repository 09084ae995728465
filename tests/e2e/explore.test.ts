import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { countsInLegend, countsInList, explorer, mendygazyevCase, namesInList, searchFor, select, showAsList } from './support/explorer.ts'
import { eventually, journey, test, textOf } from './support/journey.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1, name: 'The Mendygazyev case' })
/** How many nodes the picture shows, as it says itself. */
const shownNodes = async (page: Page): Promise<number> => Number(/^(\d+) nodes?/.exec(await textOf(page.locator('.top-count')))?.[1])
const settled = (page: Page) => page.locator('.stage[aria-busy="false"] canvas').first().waitFor()

journey('exploring', () => {
  test('the start page says in one line what is in the data', async ({ visitor }) => {
    const page = await visitor.arrive()
    await page.getByRole('heading', { level: 1, name: 'Who is answerable for what was done?' }).waitFor()
    const overview = (await (await fetch(`${inject('seeded')!}/api/overview`)).json()) as Overview
    await eventually(() => textOf(page.locator('.start-contents'))).toBe(
      `${overview.sources} sources · ${overview.nodes['Person']!} people · ${overview.nodes['Case']!} cases · ${overview.nodes['Court']!} courts · ${overview.claims.toLocaleString('en')} claims · from 1 Jan 1944 to 1 Feb 2026`,
    )
    const questions = page.getByRole('region', { name: 'Start from a question' }).getByRole('button')
    await eventually(() => questions.count()).toBe(4)
  })

  test('the Mendygazyev case opens from its card and names the accused, both courts and KSS', async ({ visitor }) => {
    const page = await visitor.arrive()
    await page.getByRole('button', { name: 'The Mendygazyev case' }).click()
    await title(page).waitFor()
    await settled(page)
    await showAsList(page)
    expect(await namesInList(page)).toEqual(
      expect.arrayContaining([
        'Barlyk Mendygazyev',
        'Bekizhan Mendygazyev',
        'Baurzhan Jusupov',
        'Natalia Dauletiyarova',
        'Rinat Batkayev',
        'Atyrau Court No. 2',
        'Atyrau Court of Appeal',
        'KSS',
        'Freedom Kazakhstan Foundation',
        'National Security Committee',
        'Article 262 of the Criminal Code',
      ]),
    )
  })

  test('the Mendygazyev case opens from the palette', async ({ visitor }) => {
    const page = await visitor.arrive()
    const answers = await searchFor(page, 'mendyg')
    await answers
      .getByRole('group', { name: 'Scenes' })
      .getByRole('option', { name: /^The Mendygazyev case/ })
      .click()
    await title(page).waitFor()
    expect(new URL(page.url()).hash).toBe('#/picture?scene=mendygazyev')
  })

  test('the other questions of the start page open too', async ({ visitor }) => {
    const page = await visitor.arrive()
    await page.getByRole('button', { name: 'Officials named in calls for sanctions' }).click()
    await explorer(page)
      .legend.getByRole('button', { name: /^Sanctions lists/ })
      .waitFor()
    for (const [card, within] of [
      ['The case of Saltanat Kusmankyzy', /^Cases 1/],
      ['Five deaths of 2020', /^Incidents \d/],
    ] as const) {
      await page.getByRole('button', { name: 'Start', exact: true }).click()
      await page.getByRole('button', { name: card }).click()
      await page.getByRole('heading', { level: 1, name: card }).waitFor()
      await explorer(page).legend.getByRole('button', { name: within }).waitFor()
      expect(await shownNodes(page)).toBeLessThanOrEqual(40)
    }
    await page.getByRole('button', { name: 'Records', exact: true }).click()
    await page.getByRole('link', { name: /^Courts/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Records' }).waitFor()
    await page.getByRole('button', { name: 'Atyrau Court of Appeal' }).click()
    await page.getByRole('heading', { level: 1, name: 'Around Atyrau Court of Appeal' }).waitFor()
  })

  test('legend and list count the same, and the legend filters', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await settled(page)
    await showAsList(page)
    const counts = await countsInLegend(page)
    expect(counts).toContain('Courts 2')
    expect(await countsInList(page)).toEqual(counts)
    const { legend } = explorer(page)
    await legend.getByRole('button', { name: /^Courts/ }).click()
    await eventually(() => countsInList(page)).toEqual(counts.filter(count => count !== 'Courts 2'))
    expect(await namesInList(page)).not.toContain('Atyrau Court of Appeal')
    await legend.getByRole('button', { name: /^Courts/ }).click()
    await eventually(() => countsInList(page)).toEqual(counts)
  })

  test('expanding says how many there are before one asks, adds them, and can be undone and redone', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await settled(page)
    const before = await shownNodes(page)
    await select(page, 'Karim Massimov')
    await eventually(() => shownNodes(page)).toBe(before + 1)
    await page.keyboard.press('e')
    const menu = page.getByRole('dialog', { name: 'Expand Karim Massimov' })
    const offer = menu.getByRole('button').filter({ hasText: /^\d+\s*(?!Close)/ })
    await offer.first().waitFor()
    const free = menu.locator('button.expand-offer:not([disabled])').first()
    const said = Number(/^\d+/.exec(await textOf(free))![0])
    await free.click()
    await page.getByText(/^\d+ nodes? added$/).waitFor()
    await eventually(() => shownNodes(page)).toBeGreaterThan(before + 1)
    expect(await shownNodes(page)).toBeLessThanOrEqual(before + 1 + said)
    const after = await shownNodes(page)
    await page.keyboard.press('Escape')
    const { tools } = explorer(page)
    await tools.getByRole('button', { name: 'Undo' }).click()
    await eventually(() => shownNodes(page)).toBe(before + 1)
    await tools.getByRole('button', { name: 'Redo' }).click()
    await eventually(() => shownNodes(page)).toBe(after)
  })

  test('a node is hidden and comes back', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await settled(page)
    const before = await shownNodes(page)
    await select(page, 'KSS')
    await page.keyboard.press('h')
    await eventually(() => shownNodes(page)).toBe(before - 1)
    const { legend } = explorer(page)
    await legend.getByText('1 node is hidden').waitFor()
    await legend.getByRole('button', { name: 'Show', exact: true }).click()
    await eventually(() => shownNodes(page)).toBe(before)
  })

  test('a node that was pinned stays where it is when the picture is laid out again, also after loading the address anew', async ({
    visitor,
  }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await settled(page)
    await select(page, 'KSS')
    await page.keyboard.press('p')
    await eventually(() => pinOf(page)).toMatch(/~-?\d+~-?\d+$/)
    const pin = pinOf(page)
    const before = await shownNodes(page)
    const { tools } = explorer(page)
    await tools.getByRole('button', { name: 'Lay out again' }).click()
    await tools.getByRole('button', { name: 'Fit the picture' }).click()
    await page.reload()
    await settled(page)
    await eventually(() => shownNodes(page)).toBe(before)
    expect(pinOf(page)).toBe(pin)
    await explorer(page).details.getByRole('heading', { level: 2, name: 'KSS' }).waitFor()
    await page.keyboard.press('p')
    await eventually(() => pinOf(page)).toBe('')
  })

  test('a node in the middle of the picture opens its menu under the mouse, and can be hidden from there', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await settled(page)
    await select(page, 'KSS')
    const { canvas, legend } = explorer(page)
    const menu = page.getByRole('dialog', { name: 'Expand KSS' })
    // The picture gives way to the details that have just opened: its middle is where it was only once that has ended.
    await eventually(async () => {
      await canvas.press('c')
      await canvas.click({ button: 'right' })
      return menu.isVisible()
    }).toBe(true)
    await menu.getByRole('button', { name: /^Hide/ }).click()
    await legend.getByText('1 node is hidden').waitFor()
  })

  test('the address reopens the same picture, and back and forward walk through it', async ({ visitor }) => {
    const page = await visitor.arrive()
    await page.getByRole('button', { name: 'The Mendygazyev case' }).click()
    await title(page).waitFor()
    await settled(page)
    const before = await shownNodes(page)
    await select(page, 'Karim Massimov')
    await eventually(() => shownNodes(page)).toBe(before + 1)
    await explorer(page)
      .legend.getByRole('button', { name: /^Incidents/ })
      .click()
    const filtered = await shownNodes(page)
    await showAsList(page)
    const names = await namesInList(page)

    const other = await visitor.arrive({ at: page.url().slice(page.url().indexOf('/#/')) })
    await settled(other)
    await eventually(() => shownNodes(other)).toBe(filtered)
    await showAsList(other)
    expect(await namesInList(other)).toEqual(names)

    await page.goBack()
    await eventually(() => shownNodes(page)).toBe(before)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Who is answerable for what was done?' }).waitFor()
    await page.goForward()
    await title(page).waitFor()
    await page.goForward()
    await eventually(() => namesInList(page)).toEqual(names)
  })

  test('fitting, zooming and laying out again lose no node', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await settled(page)
    const before = await shownNodes(page)
    const counts = await countsInLegend(page)
    const { tools } = explorer(page)
    for (const name of ['Zoom in', 'Lay out again', 'Zoom out', 'Fit the picture', 'Lay out again', 'Fit the picture'])
      await tools.getByRole('button', { name, exact: true }).click()
    await settled(page)
    expect(await shownNodes(page)).toBe(before)
    expect(await countsInLegend(page)).toEqual(counts)
  })

  test('the picture can be taken away as an image', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await settled(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      explorer(page).tools.getByRole('button', { name: 'Download the image' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.(png|svg)$/)
    expect(await download.failure()).toBeNull()
  })
})

const pinOf = (page: Page): string => new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('pin') ?? ''

interface Overview {
  readonly sources: number
  readonly claims: number
  readonly nodes: Readonly<Record<string, number>>
}
