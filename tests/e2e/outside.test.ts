import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { explorer, mendygazyevCase, showAsList } from './support/explorer.ts'
import { unfairLines } from './support/fair-words.ts'
import { eventually, journey, test } from './support/journey.ts'

journey('a walk through everything', () => {
  test('every page forbids what it does not need', async () => {
    const policies = await Promise.all(
      ['/', '/index.html', '/api/overview', '/api/nodes/unknown'].map(async path => {
        const answer = await fetch(inject('seeded')! + path)
        await answer.arrayBuffer()
        return answer.headers.get('content-security-policy') ?? ''
      }),
    )
    for (const policy of policies) {
      expect(policy).toMatch(/^default-src 'none';script-src 'self';/)
      expect(policy).not.toMatch(/unsafe-(?:eval|inline|hashes)|https?:|\*/)
    }
  })

  // What the browser complains of, requests to elsewhere and refusals of the policy included, fails every journey when it ends.
  test('asks nobody but its own server, and calls nobody guilty in its own words', async ({ visitor }) => {
    const page = await visitor.arrive()
    const read: string[] = []
    const note = async () => {
      read.push(...(await page.locator('body').innerText()).split('\n'))
    }
    await page.locator('.card').nth(3).waitFor()
    await note()
    await page.getByRole('button', { name: 'The Mendygazyev case' }).click()
    await page.locator('.stage[aria-busy="false"] canvas').first().waitFor()
    await note()
    await readEveryPanel(page, note)
    await readRecords(page, note)
    await readSources(page, note)
    expect(read.length).toBeGreaterThan(1000)
    expect(unfairLines(read)).toEqual([])
    expect(visitor.complaints).toEqual([])
  })

  test('keeps what someone looks at out of every request but those for the data itself', async ({ visitor }) => {
    const page = await visitor.arrive({ at: mendygazyevCase })
    const documents: string[] = []
    page.on('request', request => {
      if (request.isNavigationRequest()) documents.push(new URL(request.url()).pathname + new URL(request.url()).search)
      expect(request.headers()['referer'] ?? '').toBe('')
    })
    await page.reload()
    await page.locator('.stage[aria-busy="false"]').waitFor()
    expect(documents).toEqual(['/'])
  })
})

/** Everything in the case, one after the other, with the evidence of its first relationships. */
async function readEveryPanel(page: Page, note: () => Promise<void>): Promise<void> {
  const list = await showAsList(page)
  const { details } = explorer(page)
  for (const name of await list.locator('.listed-name').all()) {
    await name.click()
    await details.getByRole('heading', { level: 2, name: await name.innerText(), exact: true }).waitFor()
    await details.getByRole('heading', { level: 3, name: 'What this rests on' }).waitFor()
    const evidence = details.getByRole('button', { name: /^Evidence: / })
    await eventually(() => evidence.count()).toBeGreaterThan(0)
    await evidence.first().click()
    await details.locator('.relationship .evidence-place').first().waitFor()
    await note()
  }
}

async function readRecords(page: Page, note: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Records' }).click()
  const types = page.getByRole('navigation', { name: 'Type' }).getByRole('link')
  await eventually(() => types.count()).toBeGreaterThan(10)
  for (const type of await types.all()) {
    await type.click()
    await page
      .locator('.browse-types [aria-current]')
      .getByText((await type.innerText()).split('\n')[0]!)
      .waitFor()
    await page.locator('tbody tr').first().waitFor()
    await note()
  }
}

async function readSources(page: Page, note: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Sources' }).click()
  const sources = page.locator('.source-title')
  await sources.first().waitFor()
  const count = await sources.count()
  for (let at = 0; at < count; at += 1) {
    await sources.nth(at).click()
    await page.locator('.source-head').waitFor()
    await note()
    await page.goBack()
    await sources.first().waitFor()
  }
}
