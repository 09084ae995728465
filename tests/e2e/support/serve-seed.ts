import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { chromiumPath } from '#tests/support/chromium.ts'
import { startProgram } from './program.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the program serves the real seed; null where there is no browser to open it. */
    readonly seeded: string | null
  }
}

/** One program with the real seed for all journeys: none of them changes what is stored. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (chromiumPath() === undefined) {
    provide('seeded', null)
    return async () => undefined
  }
  const data = mkdtempSync(join(tmpdir(), 'answerable-journeys-'))
  const program = await startProgram(data)
  provide('seeded', program.address)
  return async () => {
    await program.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
