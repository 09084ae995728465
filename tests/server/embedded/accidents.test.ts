import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StoreLocked, StoreUnreadable } from '#server/store/failures.ts'
import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import { person, smallWorld } from './small-world.ts'

const writer = fileURLToPath(new URL('endless-writer.ts', import.meta.url))
let folder = ''
let file = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'))
  file = join(folder, 'answerable.sqlite')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Lets another process commit until it has said so a few times, ends it without warning, and answers what it said last. */
async function killed(afterCommits: number, afterMilliseconds: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the writer ended by itself with ${String(code)}`)))
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      if (said.split('\n').length > afterCommits) resolve()
    })
  })
  await new Promise(resolve => setTimeout(resolve, afterMilliseconds))
  child.removeAllListeners('exit')
  child.kill('SIGKILL')
  await once(child, 'close')
  return Number(said.trim().split('\n').at(-1))
}

async function refusal(): Promise<unknown> {
  return openEmbeddedStore({ folder, mode: 'write' }).then(
    async store => store.close(),
    (error: unknown) => error,
  )
}

describe('what happens to an embedded store', () => {
  it('loses nothing it acknowledged when its process is killed, twenty times over', { timeout: 300_000 }, async () => {
    for (let round = 0; round < 20; round++) {
      const last = await killed(2 + (round % 3), round * 1.7)
      const store = await openEmbeddedStore({ folder, mode: 'write' })
      expect(await store.verify()).toEqual([])
      expect((await store.node(person(`p${last}`), 0))?.caption).toBe(`Person ${last} Testov`)
      const { nodes, relationships } = await store.totals(0)
      expect(relationships.ASSOCIATED_WITH).toBe((nodes.Person ?? 0) - 1)
      await store.close()
    }
  })

  it('is written by one process at a time', async () => {
    const store = await openEmbeddedStore({ folder, mode: 'write' })
    expect(await refusal()).toEqual(new StoreLocked('Another process writes to this store: stop it first, or read without writing.'))
    await store.close()
    expect(await refusal()).toBeUndefined()
  })

  it('refuses a file of another program, of another version, or cut off, and leaves it as it was', async () => {
    const store = await openEmbeddedStore({ folder, mode: 'write' })
    await store.commit(smallWorld)
    await store.close()
    const whole = await readFile(file)
    const changed = (at: number, value: number): Buffer => {
      const copy = Buffer.from(whole)
      copy.writeUInt32BE(value, at)
      return copy
    }
    const scrambled = Buffer.from(whole).fill(0x5a, 4096, 20_000)
    for (const [content, why] of [
      [Buffer.from('a shopping list'), 'is not a store: it was made by another program, or is cut off. Nothing was changed.'],
      [Buffer.alloc(0), 'is not a store: it was made by another program, or is cut off. Nothing was changed.'],
      [changed(68, 7), 'is a database of another program: name another folder. Nothing was changed.'],
      [changed(60, 99), 'was written by a newer Answerable (layout 99, this one knows 1): use that one. Nothing was changed.'],
      [whole.subarray(0, whole.length - 5000), 'is cut off: restore it from a backup. Nothing was changed.'],
      [scrambled, 'is damaged: restore it from a backup. Nothing was changed.'],
    ] as const) {
      // A folder of its own: a file this process has had open is judged through SQLite, not by its bytes.
      const elsewhere = await mkdtemp(join(folder, 'foreign-'))
      const foreign = join(elsewhere, 'answerable.sqlite')
      await writeFile(foreign, content)
      await expect(openEmbeddedStore({ folder: elsewhere, mode: 'write' })).rejects.toEqual(new StoreUnreadable(`${foreign} ${why}`))
      expect((await readFile(foreign)).equals(content)).toBe(true)
    }
  })

  it('refuses a folder where a file should be', async () => {
    await mkdir(file)
    expect(await refusal()).toEqual(
      new StoreUnreadable(`${file} is not a file: name a folder in which Answerable may keep its store. Nothing was changed.`),
    )
  })

  it('cannot be read where there is none', async () => {
    await expect(openEmbeddedStore({ folder, mode: 'read' })).rejects.toEqual(
      new StoreUnreadable(`There is no store in ${folder}: seed or import something first.`),
    )
  })

  it('opens a copy whose log of pages was lost as it was at the last checkpoint', async () => {
    const store = await openEmbeddedStore({ folder, mode: 'write' })
    await store.commit(smallWorld)
    const other = await mkdtemp(join(tmpdir(), 'embedded-'))
    await cp(file, join(other, 'answerable.sqlite'))
    await truncate(join(other, 'answerable.sqlite'), (await readFile(file)).length)
    const copy = await openEmbeddedStore({ folder: other, mode: 'write' })
    expect(await copy.verify()).toEqual([])
    await Promise.all([copy.close(), store.close()])
    await rm(other, { recursive: true })
  })
})
