import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inventedWorld } from '#bench/world.ts'
import { fillEmbeddedStore } from '#server/store/embedded/fill.ts'
import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import { tables } from '#server/store/embedded/schema.ts'
import { StoreUnwritable } from '#server/store/failures.ts'
import { named, smallWorld } from './small-world.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Every row of every table, but for the log of which commit changed what. */
function rowsIn(store: string): Map<string, unknown[]> {
  const file = new Database(join(store, 'answerable.sqlite'))
  const rows = new Map<string, unknown[]>(
    tables
      .filter(table => table !== 'changed')
      .map(table => [
        table,
        file
          .prepare(`SELECT * FROM ${table}`)
          .all()
          .map(row => JSON.stringify(row))
          .sort(),
      ]),
  )
  const layout = file.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
  file.close()
  return rows.set('layout', layout)
}

describe('a store filled at once', () => {
  it('holds row for row what committing the same batches would have stored', async () => {
    const [committed, filled] = [join(folder, 'committed'), join(folder, 'filled')]
    const store = await openEmbeddedStore({ folder: committed, mode: 'write' })
    for (const batch of inventedWorld(600, 3000)) await store.commit(batch)
    await store.close()
    fillEmbeddedStore(filled, inventedWorld(600, 3000))
    expect(rowsIn(filled)).toEqual(rowsIn(committed))
    const again = await openEmbeddedStore({ folder: filled, mode: 'write' })
    expect(await again.verify()).toEqual([])
    await again.close()
  })

  it('is made only of public records that stand alone, and only where no store is', async () => {
    expect(() => fillEmbeddedStore(folder, [smallWorld])).toThrow(new RangeError('a store is filled from public claims alone'))
    expect(() => fillEmbeddedStore(folder, [{ claims: [named('aizada', 'Aizada Testova')] }])).toThrow(
      new RangeError('a store is filled in an order in which what is named came before'),
    )
    fillEmbeddedStore(folder, [])
    expect(() => fillEmbeddedStore(folder, [])).toThrow(StoreUnwritable)
  })
})
