import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { explorer, idOf, mendygazyevCase } from './support/explorer.ts'
import { eventually, journey, narrow, test } from './support/journey.ts'

/** What reaches beyond the right side of the window, outside of what scrolls by itself. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      element => element.getClientRects().length > 0 && element.getBoundingClientRect().right > innerWidth + 1,
    )
    const clipped = (element: HTMLElement | null): boolean =>
      element !== null &&
      (['hidden', 'clip', 'auto', 'scroll'].includes(getComputedStyle(element).overflowX) || clipped(element.parentElement))
    return [
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : []),
      ...[...document.querySelectorAll('.scrolls')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ className }) => className),
      ...wide.filter(element => !clipped(element.parentElement)).map(({ className }) => className),
    ]
  })

journey('on a telephone', () => {
  test('the list comes first, and details and legend are sheets', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase, viewport: narrow })
    const { list } = explorer(page)
    await list.waitFor()
    expect(await explorer(page).canvas.count()).toBe(0)
    await eventually(() => overflowing(page)).toEqual([])

    await list.getByRole('button', { name: 'Barlyk Mendygazyev', exact: true }).click()
    const details = page.getByRole('dialog', { name: 'Details' })
    await details.getByRole('heading', { level: 2, name: 'Barlyk Mendygazyev' }).waitFor()
    await details.getByRole('heading', { level: 3, name: 'Relationships' }).waitFor()
    expect(await overflowing(page)).toEqual([])
    await details.getByRole('button', { name: 'Close' }).click()
    await details.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'In this picture' }).click()
    const legend = page.getByRole('dialog', { name: 'In this picture' })
    await legend.getByRole('button', { name: /^Courts/ }).waitFor()
    expect(await overflowing(page)).toEqual([])
    await legend.getByRole('button', { name: 'Close' }).click()
    await legend.waitFor({ state: 'detached' })

    await explorer(page).tools.getByRole('button', { name: 'Show as a picture' }).click()
    await page.locator('.stage[aria-busy="false"] canvas').first().waitFor()
    expect(await overflowing(page)).toEqual([])
  })

  test('the chains come first as a list, with details as a sheet, and their picture after it', async ({ visitor }) => {
    const page = await visitor.arrive({ at: `/#/chains?of=${await idOf('Barlyk Mendygazyev')}`, viewport: narrow })
    await page.locator('.chain-head').first().click()
    await eventually(() => overflowing(page)).toEqual([])
    expect(await explorer(page).canvas.count()).toBe(0)
    await page
      .getByRole('button', { name: /^Evidence: / })
      .first()
      .click()
    const details = page.getByRole('dialog', { name: 'Details' })
    await details.locator('.evidence-place').first().waitFor()
    expect(await overflowing(page)).toEqual([])
    await details.getByRole('button', { name: 'Close' }).click()
    await details.waitFor({ state: 'detached' })
    await explorer(page).tools.getByRole('button', { name: 'Show as a picture' }).click()
    await page.locator('.stage[aria-busy="false"] canvas').first().waitFor()
    expect(await overflowing(page)).toEqual([])
    await page.goto(`${new URL(page.url()).origin}/#/record?official=${await idOf('Karim Massimov')}`)
    await page.locator('tbody tr').first().waitFor()
    await eventually(() => overflowing(page)).toEqual([])
  })

  test('a dossier and its preview are one at a time, and both fit the width', async ({ visitor }) => {
    const page = await visitor.arrive({ at: `/#/dossier?person=${await idOf('Karim Massimov')}`, viewport: narrow })
    await page.locator('.checklist').waitFor()
    await page.locator('.consents li').first().waitFor()
    await eventually(() => overflowing(page)).toEqual([])
    await page
      .getByRole('button', { name: 'Show in the preview: 1 Summary' })
      .or(page.getByText('Preview', { exact: true }))
      .first()
      .click()
    await page.locator('.paper').waitFor()
    expect(await page.locator('.checklist').isVisible()).toBe(false)
    await eventually(() => overflowing(page)).toEqual([])
  })

  test.for([
    ['the start page', '/', 'Who is answerable for what was done?'],
    ['the records', '/#/records/Intervention', 'Records'],
    ['the sources', '/#/sources', 'Sources'],
    ['the statistics', '/#/compare/court', 'Statistics of cases'],
    ['the officials who are documented', '/#/gaps', 'Documented, in post, not yet listed'],
    ['the lists to screen against', '/#/lists', 'Screened lists'],
    ['a source', '/#/sources/political-prisoners-2021', 'Political prisoners and victims of political persecution in Kazakhstan'],
  ] as const)('%s fits the width', async ([, at, title], { visitor }) => {
    const page = await visitor.arrive({ at, viewport: narrow })
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.locator('tbody tr, .card, .source-claim, form').first().waitFor()
    await eventually(() => overflowing(page)).toEqual([])
  })
})
