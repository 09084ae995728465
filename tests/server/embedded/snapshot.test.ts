import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { restoreEmbeddedStore } from '#server/store/embedded/backup.ts'
import { LiveAdjacency } from '#server/store/embedded/live-adjacency.ts'
import { openEmbeddedStore, type EmbeddedStore } from '#server/store/embedded/open.ts'
import { readSnapshot, writeSnapshot, type Taken } from '#server/store/embedded/snapshot.ts'
import { Sql } from '#server/store/embedded/sql.ts'
import { named, oneMore, person, smallWorld, tied } from './small-world.ts'

let folder = ''
let snapshot = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'))
  snapshot = join(folder, 'answerable.adjacency')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Opens the store, lets something happen to it, closes it. */
async function inStore<Result>(run: (store: EmbeddedStore) => Promise<Result>, mode: 'read' | 'write' = 'write'): Promise<Result> {
  const store = await openEmbeddedStore({ folder, mode })
  try {
    return await run(store)
  } finally {
    await store.close()
  }
}
const known = ['aizada', 'bolat', 'judge', 'court', 'p0', 'p1', 'p2'].map(person)
const answers = async (store: EmbeddedStore) => ({
  hops: [await store.hops(known, {}, 0), await store.hops(known, {}, 4)],
  counts: await Promise.all(known.map(id => store.counts(id, 1))),
  totals: await store.totals(4),
  wrong: await store.verify(),
})
/** Whether whoever opens the store now would take the adjacency from the snapshot. */
function isTaken(): boolean {
  const sql = new Sql(join(folder, 'answerable.sqlite'), 0)
  try {
    return LiveAdjacency.fromSnapshot(snapshot, sql) !== null
  } finally {
    sql.close()
  }
}

describe('the snapshot of the adjacency beside a store', () => {
  it('is there after a store was written to, and gives the answers that the rows give', async () => {
    const before = await inStore(async store => {
      await store.commit(smallWorld)
      await store.commit(oneMore(0))
      return answers(store)
    })
    expect(before.wrong).toEqual([])
    expect(isTaken()).toBe(true)
    expect(await inStore(answers)).toEqual(before)
    await rm(snapshot)
    expect(await inStore(answers, 'read')).toEqual(before)
    // Who only reads leaves nothing behind.
    expect(existsSync(snapshot)).toBe(false)
    expect(await inStore(answers)).toEqual(before)
    expect(isTaken()).toBe(true)
  })

  it('is not believed when it is cut off, scrambled, empty, half written or something else altogether', { timeout: 60_000 }, async () => {
    const before = await inStore(async store => {
      await store.commit(smallWorld)
      return answers(store)
    })
    const whole = await readFile(snapshot)
    const flipped = (at: number): Buffer => {
      const copy = Buffer.from(whole)
      copy[at] = (copy[at] ?? 0) ^ 0x10
      return copy
    }
    const bad = [
      Buffer.alloc(0),
      Buffer.from('a shopping list'),
      Buffer.alloc(whole.length),
      Buffer.concat([whole, Buffer.alloc(8)]),
      ...[1, 100, 4095, 4096, 4100, whole.length - 8, whole.length - 1].map(length => whole.subarray(0, length)),
      ...[0, 30, 60, 100, 4096, 4200, 4300, whole.length - 9].map(flipped),
    ]
    for (const content of bad) {
      await writeFile(snapshot, content)
      expect(isTaken()).toBe(false)
      expect(await inStore(answers, 'read')).toEqual(before)
    }
    await writeFile(`${snapshot}.new`, whole.subarray(0, 5000))
    expect(await inStore(answers)).toEqual(before)
    expect((await readFile(snapshot)).equals(whole)).toBe(true)
    await rm(snapshot)
    await mkdir(snapshot)
    expect(await inStore(answers)).toEqual(before)
  })

  it('is not believed of another store, nor of this one as it was before a restoring', async () => {
    const copy = join(folder, 'copy.sqlite')
    await inStore(async store => {
      await store.commit(smallWorld)
      await store.backup(copy)
      await store.commit(oneMore(0))
    })
    const other = join(folder, 'of-another-past')
    await copyFile(snapshot, other)
    await restoreEmbeddedStore(copy, folder)
    expect(existsSync(snapshot)).toBe(false)
    // As many commits as there were, and other ones.
    const after = await inStore(async store => {
      await store.commit({ claims: [tied('bolat', 'ASSOCIATED_WITH', 'aizada')] })
      return answers(store)
    })
    expect(after.wrong).toEqual([])
    await copyFile(other, snapshot)
    expect(isTaken()).toBe(false)
    expect(await inStore(answers)).toEqual(after)
  })

  it('is brought up to what was committed since, or left where the log no longer tells that', { timeout: 120_000 }, async () => {
    const old = join(folder, 'old')
    await inStore(store => store.commit(smallWorld))
    await copyFile(snapshot, old)
    const before = await inStore(async store => {
      for (let n = 0; n < 4; n++) await store.commit(oneMore(n))
      await store.commit({ retract: [named('p3', '').row, tied('judge', 'POST_IN', 'court').row] })
      return answers(store)
    })
    expect(before.wrong).toEqual([])
    await copyFile(old, snapshot)
    expect(isTaken()).toBe(true)
    expect(await inStore(answers)).toEqual(before)
    const after = await inStore(async store => {
      for (let n = 4; n < 410; n++) await store.commit(oneMore(n))
      return answers(store)
    })
    await copyFile(old, snapshot)
    expect(isTaken()).toBe(false)
    expect(await inStore(answers)).toEqual(after)
  })

  it('goes when the store is emptied, and is of an emptied store after', async () => {
    await inStore(store => store.commit(smallWorld))
    const old = await readFile(snapshot)
    const empty = await inStore(async store => {
      await store.reset()
      return answers(store)
    })
    expect(empty.totals.nodes).toEqual({})
    expect(await inStore(answers)).toEqual(empty)
    await writeFile(snapshot, old)
    expect(isTaken()).toBe(false)
    expect(await inStore(answers)).toEqual(empty)
  })

  it('is compared with the rows by verify', async () => {
    await inStore(store => store.commit(smallWorld))
    let taken: Taken | undefined
    const found = readSnapshot(snapshot, of => {
      taken = of
      return true
    })
    const [first] = [...(found?.graph.all() ?? [])]
    found!.graph.putRelationship({ ...first!, mask: 0, supported: 0 })
    writeSnapshot(snapshot, found!.graph, taken!)
    const wrong = await inStore(store => store.verify())
    expect(wrong).toEqual([`Relationship ${first!.id} in memory is missing.`, `Relationship ${first!.id} in the snapshot is missing.`])
  })
})
