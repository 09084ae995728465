import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { countsInLegend, countsInList, explorer, mendygazyevCase, namesInList, searchFor, select, showAsList } from './support/explorer.ts'
import { eventually, journey, test, textOf, textsOf } from './support/journey.ts'
import { unfairLines } from './support/fair-words.ts'

const settled = (page: Page) => page.locator('.stage[aria-busy="false"] canvas').first().waitFor()
const shownNodes = async (page: Page): Promise<number> => Number(/^(\d+) nodes?/.exec(await textOf(page.locator('.top-count')))?.[1])

/** Opens a picture of its own for a record, by its name, from wherever one is outside a picture. */
async function openFromSearch(page: Page, name: string): Promise<void> {
  const answers = await searchFor(page, name)
  await answers
    .getByRole('option')
    .filter({ has: page.getByText(name, { exact: true }) })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  await settled(page)
}

journey('the case of a political prisoner', () => {
  test.for([
    ['Case against Saltanat Kusmankyzy', ['Saltanat Kusmankyzy', 'General Prosecutor’s Office', 'Article 176 of the Criminal Code'], 7],
    ['Case against Kenzhebek Abishev', ['Kenzhebek Abishev', 'Prosecutor’s Office (parole of Kenzhebek Abishev)'], 8],
    ['Case against Ulasbek Akhmetov', ['Ulasbek Akhmetov', 'Gizat Karzhibayev', 'Article 405 Part 1 of the Criminal Code'], 8],
    ['Case against Yerulan Amirov', ['Yerulan Amirov', 'Article 256 of the Criminal Code'], 2],
    ['Case against Asylkhan Zhaubatyrov', ['Asylkhan Zhaubatyrov', 'National Security Committee'], 4],
    ['Case against Jusupov, Dauletiyarova and Batkayev', ['Baurzhan Jusupov', 'Atyrau Court No. 2', 'Atyrau Court of Appeal'], 4],
    ['Case against Aron Atabek', ['Aron Atabek'], 1],
  ] as const)('%s opens with who is in it, at most 40 nodes, its steps folded', async ([name, inIt, steps], { visitor }) => {
    const page = await visitor.arrive()
    await openFromSearch(page, name)
    expect(await shownNodes(page)).toBeLessThanOrEqual(40)
    await showAsList(page)
    expect(await namesInList(page)).toEqual(expect.arrayContaining([name, ...inIt]))
    expect((await countsInList(page)).filter(count => count.startsWith('Steps'))).toEqual([])
    await explorer(page)
      .legend.getByText(steps === 1 ? '1 step is folded into its case' : `${steps} steps are folded into their cases`)
      .waitFor()
    const { details } = explorer(page)
    await eventually(() => details.locator('.case-step').count()).toBe(steps)
    expect(unfairLines((await details.innerText()).split('\n'))).toEqual([])
  })

  test('its steps open and fold, by key, from the details and in the list; undo takes it back and the address keeps it', async ({
    visitor,
  }) => {
    const page = await visitor.arrive()
    await openFromSearch(page, 'Case against Saltanat Kusmankyzy')
    const before = await shownNodes(page)
    const { details, tools, canvas } = explorer(page)
    await details.getByRole('button', { name: 'Open steps' }).click()
    await eventually(() => shownNodes(page)).toBe(before + 7)
    expect(await countsInLegend(page)).toContain('Steps 7')

    await page.reload()
    await settled(page)
    await eventually(() => shownNodes(page)).toBe(before + 7)
    await details.getByRole('button', { name: 'Fold steps' }).click()
    await eventually(() => shownNodes(page)).toBe(before)
    await tools.getByRole('button', { name: 'Undo' }).click()
    await eventually(() => shownNodes(page)).toBe(before + 7)
    await canvas.focus()
    await page.keyboard.press('s')
    await eventually(() => shownNodes(page)).toBe(before)

    const list = await showAsList(page)
    await list.getByRole('button', { name: 'Open steps' }).click()
    await list.getByRole('heading', { level: 3, name: 'Steps 7' }).waitFor()
    expect(await countsInList(page)).toEqual(await countsInLegend(page))
  })

  test('a court reads with the steps it took, each with its evidence', async ({ visitor }) => {
    const page = await visitor.arrive()
    await openFromSearch(page, 'Case against Jusupov, Dauletiyarova and Batkayev')
    const list = await showAsList(page)
    const court = list.locator('.listed').filter({ has: page.getByRole('button', { name: 'Atyrau Court No. 2', exact: true }) })
    await court.locator('summary').click()
    const line = court.getByRole('button', { name: /^Case against Jusupov.*: .*verdict, 17 May 2021/ })
    await line.click()
    const { details } = explorer(page)
    await details.getByRole('heading', { level: 3, name: /^What the sources say between these two/ }).waitFor()
    expect(await textsOf(details.locator('.case-step-kind'))).toEqual(expect.arrayContaining(['verdict, 17 May 2021']))
    await details
      .getByRole('button', { name: /^Evidence: (was taken by|took) / })
      .first()
      .click()
    await details.locator('.claims .evidence-place').first().waitFor()
    const again = await visitor.arrive({ at: page.url().slice(page.url().indexOf('/#/')) })
    await explorer(again)
      .details.getByRole('heading', { level: 3, name: /^What the sources say between these two/ })
      .waitFor()
  })

  test('the details tell its steps as a timeline, in the order of time', async ({ visitor }) => {
    const page = await visitor.arrive()
    await openFromSearch(page, 'Case against Jusupov, Dauletiyarova and Batkayev')
    const steps = explorer(page).details.locator('.case-step')
    await eventually(() => steps.count()).toBe(4)
    const told = await textsOf(steps)
    expect(told[0]).toMatch(/^17 May 2021 verdict .*was taken by Atyrau Court No\. 2.*first/)
    expect(told.findIndex(text => text.includes('26 Jul 2021'))).toBeGreaterThan(told.findIndex(text => text.startsWith('17 May 2021')))
    expect(told.find(text => text.startsWith('26 Jul 2021'))).toContain('7 years of imprisonment')
  })

  test('a person, a body and an official open with what matters most, at most 40 nodes, and the rest is offered with counts', async ({
    visitor,
  }) => {
    for (const name of ['Karim Massimov', 'National Security Committee', 'Nursultan Nazarbayev', 'Mukhtar Ablyazov']) {
      const page = await visitor.arrive()
      const answers = await searchFor(page, name)
      await answers
        .getByRole('option')
        .filter({ has: page.getByText(name, { exact: true }) })
        .first()
        .click()
      await page.getByRole('heading', { level: 1, name: `Around ${name}` }).waitFor()
      await settled(page)
      expect(await shownNodes(page)).toBeLessThanOrEqual(40)
      await page.keyboard.press('e')
      const menu = page.getByRole('dialog', { name: `Expand ${name}` })
      await menu.locator('button.expand-offer').first().waitFor()
      for (const offer of await menu.locator('button.expand-offer').all()) expect(await textOf(offer)).toMatch(/^\d+ \S/)
    }
  })
})

journey('the Mendygazyev case, folded', () => {
  test('opens without its steps, and says of each case how many it holds', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await settled(page)
    expect(await shownNodes(page)).toBeLessThanOrEqual(40)
    const list = await showAsList(page)
    expect((await countsInList(page)).filter(count => count.startsWith('Steps'))).toEqual([])
    expect(await list.getByRole('button', { name: 'Open steps' }).count()).toBeGreaterThan(1)
  })

  test('a step that is looked for is shown in the details while it stays within its case', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await settled(page)
    const before = await shownNodes(page)
    await select(page, 'Ruling of the Atyrau Court of Appeal in the case of the three')
    expect(await shownNodes(page)).toBe(before)
  })
})
