import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import { describeStore } from './describe-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'answerable-contract-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describeStore(
  'embedded',
  async () => ({
    store: await openEmbeddedStore({ folder, mode: 'write' }),
    elsewhere: await openEmbeddedStore({ folder, mode: 'read' }),
  }),
  { worlds: 40, questions: 12 },
)
