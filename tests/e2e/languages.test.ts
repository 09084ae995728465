import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { messages } from '#client/messages/say.ts'
import { explorer, mendygazyevCase } from './support/explorer.ts'
import { eventually, journey, test, textOf } from './support/journey.ts'

const keys = new Set(Object.keys(messages.en))
/** Names of messages that stand where their words should. */
const missing = async (page: Page): Promise<string[]> =>
  ((await page.locator('body').innerText()).match(/\b[a-z]+(?:\.[a-zA-Z]+)+\b/g) ?? []).filter(word => keys.has(word))

journey('other languages', () => {
  test.for([
    ['ru', 'Русский'],
    ['kk', 'Қазақша'],
  ] as const)('the interface speaks %s, types and relationships included, and remembers it', async ([language, called], { visitor }) => {
    const say = messages[language]
    const ontology = (await (await fetch(`${inject('seeded')!}/api/ontology?language=${language}`)).json()) as Ontology
    const courts = ontology.nodes.find(({ type }) => type === 'Court')!
    const accused = ontology.relationships.find(({ type }) => type === 'ACCUSED_IN')!
    expect([courts.plural, accused.forward]).toEqual([
      expect.stringMatching(/\p{Script=Cyrillic}/u),
      expect.stringMatching(/\p{Script=Cyrillic}/u),
    ])

    const page = await visitor.arrive({ at: mendygazyevCase })
    await page.getByRole('button', { name: 'Language: English' }).click()
    await page.getByRole('menuitem', { name: called }).click()
    await page.getByRole('button', { name: say['top.share'] }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    const legend = page.getByRole('complementary', { name: say['legend.title'] })
    await legend.getByRole('button', { name: `${courts.plural} 2` }).waitFor()

    await page.getByRole('button', { name: say['rail.list'], exact: true }).click()
    await explorer(page)
      .list.getByRole('button', { name: /^(Bekizhan Mendygazyev|Бекижан Мендыгазиев)$/ })
      .click()
    const details = page.getByRole('complementary', { name: say['panel.label'] })
    await details.getByText(say['panel.response.none.person']).waitFor()
    await eventually(() => textOf(details)).toContain(accused.forward)
    expect(await missing(page)).toEqual([])

    await page.reload()
    await page.getByRole('button', { name: say['rail.sources'], exact: true }).click()
    await page.getByRole('heading', { level: 1, name: say['sources.title'] }).waitFor()
    expect(await missing(page)).toEqual([])
    await page.getByRole('button', { name: say['rail.start'], exact: true }).click()
    await page.getByRole('heading', { level: 1, name: say['start.title'] }).waitFor()
    await page.locator('.card').first().waitFor()
    expect(await missing(page)).toEqual([])
  })

  test('a browser that asks for Kazakh gets Kazakh', async ({ visitor }) => {
    const page = await visitor.arrive({ locale: 'kk-KZ' })
    await page.getByRole('heading', { level: 1, name: messages.kk['start.title'] }).waitFor()
  })
})

interface Ontology {
  readonly nodes: readonly { readonly type: string; readonly plural: string }[]
  readonly relationships: readonly { readonly type: string; readonly forward: string }[]
}
