import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A fresh folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Writes files into a fresh folder and returns it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** The smallest sound folder: one source, two people, a company, and who works there. Every test that needs a folder starts from it and says what differs. */
export const smallFolder = {
  'sources.csv':
    'key,main,title,kind,published\ntest-report,yes,A report about Testovo,report,2021-09-02\nold-letter,,A letter,testimony,2020-01-05\n',
  'Person.csv':
    'key,about,name,alias,occupation,section,paragraph,note\naizada,,Aizada Testova,Aizada Testowa,baker | poet,1,1,\nmarat,,Marat Probny,,,1,2,\nmarat-2,marat,,,driver,2,1,\n',
  'Organisation.csv': 'key,about,name,kind,section,paragraph\nmill,,Testovo Mill,company,1,3\n',
  'WORKS_AT.csv': 'key,from,to,role,when,section,paragraph,relays,saidBy\nworks,aizada,mill,baker,2016-09/..,1,4,old-letter,marat\n',
} as const
