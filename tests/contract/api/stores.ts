import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import type { OpenedStore } from './describe-api.ts'

/** An embedded store in a folder of its own, which goes with it. */
export async function openEmbedded(): Promise<OpenedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-api-'))
  const store = await openEmbeddedStore({ folder, mode: 'write' })
  return {
    store,
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}
