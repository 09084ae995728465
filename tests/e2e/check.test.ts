import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { explorer, mendygazyevCase, select } from './support/explorer.ts'
import { eventually, journey, test, textOf, textsOf } from './support/journey.ts'

const section = (page: Page, title: string) =>
  explorer(page)
    .details.locator('section')
    .filter({ has: page.getByRole('heading', { level: 3, name: title }) })
const stance = /^(stated|alleged|denied|found|inferred) by .+/
const place = /, section .+, ¶ \d+(, .+)?$/

journey('checking', () => {
  test('a person is shown with every spelling of the name, by script, each with who writes it so', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await select(page, 'Barlyk Mendygazyev')
    const names = section(page, 'Names')
    await names.getByText('Барлык Мендыгазиев').waitFor()
    expect(await textsOf(names.getByRole('heading', { level: 4 }))).toEqual(['Latin letters', 'Cyrillic letters'])
    const spellings = (await textsOf(names.locator('bdi'))).sort()
    expect(spellings).toEqual(expect.arrayContaining(['Barlyk Mendygazyev', 'Barlyk Mendygaziyev', 'Барлык Мендыгазиев']))
    await names.locator('summary').filter({ hasText: 'Barlyk Mendygaziyev' }).click()
    const evidence = names.locator('details[open] .evidence')
    await evidence.first().waitFor()
    expect(await textOf(evidence.locator('.evidence-line').first())).toMatch(stance)
    expect(await textOf(evidence.locator('.evidence-place').first())).toMatch(place)
  })

  test('every fact says who says it, how, and where', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await select(page, 'Barlyk Mendygazyev')
    const facts = section(page, 'What is said')
    const occupation = facts.locator('.fact').filter({ hasText: /^Occupation/ })
    await eventually(() => textsOf(occupation.locator('.fact-value'))).toEqual(
      expect.arrayContaining(['businessman', 'philanthropist', 'human rights activist']),
    )
    for (const value of await facts.locator('dd').all()) {
      const lines = await textsOf(value.locator('.evidence-line'))
      const places = await textsOf(value.locator('.evidence-place'))
      expect(lines.length).toBeGreaterThan(0)
      expect(places.length).toBeGreaterThanOrEqual(lines.length)
      for (const line of lines) expect(line).toMatch(stance)
      for (const where of places) expect(where).toMatch(place)
    }
  })

  test('a relationship opens its evidence: stance, date, section, paragraph and footnote', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await select(page, 'Barlyk Mendygazyev')
    const { details } = explorer(page)
    await details.getByRole('button', { name: 'Evidence: is accused in Case against Barlyk Mendygaziyev' }).click()
    const claims = details.locator('.claims .claim')
    await eventually(() => claims.count()).toBe(4)
    const said = await textsOf(claims)
    expect(said.filter(text => /stated by .+ 2021 .+, section 3, ¶ 39, footnote 48/.test(text))).toHaveLength(1)
    expect(said.filter(text => text.includes('The text does not name the charges here.'))).toHaveLength(4)
  })

  test('the finding of a court is told as its act, with the court and the day', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    await select(page, 'Natalia Dauletiyarova')
    const { details } = explorer(page)
    const found = details.locator('.relationship-group').filter({ hasText: /^was found guilty by a court under/ })
    await found
      .getByRole('button', { name: /^Evidence: / })
      .first()
      .click()
    await eventually(() => textsOf(found.locator('.evidence-line').first())).toEqual([
      expect.stringMatching(/^found by Atyrau Court .+ · \d+ \w+ 2021/),
    ])
  })

  test('what sources disagree on stands side by side, with the note that explains it', async ({ visitor }) => {
    const dispute = await relationshipInDispute('Oleksandr Kachkurkin', 'LIVED_IN', 'reason')
    const page = await visitor.arrive({ at: `/#/picture?nodes=${dispute.from}.${dispute.to}&at=${dispute.id}` })
    const { details } = explorer(page)
    await details.getByRole('heading', { level: 2, name: 'Oleksandr Kachkurkin' }).waitFor()
    await details.getByText('Sources disagree').waitFor()
    const disputed = details.locator('.claims.is-disputed .claim').filter({ hasText: 'Both may be true.' })
    expect(await disputed.count()).toBe(2)
    const [first, second] = await Promise.all([disputed.nth(0).boundingBox(), disputed.nth(1).boundingBox()])
    expect([second!.y, second!.x > first!.x + first!.width / 2]).toEqual([first!.y, true])
  })

  test('that no response of the person or body is recorded is said in place, and how to correct', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    const person = await select(page, 'Bekizhan Mendygazyev')
    await person.getByText(/What these sources say; the last is of \d+ \w+ 2021\. No response of this person is recorded\./).waitFor()
    await person.getByText('Is something wrong here?').click()
    await person.getByText(/^Id: n[0-9a-f]{24}$/).waitFor()
    const body = await select(page, 'KSS')
    await body.getByText(/No response of this body is recorded\./).waitFor()
  })

  test('a citation leads to its place in the source', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    const details = await select(page, 'KSS')
    const citation = details.locator('.fact .evidence-place a').first()
    const cited = (await textOf(citation)).replace(/, section .*/, '')
    await citation.click()
    await page.getByRole('heading', { level: 1, name: cited }).waitFor()
    const asked = page.locator('.source-claim.is-asked')
    await asked.waitFor()
    await eventually(() => asked.evaluate(claim => claim.getBoundingClientRect().top < innerHeight)).toBe(true)
    await page.goBack()
    await details.getByRole('heading', { level: 2, name: 'KSS' }).waitFor()
  })
})

/** A relationship of that person on whose `property` the sources disagree, as the API tells it. */
async function relationshipInDispute(name: string, type: string, property: string) {
  const ask = async (path: string): Promise<unknown> => (await fetch(`${inject('seeded')!}/api/${path}`)).json()
  const { hits } = (await ask(`search?q=${encodeURIComponent(name)}&limit=1`)) as { hits: { node: { id: string } }[] }
  const { relationships } = (await ask(`nodes/${hits[0]!.node.id}/neighbours?type=${type}`)) as {
    relationships: { id: string; from: string; to: string; disagrees: string[] }[]
  }
  return relationships.find(({ disagrees }) => disagrees.includes(property))!
}
