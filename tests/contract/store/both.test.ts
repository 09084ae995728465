import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ranks } from '#model/claims/mark.ts'
import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import { openNeo4jStore } from '#server/store/neo4j/open.ts'
import type { Store } from '#server/store/store.ts'
import { neo4jUri } from '#tests/support/neo4j.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'
import { chainWorld, world } from '#tests/support/world.ts'
import { differences } from './manifest.ts'
import { aboutChains, aboutHistory, aboutImport, aboutReach, aboutSupport, everyRead, idsIn } from './questions.ts'
import { bytes, dice, outcomeOf, patience, some, written } from './telling.ts'

const uri = neo4jUri()
const folder = mkdtempSync(join(tmpdir(), 'answerable-both-'))
const [worlds, questionsEach] = [25, 12]

describe.skipIf(uri === undefined)('the embedded store and Neo4j', () => {
  let embedded: Store
  let neo4j: Store
  beforeAll(async () => {
    embedded = await openEmbeddedStore({ folder, mode: 'write' })
    neo4j = await openNeo4jStore({ uri: uri!, username: 'neo4j', password: null, database: 'neo4j' })
  })
  afterAll(async () => {
    await neo4j.reset()
    await Promise.all([embedded.close(), neo4j.close()])
    rmSync(folder, { recursive: true, force: true })
  })

  it('answer whatever a reader asks byte for byte the same', async () => {
    let cases = 0
    await fc.assert(
      fc.asyncProperty(world, dice, async (made, numbers) => {
        await Promise.all([embedded.reset(), neo4j.reset()])
        const oracle = new NaiveStore()
        for (const batch of made.batches) {
          const [one, other] = [await outcomeOf(embedded, batch), await outcomeOf(neo4j, batch)]
          expect('refused' in other ? other.error : other.receipt).toEqual('refused' in one ? one.error : one.receipt)
          await outcomeOf(oracle, batch)
        }
        for (const rank of ranks) {
          const asked = [idsIn(oracle, made, rank), rank, numbers] as const
          const every = [...everyRead(oracle, made, rank, numbers), ...aboutHistory(asked)]
          const questions = some(every, numbers.slice(rank), questionsEach)
          for (const { words, ask } of questions) expect([words, bytes(await ask(neo4j))]).toEqual([words, bytes(await ask(embedded))])
          // What only the import asks never leaves the server: there the order of members says nothing.
          const imports = aboutImport(asked)
          for (const { words, ask } of imports) expect([words, written(await ask(neo4j))]).toEqual([words, written(await ask(embedded))])
          expect(bytes(await neo4j.everything(rank))).toBe(bytes(await embedded.everything(rank)))
          cases += questions.length + imports.length + 1
        }
      }),
      { numRuns: worlds, interruptAfterTimeLimit: patience },
    )
    console.log(`both: ${cases} cases`)
  }, 300_000)

  it('walk every stage, weigh every relationship and find every chain byte for byte the same', async () => {
    let cases = 0
    await fc.assert(
      fc.asyncProperty(chainWorld, dice, async (made, numbers) => {
        await Promise.all([embedded.reset(), neo4j.reset()])
        const oracle = new NaiveStore()
        for (const batch of made.batches) for (const store of [embedded, neo4j, oracle]) await outcomeOf(store, batch)
        for (const rank of ranks) {
          const asked = [idsIn(oracle, made, rank), rank, numbers] as const
          const questions = [...aboutReach(asked), ...aboutSupport(asked), ...aboutChains(asked)]
          for (const { words, ask } of questions) expect([words, bytes(await ask(neo4j))]).toEqual([words, bytes(await ask(embedded))])
          cases += questions.length
        }
      }),
      { numRuns: 10, interruptAfterTimeLimit: patience },
    )
    console.log(`both, walking: ${cases} cases`)
    expect(cases).toBeGreaterThan(200)
  }, 300_000)

  it('differ nowhere', () => {
    expect(differences).toEqual([])
  })
})
