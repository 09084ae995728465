import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, basename } from 'node:path'

let parts = 0

/**
 * Writes a file whole or not at all: to a name of its own beside it, to the disk, then to its name in one step, over what was there. A render that fails,
 * is aborted or is killed leaves what was there; a kill can leave a `.part` file, never half a document under the name asked for.
 */
export async function writeWhole(path: string, render: () => Promise<Uint8Array | string>): Promise<void> {
  const content = await render()
  await mkdir(dirname(path), { recursive: true })
  const part = join(dirname(path), `.${basename(path)}.${process.pid}-${++parts}.part`)
  try {
    const file = await open(part, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
