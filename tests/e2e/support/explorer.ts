import type { Locator, Page } from 'playwright-core'
import { inject } from 'vitest'
import { eventually, textsOf } from './journey.ts'

export const mendygazyevCase = '/#/picture?scene=mendygazyev'

/** The parts of the explorer, as a user would name them. */
export const explorer = (page: Page) => ({
  legend: page.getByRole('complementary', { name: 'In this picture' }),
  details: page.getByRole('complementary', { name: 'Details' }),
  tools: page.getByRole('toolbar', { name: 'Picture tools' }),
  canvas: page.getByRole('application'),
  list: page.locator('.list'),
  search: page.getByRole('combobox', { name: /^Search people/ }),
  answers: page.getByRole('listbox'),
})

/** The id under which the seeded program knows this name. */
export async function idOf(name: string): Promise<string> {
  const answer = await fetch(`${inject('seeded')!}/api/search?q=${encodeURIComponent(name)}`)
  const { hits } = (await answer.json()) as { hits: { node: { id: string; caption: string } }[] }
  const found = hits.find(({ node }) => node.caption === name) ?? hits[0]
  if (!found) throw new Error(`the seed has nothing called ${name}`)
  return found.node.id
}

/** Opens the palette and types into it. */
export async function searchFor(page: Page, text: string): Promise<Locator> {
  const { search, answers } = explorer(page)
  // A page that has only just arrived may not listen yet: one presses again.
  await eventually(async () => {
    if (!(await search.isVisible())) await page.keyboard.press('Control+k')
    return search.isVisible()
  }).toBe(true)
  await search.fill(text)
  return answers
}

/** Opens the Mendygazyev case as a list and waits until it is there. */
export async function showAsList(page: Page): Promise<Locator> {
  const { tools, list } = explorer(page)
  await tools.getByRole('button', { name: 'Show as a list' }).click()
  await list.waitFor()
  return list
}

/** Selects a node by its name: in a picture, what is chosen in the palette is selected. */
export async function select(page: Page, name: string): Promise<Locator> {
  const answers = await searchFor(page, name)
  await answers
    .getByRole('option')
    .filter({ has: page.getByText(name, { exact: true }) })
    .click()
  const { details, search } = explorer(page)
  await search.waitFor({ state: 'detached' })
  await details.getByRole('heading', { level: 2, name, exact: true }).waitFor()
  return details
}

/** "Courts 2" for every type, as the legend counts it. */
export const countsInLegend = (page: Page): Promise<string[]> => textsOf(explorer(page).legend.locator('button[aria-pressed="true"]'))
/** "Courts 2" for every type, as the list counts it. */
export const countsInList = (page: Page): Promise<string[]> => textsOf(explorer(page).list.getByRole('heading', { level: 3 }))
/** Every name in the list, sorted; what is out of sight is not drawn, and has its text all the same. */
export const namesInList = async (page: Page): Promise<string[]> =>
  (await explorer(page).list.locator('.listed-name').allTextContents()).sort()
