import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { explorer, namesInList, showAsList } from './support/explorer.ts'
import { unfairLines } from './support/fair-words.ts'
import { eventually, journey, test, textOf, textsOf } from './support/journey.ts'

const appeal = 'Atyrau Court of Appeal'
const against = 'Appeal ruling against the accused'
const accused = ['Baurzhan Jusupov', 'Natalia Dauletiyarova', 'Rinat Batkayev']

/** The table, and one of its rows by what it is called. */
const table = (page: Page) => page.getByRole('table', { name: /^Cases and accused by row/ })
const rowOf = (page: Page, name: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })

journey('comparing cases', () => {
  test('courts by outcome: what the sample is, counts beside the base rate, and the cases behind a figure in the picture', async ({
    visitor,
  }) => {
    const page = await visitor.arrive()
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Compare' }).click()
    await page.getByRole('heading', { level: 1, name: 'Statistics of cases' }).waitFor()
    await page.getByText(/^\d+ cases of which \d+ sources tell: not all cases in the country/).waitFor()
    await rowOf(page, appeal).waitFor()
    expect(await textOf(rowOf(page, 'All cases in the data (base rate)'))).toMatch(/^All cases in the data \(base rate\) \d+ \d+/)

    await page.getByLabel('Drawn').selectOption({ label: against })
    const chart = page.getByRole('img', { name: new RegExp(`^Bar chart\\. .*${against}`) })
    await chart.getByText(appeal).waitFor()
    await page.getByText('The thin rule is the base rate').waitFor()

    await rowOf(page, appeal)
      .getByRole('button', { name: new RegExp(`: ${against}: \\d+\\. Show the cases$`) })
      .click()
    const behind = page.getByRole('region', { name: `${appeal}: ${against}` })
    for (const name of accused) await behind.getByText(name).first().waitFor()
    expect(unfairLines((await page.locator('body').innerText()).split('\n'))).toEqual([])

    await behind.getByRole('button', { name: 'Show in the picture' }).click()
    await explorer(page).tools.waitFor()
    await showAsList(page)
    await eventually(() => namesInList(page)).toEqual(expect.arrayContaining([appeal, ...accused]))

    await page.goBack()
    await page
      .getByRole('region', { name: `${appeal}: ${against}` })
      .getByText(accused[0]!)
      .waitFor()
  })

  test('what is compared stands in the address: filters, rows and the figure that is open', async ({ visitor }) => {
    const page = await visitor.arrive({ at: '/#/compare/court' })
    await rowOf(page, appeal).waitFor()
    await page.getByLabel('Rows').selectOption({ label: 'Length of sentence' })
    await table(page).getByRole('columnheader', { name: 'Length of sentence' }).waitFor()
    await page.getByLabel('Court', { exact: true }).selectOption({ label: appeal })
    await rowOf(page, 'All asked about').waitFor()
    await rowOf(page, 'Imprisonment, 5 to under 8 years')
      .getByRole('button', { name: /: Accused: / })
      .click()
    const title = 'Imprisonment, 5 to under 8 years'
    await page.getByRole('region', { name: title }).getByText(accused[1]!).waitFor()

    const again = await visitor.arrive({ at: new URL(page.url()).hash.replace(/^/, '/') })
    await again.getByRole('region', { name: title }).getByText(accused[1]!).waitFor()
    expect(await again.getByLabel('Court', { exact: true }).locator('option:checked').innerText()).toBe(appeal)
    await again.getByRole('button', { name: 'Clear the filters' }).click()
    await eventually(() => new URL(again.url()).hash).toBe('#/compare/sentence')
  })

  test('the table is sorted by its headings, by the keyboard alone', async ({ visitor }) => {
    const page = await visitor.arrive({ at: '/#/compare/court' })
    await rowOf(page, appeal).waitFor()
    const heading = table(page).getByRole('columnheader', { name: 'Accused', exact: true })
    const numbers = async () => (await textsOf(table(page).locator('tbody tr td:nth-of-type(2)'))).map(Number)
    await heading.getByRole('button').focus()
    await page.keyboard.press('Enter')
    expect(await heading.getAttribute('aria-sort')).toBe('descending')
    const falling = await numbers()
    expect(falling).toEqual(falling.toSorted((a, b) => b - a))
    await page.keyboard.press('Enter')
    expect(await heading.getAttribute('aria-sort')).toBe('ascending')
    expect(await numbers()).toEqual(falling.toSorted((a, b) => a - b))
  })

  test.for([
    ['ru', 'Статистика дел', 'Суд'],
    ['kk', 'Істер статистикасы', 'Сот'],
  ] as const)('in %s', async ([language, title, court], { visitor }) => {
    const page = await visitor.arrive({ at: '/#/compare/court', locale: language })
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await table(page).or(page.getByRole('table')).first().getByRole('columnheader', { name: court, exact: true }).waitFor()
  })
})
