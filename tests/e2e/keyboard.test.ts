import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { explorer, searchFor } from './support/explorer.ts'
import { eventually, journey, test, textsOf } from './support/journey.ts'

const mostSteps = 300
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    return `${element?.tagName ?? ''} ${element?.getAttribute('aria-label') ?? element?.innerText ?? ''}`.replaceAll(/\s+/g, ' ').trim()
  })

/** Presses Tab until what is wanted has the focus, and fails where it never gets it. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (wanted.test(now)) return
    passed.push(now)
  }
  expect.fail(`${String(wanted)} was not reached, but: ${passed.join(' | ')}`)
}

journey('the keyboard alone', () => {
  test('reaches the list, selects a person and opens the evidence of a relationship', async ({ visitor }) => {
    const page = await visitor.arrive()
    await page.getByRole('heading', { level: 1 }).waitFor()
    const answers = await searchFor(page, 'Mendygazyev case')
    await answers.getByRole('option', { name: /^The Mendygazyev case/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.stage[aria-busy="false"]').waitFor()
    await page.keyboard.press('l')
    const { list, details } = explorer(page)
    await list.waitFor()

    await tabTo(page, /^BUTTON Barlyk Mendygazyev$/)
    await page.keyboard.press('Enter')
    await details.getByRole('heading', { level: 2, name: 'Barlyk Mendygazyev' }).waitFor()
    await tabTo(page, /^SUMMARY \d+ relationships? in this picture$/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^BUTTON is accused in Case against Barlyk Mendygaziyev$/)
    await page.keyboard.press('Enter')
    await details.getByRole('heading', { level: 3, name: /^Evidence/ }).waitFor()
    const places = await textsOf(details.locator('.evidence-place'))
    expect(places.filter(text => text.endsWith('section 3, ¶ 20'))).toHaveLength(1)
  })

  test('expands a node from the list, and Escape gives the focus back to the picture', async ({ visitor }) => {
    const page = await visitor.arrive({ at: '/#/picture?scene=mendygazyev' })
    await page.locator('.stage[aria-busy="false"]').waitFor()
    await page.keyboard.press('l')
    await explorer(page).list.waitFor()
    await tabTo(page, /^BUTTON Barlyk Mendygazyev$/)
    await tabTo(page, /^BUTTON Expand…$/)
    await page.keyboard.press('Enter')
    const menu = page.getByRole('dialog', { name: 'Expand Barlyk Mendygazyev' })
    await menu.locator('.expand-offer').first().waitFor()
    expect(await menu.evaluate(dialog => dialog.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
  })

  test('walks over the picture with the arrow keys, and what is reached is said and shown', async ({ visitor }) => {
    const page = await visitor.arrive({ at: '/#/picture?scene=mendygazyev' })
    await page.locator('.stage[aria-busy="false"]').waitFor()
    const { canvas, details } = explorer(page)
    await canvas.focus()
    await page.keyboard.press('ArrowRight')
    const heading = details.getByRole('heading', { level: 2 })
    await eventually(() => heading.count()).toBe(1)
    const first = (await textsOf(heading))[0]!
    await eventually(() => textsOf(page.locator('.stage [aria-live="polite"]'))).toEqual([first])
    await page.keyboard.press('Shift+F10')
    await page.getByRole('dialog', { name: `Expand ${first}` }).waitFor()
  })

  test('skips to the content with the first key', async ({ visitor }) => {
    const page = await visitor.arrive()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await tabTo(page, /^A Skip to the content$/)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  })
})
