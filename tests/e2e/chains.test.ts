import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { ChainsAnswer } from '#client/data/chains/answer.ts'
import { explorer, idOf, mendygazyevCase, searchFor, select } from './support/explorer.ts'
import { unfairLines } from './support/fair-words.ts'
import { eventually, journey, test, textOf, textsOf } from './support/journey.ts'

const victim = 'Barlyk Mendygazyev'
const official = 'Karim Massimov'
const settled = (page: Page) => page.locator('.stage[aria-busy="false"] canvas').first().waitFor()
const hash = (page: Page): string => new URL(page.url()).hash
const question = (page: Page) => page.getByRole('heading', { level: 1, name: `Who is answerable for what was done to ${victim}?` })
const endsAt = (page: Page, name: string) =>
  page.locator('.chain', { has: page.getByRole('button', { name: new RegExp(`^${name} `) }) }).first()

async function chainsOf(query: string): Promise<ChainsAnswer> {
  return (await (await fetch(`${inject('seeded')!}/api/chains?${query}`)).json()) as ChainsAnswer
}

journey('who is answerable', () => {
  test('is asked of a victim in a picture, answered in layers and as text, and each hop opens its evidence', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await settled(page)
    const details = await select(page, victim)
    await details.getByRole('button', { name: 'Who is answerable?' }).click()
    await question(page).waitFor()
    await settled(page)
    expect(hash(page)).toMatch(/^#\/chains\?of=n/)
    await page.getByText('Sources, roles and time put these in the answer. It is never a finding of guilt.').waitFor()
    expect((await textsOf(page.locator('.chain-group h2'))).map(text => text.split(' ')[0])).toEqual(['Direct', 'Institutional', 'Command'])

    const chain = endsAt(page, official)
    await chain.getByRole('button', { name: new RegExp(`^${official}`) }).click()
    const said = await textOf(chain)
    expect(said).toContain('They held the post that heads the body which acted, on the date of the act.')
    expect(said).toMatch(/definite|possible/)
    expect(said).toContain('Weakest hop')
    expect(said).toContain('not assessed')
    expect(said).toContain('Inferred by rule command/head')
    expect(unfairLines(said.split('\n'))).toEqual([])
    const hop = chain.getByRole('button', { name: new RegExp(`^Evidence: ${official} holds`) })
    await hop.click()
    await page.getByRole('complementary', { name: 'Details' }).locator('.claims .evidence-place').first().waitFor()
    await page.getByRole('button', { name: 'Back to the chains' }).click()
    // One comes back to where one was.
    await eventually(() => hop.evaluate(element => element === document.activeElement)).toBe(true)

    const address = page.url()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'The Mendygazyev case' }).waitFor()
    await page.goForward()
    await question(page).waitFor()
    const other = await visitor.arrive({ at: address.slice(address.indexOf('/#')) })
    await endsAt(other, official).locator('.hops').waitFor()
  })

  test('is a command, usable with the keyboard alone', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await settled(page)
    await select(page, victim)
    const answers = await searchFor(page, 'who is ans')
    await answers.getByRole('option', { name: 'Who is answerable?' }).waitFor()
    await page.keyboard.press('Enter')
    await question(page).waitFor()
    const first = page.locator('.chain-head').first()
    await first.focus()
    await page.keyboard.press('Enter')
    await page.locator('.hops').first().waitFor()
    expect(await first.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('l')
    await eventually(() => explorer(page).canvas.count()).toBe(0)
    await page.locator('.hops').first().waitFor()
    await page.keyboard.press('l')
    await settled(page)
  })

  test('has filters: kinds, steps of subordination and rules, each kept where it can be shared', async ({ visitor }) => {
    const page = await visitor.arrive({ at: `/#/chains?of=${await idOf(victim)}` })
    await endsAt(page, official).waitFor()
    await page.getByText('Filter and bounds').click()
    await page.getByRole('checkbox', { name: /^Command \d/ }).click()
    await eventually(() => endsAt(page, official).count()).toBe(0)
    await page.getByRole('checkbox', { name: /^Command \d/ }).click()
    await endsAt(page, official).waitFor()
    await page.getByText(/^Rules/).click()
    await page.getByRole('checkbox', { name: /^They held the post that heads the body/ }).click()
    await eventually(() => hash(page)).toContain('without=command/head')
    await eventually(() => endsAt(page, official).count()).toBe(0)
    await page.getByRole('textbox', { name: 'Steps of subordination' }).fill('0')
    await eventually(() => hash(page)).toContain('depth=0')
    await page.getByRole('button', { name: 'Switch all rules on' }).click()
    await endsAt(page, official).waitFor()
  })

  test('why not this one: someone whom no rule leads to', async ({ visitor }) => {
    const page = await visitor.arrive({ at: `/#/chains?of=${await idOf(victim)}` })
    await page.getByText('Why not this one?').click()
    await page.getByLabel('Search an official or body to ask about').first().fill('Freedom Kazakhstan')
    await page.getByRole('option', { name: /^Freedom Kazakhstan Foundation/ }).click()
    const box = page.getByRole('region', { name: 'Why not this one?' })
    await box.getByRole('heading', { name: 'Freedom Kazakhstan Foundation is in no chain' }).waitFor()
    expect(await textOf(box)).toContain('No rule leads from')
    await box.getByRole('button', { name: /^Ask without/ }).click()
    await endsAt(page, official).waitFor()
  })

  test('why not this one: time rules it out, with the hop at which it breaks and both dates', async ({ visitor }) => {
    const of = await idOf('Bekizhan Mendygazyev')
    const { chains, impossible } = await chainsOf(`of=${of}&impossible=yes&limit=1000`)
    const ends = new Set(chains.map(({ end }) => end))
    const out = impossible.find(({ end, gaps }) => !ends.has(end) && gaps.every(({ kind }) => kind !== 'unknown-holder'))
    const page = await visitor.arrive({ at: `/#/chains?of=${of}&impossible=yes` })
    await page.locator('.chain').first().waitFor()
    expect(await page.locator('.chain.is-impossible').count()).toBe(impossible.length)
    if (!out) return
    const asked = await visitor.arrive({ at: `/#/chains?of=${of}&official=${out.end}` })
    const box = asked.getByRole('region', { name: 'Why not this one?' })
    await box.getByText('The breaking hop').waitFor()
    expect(await box.getByText('breaks here').count()).toBe(1)
    expect(await textOf(box.locator('.why-not-dates'))).toMatch(/\d{4}.*The act.*\d{4}/)
  })

  test('a chain is copied as a paragraph with its sources, and joins the scene', async ({ visitor }) => {
    const page = await visitor.arrive({ at: `/#/chains?of=${await idOf(victim)}`, permissions: ['clipboard-read', 'clipboard-write'] })
    const chain = endsAt(page, official)
    await chain.getByRole('button', { name: new RegExp(`^${official}`) }).click()
    await chain.getByRole('button', { name: 'Copy as a cited paragraph' }).click()
    await page.getByText('The paragraph is copied, each sentence with its source.').waitFor()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toMatch(/section \d+, ¶ \d+/)
    expect(text).toMatch(
      /Verdict on roles and time: (definite|possible)\. Weakest hop: .* This chain is an inference by rule command\/head/,
    )
    await chain.getByRole('button', { name: 'Add to the scene' }).click()
    await page.getByRole('button', { name: 'Explore', exact: true }).click()
    await settled(page)
    await explorer(page)
      .legend.getByRole('button', { name: /^Posts/ })
      .waitFor()
  })
})

journey('the other way', () => {
  test('an official: acts and victims by post and mode, with the posts on a time line, each with its strongest chain', async ({
    visitor,
  }) => {
    const page = await visitor.arrive({ at: `/#/picture?nodes=${await idOf(official)}` })
    await settled(page)
    const details = await select(page, official)
    await details.getByRole('button', { name: 'What is under this official?' }).click()
    await page.getByRole('heading', { level: 1, name: `What is under ${official}?` }).waitFor()
    expect(hash(page)).toMatch(/^#\/record\?official=n/)
    await page.getByRole('list', { name: 'Posts held' }).getByText('Chairman of the National Security Committee').waitFor()
    await page.getByRole('heading', { level: 2, name: /^As Chairman of the National Security Committee/ }).waitFor()
    const row = page.locator('tbody tr', { hasText: victim }).first()
    expect(await textOf(row)).toMatch(/definite|possible/)
    await row.getByRole('link', { name: /^Open the chain/ }).click()
    await page.getByRole('heading', { level: 1, name: new RegExp(victim) }).waitFor()
    await page.locator('.chain.is-open .hops').waitFor()
    expect(await textOf(page.locator('.chain.is-open'))).toContain(official)
    await page.goBack()
    await row.waitFor()
  })
})

journey('rewinding', () => {
  test('a day redraws what was so, counts what is gone, is kept in the address, and can be cleared', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await settled(page)
    const asOf = page.getByRole('region', { name: 'As of' })
    const slider = asOf.getByRole('slider')
    await eventually(() => slider.getAttribute('aria-valuetext')).toBe('Any day')
    await asOf.getByLabel('Exact day').fill('2021-07-26')
    await eventually(() => hash(page)).toContain('asOf=2021-07-26')
    const gone = asOf.getByText(/\d+ relationships? (?:is|are) gone/)
    await gone.waitFor()
    const on26 = await textOf(gone)
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    await eventually(() => slider.getAttribute('aria-valuetext')).toBe('25 Jul 2021')
    // The ruling was on the 26th: on the day before more is gone.
    await eventually(() => textOf(gone)).not.toBe(on26)
    await page.keyboard.press('ArrowRight')
    await eventually(() => textOf(gone)).toBe(on26)
    await page.reload()
    await settled(page)
    await eventually(() => textOf(gone)).toBe(on26)
    await asOf.getByRole('button', { name: 'Clear the day' }).click()
    await eventually(() => hash(page)).not.toContain('asOf')
    await eventually(() => gone.count()).toBe(0)
  })

  test('in chains the server is asked for the day, and says when nothing was so', async ({ visitor }) => {
    const page = await visitor.arrive({ at: `/#/chains?of=${await idOf(victim)}` })
    await endsAt(page, official).waitFor()
    const asOf = page.getByRole('region', { name: 'As of' })
    await asOf.getByRole('list').getByText(official).waitFor()
    await asOf.getByLabel('Exact day').fill('1990-01-01')
    await eventually(() => hash(page)).toContain('asOf=1990-01-01')
    await eventually(() => endsAt(page, official).count()).toBe(0)
    await asOf.getByRole('button', { name: 'Clear the day' }).click()
    await endsAt(page, official).waitFor()
  })
})
