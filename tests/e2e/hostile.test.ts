import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { answerable } from '#tests/support/command-line.ts'
import { folderWith, smallFolder } from '#tests/support/folders.ts'
import { explorer, searchFor } from './support/explorer.ts'
import { eventually, journey, test, textsOf } from './support/journey.ts'
import { startProgram, type Program } from './support/program.ts'

const image = '<img src=x onerror=document.title="broken">'
const script = '</script><script>document.title="broken"</script>'
const cypher = "Test'}) DETACH DELETE n //"
const turned = 'Testova \u202egnp.exe'
const unseen = 'Ai\u200bza\u200dda Tes\ufefftova'

const csv = (...cells: readonly string[]): string => `${cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`

journey('text from data is never markup', () => {
  let data: string
  let program: Program
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'answerable-hostile-'))
    program = await startProgram(data)
  })
  afterAll(async () => {
    await program.stop()
    rmSync(data, { recursive: true, force: true })
  })

  test('names made of markup, of Cypher, of turned and of invisible letters are shown as they were written', async ({ visitor }) => {
    await program.stop()
    const folder = folderWith({
      ...smallFolder,
      'sources.csv': `key,main,title,kind,published\n${csv('test-report', 'yes', `A report ${image}`, 'report', '2021-09-02')}${csv('old-letter', '', `A letter ${script}`, 'testimony', '2020-01-05')}`,
      'Person.csv': `key,about,name,alias,occupation,section,paragraph,note\n${csv('aizada', '', image, unseen, script, '1', '1', image)}${csv('marat', '', cypher, turned, '', '1', '2', '')}`,
      'Organisation.csv': `key,about,name,kind,section,paragraph\n${csv('mill', '', script, 'company', '1', '3')}`,
    })
    expect((await answerable(data, 'import', folder)).exit).toBe(0)
    program = await startProgram(data)

    const page = await visitor.arrive({ address: program.address })
    const answers = await searchFor(page, 'Aizada Testova')
    await answers.getByRole('option').filter({ hasText: image }).click()
    const { details, list, tools } = explorer(page)
    await details.getByRole('heading', { level: 2, name: image }).waitFor()
    await details
      .getByText(`Note: ${image}`)
      .or(details.getByText(image, { exact: true }))
      .first()
      .waitFor()
    expect(await textsOf(details.locator('.fact-value'))).toEqual([script])
    expect(await details.locator('bdi').allTextContents()).toEqual(expect.arrayContaining([image, unseen]))
    await details.locator('.fact .evidence-place a').first().waitFor()
    await page.locator('.stage[aria-busy="false"] canvas').first().waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), tools.getByRole('button', { name: 'Download the image' }).click()])
    expect(await download.failure()).toBeNull()

    await tools.getByRole('button', { name: 'Show as a list' }).click()
    await eventually(() => textsOf(list.locator('.listed-name'))).toEqual(expect.arrayContaining([image, script]))
    await page.getByRole('button', { name: 'Sources' }).click()
    const report = page.getByRole('link', { name: `A report ${image}` })
    const more = page.getByRole('button', { name: 'Show more' })
    await report.or(more).first().waitFor()
    for (let pages = 0; pages < 5 && !(await report.isVisible()); pages += 1) {
      const listed = await page.locator('.source-title').count()
      await more.click()
      await eventually(() => page.locator('.source-title').count()).toBeGreaterThan(listed)
    }
    await report.click()
    await page.getByRole('heading', { level: 1, name: `A report ${image}` }).waitFor()
    await page.locator('.source-claim').first().waitFor()
    const claims = (await page.locator('.source-claim').allTextContents()).join('\n')
    for (const written of [image, script, cypher, turned, unseen]) expect(claims).toContain(written)
    expect(await page.title()).not.toContain('broken')
    expect(await page.locator('img, #root script').count()).toBe(0)
  })
})
