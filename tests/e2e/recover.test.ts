import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { mendygazyevCase, showAsList, namesInList, explorer } from './support/explorer.ts'
import { eventually, journey, test } from './support/journey.ts'
import { startProgram, type Program } from './support/program.ts'

journey('when the server goes away', () => {
  let data: string
  let program: Program
  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'answerable-outage-'))
    program = await startProgram(data)
  })
  afterEach(async () => {
    await program.stop()
    rmSync(data, { recursive: true, force: true })
  })

  test('the page says what is safe and what to do, keeps the picture, and goes on when the server is back', async ({ visitor }) => {
    visitor.expectOutage()
    const page = await visitor.arrive({ address: program.address, at: mendygazyevCase })
    await page.locator('.stage[aria-busy="false"] canvas').first().waitFor()
    const list = await showAsList(page)
    const names = await namesInList(page)
    await program.stop()

    await list.getByRole('button', { name: 'KSS', exact: true }).click()
    const { details } = explorer(page)
    const alert = details.getByRole('alert')
    await alert.getByText('The server does not answer').waitFor()
    await alert.getByText('It may have been stopped. What is stored is safe. Start it again with “npm start”, then try again.').waitFor()
    expect(await namesInList(page)).toEqual(names)

    program = await startProgram(data, { PORT: new URL(program.address).port })
    await alert.getByRole('button', { name: 'Try again' }).first().click()
    await details.getByRole('heading', { level: 2, name: 'KSS' }).waitFor()
    await eventually(() => details.getByRole('alert').count()).toBe(0)
    await page.reload()
    await eventually(() => namesInList(page)).toEqual(names)
  })
})
