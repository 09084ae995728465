import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judgementIdOf, type JudgementId } from '#model/claims/identifiers.ts'
import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import { restoreEmbeddedStore } from '#server/store/embedded/backup.ts'
import { oneMore, named, person, smallWorld } from './small-world.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const page = { after: null, limit: 10 }

describe('the embedded store', () => {
  it('answers after a restart what it answered before', async () => {
    const store = await openEmbeddedStore({ folder, mode: 'write' })
    expect(await store.commit(smallWorld)).toEqual({ added: 7, unchanged: 0, superseded: 0, revised: 0, retracted: 0 })
    const before = [await store.everything(4), await store.totals(0), await store.neighbours(person('aizada'), {}, page, 1)]
    await store.close()
    const again = await openEmbeddedStore({ folder, mode: 'write' })
    expect([await again.everything(4), await again.totals(0), await again.neighbours(person('aizada'), {}, page, 1)]).toEqual(before)
    expect(await again.verify()).toEqual([])
    await again.close()
  })

  it('counts nothing that the reader may not see', async () => {
    const store = await openEmbeddedStore({ folder, mode: 'write' })
    await store.commit(smallWorld)
    expect(await store.counts(person('aizada'), 0)).toEqual({ HOLDS: { in: 0, out: 1 } })
    expect(await store.counts(person('aizada'), 1)).toEqual({ HOLDS: { in: 0, out: 1 }, ASSOCIATED_WITH: { in: 0, out: 1 } })
    expect(await store.officials([person('aizada'), person('bolat')], 0)).toEqual(new Set([person('aizada')]))
    expect(await store.proposeByName([['sampleuly']], null, 0)).toEqual([])
    expect(await store.proposeByName([['samp'], ['bolat']], null, 1)).toEqual([
      { id: person('bolat'), type: 'Person', caption: 'Bolat Sampleuly', spellings: ['Bolat Sampleuly'] },
    ])
    await store.close()
  })

  it('joins two records and takes them apart again with nothing lost', async () => {
    const store = await openEmbeddedStore({ folder, mode: 'write' })
    await store.commit(smallWorld)
    const before = await store.everything(4)
    const about = {
      a: person('aizada'),
      b: person('bolat'),
      verdict: 'same',
      by: 'K. Sample',
      at: '2026-01-02',
      why: 'one birthday',
    } as const
    const id: JudgementId = judgementIdOf(about)
    await store.commit({ judgements: [{ id, ...about }] })
    expect((await store.node(person('bolat'), 1))?.id).toBe((await store.node(person('aizada'), 1))?.id)
    expect(await store.verify()).toEqual([])
    await store.commit({ withdraw: [id] })
    expect(await store.everything(4)).toEqual(before)
    expect(await store.verify()).toEqual([])
    await store.close()
  })

  it('shows another process what was committed, to the last commit', async () => {
    const writer = await openEmbeddedStore({ folder, mode: 'write' })
    await writer.commit(smallWorld)
    const reader = await openEmbeddedStore({ folder, mode: 'read' })
    for (let n = 0; n < 30; n++) {
      await writer.commit(oneMore(n))
      expect(await reader.totals(4)).toEqual(await writer.totals(4))
      expect(await reader.counts(person(`p${n}`), 0)).toEqual(await writer.counts(person(`p${n}`), 0))
    }
    await writer.commit({ retract: [named('bolat', 'x').row] })
    expect(await reader.counts(person('aizada'), 4)).toEqual({ HOLDS: { in: 0, out: 1 } })
    await writer.reset()
    expect(await reader.totals(4)).toEqual({ nodes: {}, relationships: {}, claims: 0, sources: 0, period: null })
    await expect(reader.commit(smallWorld)).rejects.toThrow('This store was opened for reading only. Nothing was changed.')
    await Promise.all([reader.close(), writer.close()])
  })

  it('gives back from a backup what it held when that was made', async () => {
    const store = await openEmbeddedStore({ folder, mode: 'write' })
    await store.commit(smallWorld)
    const copy = join(folder, 'copy.sqlite')
    await store.backup(copy)
    const then = await store.everything(4)
    await store.commit(oneMore(0))
    await expect(restoreEmbeddedStore(copy, folder)).rejects.toThrow('Another process writes to this store')
    await store.close()
    expect(await restoreEmbeddedStore(copy, folder)).toBe(join(folder, 'answerable.sqlite.before'))
    const restored = await openEmbeddedStore({ folder, mode: 'write' })
    expect(await restored.everything(4)).toEqual(then)
    expect(await restored.verify()).toEqual([])
    await restored.close()
  })

  it('names what someone changed behind its back', async () => {
    const store = await openEmbeddedStore({ folder, mode: 'write' })
    await store.commit(smallWorld)
    await store.close()
    const { default: Database } = await import('libsql')
    const file = new Database(join(folder, 'answerable.sqlite'))
    file.exec("UPDATE profile SET visible_from = 0; DELETE FROM name_token WHERE token = 'aizada'")
    file.close()
    const again = await openEmbeddedStore({ folder, mode: 'read' })
    expect(await again.verify()).toEqual([
      `The record ${person('bolat')} is kept as visible from 0, not 1.`,
      expect.stringMatching(/^The claim [0-9a-f]{64} is kept as visible from another clearance than its mark and records say\.$/),
      `The search word aizada of ${person('aizada')} is missing.`,
    ])
    await again.close()
  })
})
