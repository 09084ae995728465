import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { inventedWorld, numbers, record } from '#bench/world.ts'
import { fillEmbeddedStore } from '#server/store/embedded/fill.ts'
import { openEmbeddedStore, type EmbeddedStore } from '#server/store/embedded/open.ts'
import { shortestPaths } from '#server/store/paths.ts'
import type { HopFilter, IncomingClaim } from '#server/store/store.ts'
import { oneMore, person } from './small-world.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const filters: readonly HopFilter[] = [{}, { asOf: '2011-05-05' }, { types: ['ASSOCIATED_WITH', 'WORKS_AT', 'SUBORDINATE_TO'] }]

/** Asks for paths and compares with the same search over plain hops. */
async function agree(store: EmbeddedStore, seed: number): Promise<void> {
  const next = numbers(seed)
  for (let asked = 0; asked < 60; asked++) {
    const from = asked % 12 === 0 ? person('p1') : record(next(5), next(2) === 0 ? 'victim' : 'official', next(36))
    const to = record(next(5), 'official', next(50))
    const filter = filters[asked % 3]!
    const question = { from, to, max: 1 + next(6), limit: 1 + next(6), ...(asked % 5 === 0 && { budget: next(80) }) }
    const found = await store.paths(question, filter, 0)
    expect({ question, found }).toEqual({ question, found: await shortestPaths(ids => store.hops(ids, filter, 0), question) })
  }
}

it(
  'finds the same paths in what is packed, in what came later and after both changed, as over plain hops',
  { timeout: 60_000 },
  async () => {
    fillEmbeddedStore(folder, inventedWorld(1000, 5000))
    const batches = [...inventedWorld(1000, 5000)]
    const store = await openEmbeddedStore({ folder, mode: 'write' })
    await agree(store, 1)
    const gone = batches.flatMap(({ claims = [] }) => claims.filter(({ statement }, at) => at % 7 === 0 && 'type' in statement.subject))
    const denied = batches.flatMap(({ claims = [] }) => claims.filter(({ statement }, at) => at % 11 === 0 && 'type' in statement.subject))
    const tie = ({ statement, row }: IncomingClaim): IncomingClaim[] =>
      'type' in statement.subject
        ? [
            {
              ...{ revision: { status: 'accepted', note: null, mark: 'public' }, researcher: null },
              ...{ statement: { ...statement, subject: { ...statement.subject, key: 'late' } }, row: { ...row, key: `late ${row.key}` } },
            },
          ]
        : []
    await store.commit({ retract: gone.map(({ row }) => row) })
    await agree(store, 2)
    await store.commit({ claims: denied.map(claim => ({ ...claim, statement: { ...claim.statement, stance: 'denies' } })) })
    await agree(store, 3)
    for (let n = 0; n < 3; n++) await store.commit(oneMore(n))
    await store.commit({ claims: [...denied.slice(0, 200).flatMap(tie), ...gone.slice(0, 100)] })
    await agree(store, 4)
    await store.close()
    const again = await openEmbeddedStore({ folder, mode: 'read' })
    await agree(again, 5)
    await again.close()
  },
)
