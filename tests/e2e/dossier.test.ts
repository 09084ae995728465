import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { Pdf } from '#tests/support/pdf.ts'
import { tagged, textOf as wordsOf } from '#tests/support/pdf-text.ts'
import { unfairLines } from './support/fair-words.ts'
import { eventually, journey, test, textOf, textsOf } from './support/journey.ts'
import { startProgram, type Program } from './support/program.ts'

const official = 'Karim Massimov'
const reason = 'An invented reason for which this is sent now.'
const work = (page: Page) => page.locator('.dossier-work')
const paper = (page: Page) => page.locator('.paper')
const part = (page: Page, name: string) => work(page).getByRole('textbox', { name })
const made = (page: Page) => page.locator('.preview-state.is-current').waitFor()

async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path())
}

async function download(page: Page, format: string): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), work(page).getByRole('button', { name: format, exact: true }).click()])
  return file
}

journey('preparing a dossier', () => {
  const data = mkdtempSync(join(tmpdir(), 'answerable-dossiers-'))
  let program: Program
  // Dossiers are kept in the folder of the program: this journey has one of its own.
  beforeAll(async () => {
    program = await startProgram(data)
  })
  afterAll(async () => {
    await program.stop()
    rmSync(data, { recursive: true, force: true })
  })

  async function choose(page: Page, spelling: string, name: string): Promise<void> {
    await page.getByRole('button', { name: 'Dossiers', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor()
    await page.getByRole('textbox', { name: 'Find a person by any spelling' }).fill(spelling)
    await page.getByRole('option', { name }).first().click()
    await page.getByRole('heading', { level: 1, name: `Dossier: ${name}` }).waitFor()
    await paper(page).waitFor()
  }

  test('an advocate chooses, checks, writes, keeps, sees what changed, and takes it along', async ({ visitor }) => {
    const page = await visitor.arrive({ address: program.address })
    await choose(page, 'Масимов', official)
    await paper(page)
      .getByRole('heading', { level: 2, name: `Dossier: ${official}` })
      .waitFor()
    expect(await textsOf(paper(page).getByRole('heading', { level: 3 }))).toEqual(
      expect.arrayContaining(['1 Summary', '10 Counter-evidence and response', '16 Annexes', 'Sources cited', 'Notes']),
    )
    expect(await paper(page).getByRole('img').count()).toBeGreaterThan(1)
    expect(unfairLines((await paper(page).locator('#preview-summary').innerText()).split('\n'))).toEqual([])
    await paper(page).locator('#preview-summary').getByRole('button', { name: 'C1', exact: true }).first().click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('preview-claim-1')

    const missing = work(page).locator('.checklist-group.is-missing')
    await missing.getByRole('button', { name: 'Write it: Why now' }).click()
    expect(await part(page, 'Why now').evaluate(field => field === document.activeElement)).toBe(true)
    await page.keyboard.insertText(reason)
    await paper(page).getByText(reason).waitFor()
    await eventually(() => missing.getByRole('button', { name: 'Write it: Why now' }).count()).toBe(0)
    expect(page.url()).not.toContain('reason')

    await work(page).getByRole('button', { name: 'Keep this version' }).click()
    await work(page).getByText('As in the kept version').waitFor()
    await part(page, 'What is asked').fill('An invented request.')
    await work(page)
      .getByText(/^Since version 1: changed by you: What is asked\.$/)
      .waitFor()
    await part(page, 'Note, such as where it was filed').fill('an invented filing')
    await work(page).getByRole('button', { name: 'Keep this version' }).click()
    const second = work(page).locator('.versions li').filter({ hasText: 'Version 2' })
    await second.getByText('an invented filing').waitFor()
    expect(await textOf(second)).toContain('changed by you: What is asked.')

    const html = await download(page, 'HTML')
    expect(html.suggestedFilename()).toBe('dossier-us-glomag-submission-en.html')
    expect((await contentOf(html)).toString()).toContain(reason)
  })

  test('as a PDF it holds what was just written, kept or not', async ({ visitor }) => {
    const page = await visitor.arrive({ address: program.address })
    await choose(page, 'Dana Zhanai', 'Dana Zhanai')
    await part(page, 'Why now').fill(reason)
    const pdf = await contentOf(await download(page, 'PDF'))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(wordsOf(tagged(new Pdf(pdf)).tree).replaceAll(/\s+/g, ' ')).toContain(reason)
  })

  test('it is still there in another tab, goes on as a new one for another audience, and is discarded only when asked twice', async ({
    visitor,
  }) => {
    const page = await visitor.arrive({ address: program.address, at: '/#/dossier' })
    await page.getByRole('link', { name: `Go on with ${official}: United States, Submission` }).click()
    await eventually(() => part(page, 'Why now').inputValue()).toBe(reason)
    await work(page).getByRole('radio', { name: 'Public' }).check()
    await page.getByText(/This goes on as a new one with the same text/).waitFor()
    await made(page)
    expect(await part(page, 'Why now').inputValue()).toBe(reason)
    await page.goBack()
    await page.getByRole('link', { name: `Go on with ${official}: United States, Submission` }).click()
    await work(page).getByRole('button', { name: 'Discard this dossier' }).click()
    await work(page).getByRole('button', { name: 'Discard', exact: true }).click()
    await page.getByText('The dossier is discarded. Your text is still here, not kept.').waitFor()
    await page.goBack()
    await page.getByText(/^No dossier is kept yet/).waitFor()
  })

  test('officials who are documented stand in a table that leads to their dossiers', async ({ visitor }) => {
    const page = await visitor.arrive({ address: program.address, at: '/#/gaps' })
    const group = page.locator('.gaps-table tbody').filter({ hasText: 'Documented, in post, not yet listed' })
    const row = group.getByRole('row').filter({ hasText: official })
    await row.getByText(/only as holder of the post Chairman of the National Security Committee/).waitFor()
    expect(await textOf(row)).toContain('not screened')
    await page.getByLabel('In post on').fill('2021-06-01')
    await eventually(() => page.url()).toContain('on=2021-06-01')
    await row.getByRole('link', { name: `Dossier of ${official}` }).click()
    await page.getByRole('heading', { level: 1, name: `Dossier: ${official}` }).waitFor()
    await paper(page).waitFor()
  })

  test('a chain that ends at a person leads to a dossier of theirs', async ({ visitor }) => {
    const { address } = program
    const { hits } = (await (await fetch(`${address}/api/search?q=Barlyk%20Mendygazyev`)).json()) as { hits: { node: { id: string } }[] }
    const page = await visitor.arrive({ address, at: `/#/chains?of=${hits[0]!.node.id}` })
    await page
      .getByRole('button', { name: new RegExp(`^${official}`) })
      .first()
      .click()
    await page.getByRole('button', { name: `Prepare a dossier of ${official}` }).click()
    await page.getByRole('heading', { level: 1, name: `Dossier: ${official}` }).waitFor()
  })

  test('an invented list is added, its like-named entry is rejected with a reason, and section 13 tells of both', async ({ visitor }) => {
    const page = await visitor.arrive({ address: program.address, at: '/#/gaps' })
    await page.getByRole('link', { name: 'Screened lists' }).click()
    await page.getByText('No list is here yet').waitFor()
    const adding = page.locator('.lists-add')
    const give = (birth: string) =>
      adding.locator('input[name=file]').setInputFiles({
        ...{ name: 'invented.csv', mimeType: 'text/csv' },
        buffer: Buffer.from(`id,name,birth_date\nT1,"MASIMOV, Karim Inventedov",${birth}\nT2,Nobody Invented,\n`),
      })
    // Of the refusal the browser complains by itself.
    visitor.expectOutage()
    await give('yesterday')
    await adding.getByLabel('Title').fill('An invented test list')
    await adding.getByLabel('Day the list is of').fill('2025-01-10')
    await adding.getByLabel('Regime').selectOption('United States')
    await adding.getByRole('button', { name: 'Add this list' }).click()
    await adding.getByRole('cell', { name: 'row 2, column birth_date' }).waitFor()
    await give('1901')
    await adding.getByRole('button', { name: 'Add this list' }).click()
    await adding.getByText('“An invented test list” is kept: 2 entries.').waitFor()
    await page.getByRole('rowheader', { name: 'An invented test list' }).waitFor()

    await choose(page, 'Масимов', official)
    const section = paper(page).locator('#preview-elsewhere')
    expect(await textOf(section)).toContain('Like-named, not judged')
    const leading = work(page).getByRole('button', { name: /^See the lists: / })
    await leading.click()
    const hit = work(page).locator('.hit')
    await hit.getByText('like-named, not judged').waitFor()
    await hit.getByRole('button', { name: /^Judge whether it is them/ }).click()
    await page.keyboard.insertText('An invented reason: another year of birth.')
    await hit.getByRole('button', { name: 'It is another person' }).click()
    await hit.getByText('Judged to be another person').first().waitFor()
    await section.getByText('An invented reason: another year of birth.').waitFor()
    expect(await textOf(section)).toContain('An invented test list')
    expect(await textOf(section)).toContain('Judged to be another person')
    await eventually(() => leading.count()).toBe(0)

    await work(page).getByRole('link', { name: 'Screened lists' }).click()
    await page.getByRole('button', { name: 'Remove An invented test list' }).click()
    await page.getByRole('button', { name: 'Remove the list' }).click()
    await page.getByText('No list is here yet').waitFor()
  })
})
