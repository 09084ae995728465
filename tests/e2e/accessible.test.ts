import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { explorer, idOf, mendygazyevCase } from './support/explorer.ts'
import { journey, narrow, test, wide } from './support/journey.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe-core finds serious or critical, as "rule: selector". */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults, string[]>(
    async tags => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: tags }),
    rules,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`),
    )
}

/** In light and dark, on a wide and on a narrow screen. */
async function everyLook(page: Page, ready: (narrow: boolean) => Promise<unknown>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  await page.evaluate(axe.source)
  for (const [size, viewport] of [
    ['wide', wide],
    ['narrow', narrow],
  ] as const) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
      await ready(size === 'narrow')
      found[`${size}, ${colorScheme}`] = await findings(page)
    }
  }
  return found
}

const nothing = { 'wide, light': [], 'wide, dark': [], 'narrow, light': [], 'narrow, dark': [] }

journey('for everyone: no serious failure of WCAG 2.2 AA', () => {
  test.for([
    ['the start page', '/', '.card'],
    ['the records', '/#/records/Case', 'tbody tr'],
    ['the sources', '/#/sources', 'tbody tr'],
    ['the statistics', '/#/compare/court', '.compare-chart svg'],
    ['a source', '/#/sources/kachkurkin-newz', '.source-claim'],
    ['the dossiers', '/#/dossier', '.dossier-begin'],
    ['the officials who are documented', '/#/gaps', '.gaps-table tbody tr'],
    ['the lists to screen against', '/#/lists', '.lists-add'],
  ] as const)('on %s', async ([, at, content], { visitor }) => {
    const page = await visitor.arrive({ at })
    await page.locator(content).first().waitFor()
    expect(await everyLook(page, () => page.locator(content).first().waitFor())).toEqual(nothing)
  })

  test('on the picture with the details of a person', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await page.locator('.stage[aria-busy="false"] canvas').first().waitFor()
    await page.keyboard.press('l')
    await explorer(page).list.getByRole('button', { name: 'Barlyk Mendygazyev', exact: true }).click()
    await page.keyboard.press('l')
    const details = page.locator('.panel-body')
    await details
      .getByRole('button', { name: /^Evidence: / })
      .first()
      .click()
    await details.locator('.claims .evidence-place').first().waitFor()
    expect(await everyLook(page, () => details.getByRole('heading', { level: 2, name: 'Barlyk Mendygazyev' }).waitFor())).toEqual(nothing)
  })

  test('on the list', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await page.locator('.stage[aria-busy="false"] canvas').first().waitFor()
    await page.keyboard.press('l')
    const { list } = explorer(page)
    await list.locator('summary').first().click()
    expect(await everyLook(page, () => list.waitFor())).toEqual(nothing)
  })

  test('on who is answerable, with a chain open, and on what is under an official', async ({ visitor }) => {
    const page = await visitor.arrive({ at: `/#/chains?of=${await idOf('Barlyk Mendygazyev')}` })
    await page.locator('.chain-head').first().click()
    await page.getByText('Filter and bounds').click()
    await page.getByText(/^Rules/).click()
    await page.getByText('Why not this one?').click()
    expect(await everyLook(page, () => page.locator('.hops').first().waitFor())).toEqual(nothing)
    await page.goto(`${new URL(page.url()).origin}/#/record?official=${await idOf('Karim Massimov')}`)
    await page.locator('tbody tr').first().waitFor()
    expect(await everyLook(page, () => page.locator('.record-posts').waitFor())).toEqual(nothing)
  })

  test('on a dossier and its preview', async ({ visitor }) => {
    const page = await visitor.arrive({ at: `/#/dossier?person=${await idOf('Dana Zhanai')}` })
    await page.locator('.paper').waitFor()
    const ready = async (isNarrow: boolean) => {
      await (isNarrow ? page.getByText('Prepare', { exact: true }) : page.locator('.preview-state.is-current')).waitFor()
      await page.locator('.checklist').waitFor()
    }
    expect(await everyLook(page, ready)).toEqual(nothing)
    await page.getByText('Preview', { exact: true }).click()
    await page.locator('.paper').waitFor()
    expect(await findings(page)).toEqual([])
  })

  test('on a picture of one day', async ({ visitor }) => {
    const page = await visitor.arrive({ at: `${mendygazyevCase}&asOf=2021-07-26` })
    await page.locator('.stage[aria-busy="false"] canvas').first().waitFor()
    expect(await everyLook(page, () => page.getByRole('slider').waitFor())).toEqual(nothing)
  })

  test('on the palette, its answers and the menu to expand a node', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await page.locator('.stage[aria-busy="false"] canvas').first().waitFor()
    await page.keyboard.press('Control+k')
    const { search, answers } = explorer(page)
    await search.fill('mendygaz')
    await answers.getByRole('option', { name: /^Barlyk Mendygazyev/ }).waitFor()
    expect(await everyLook(page, () => answers.getByRole('option').first().waitFor())).toEqual(nothing)
  })
})
