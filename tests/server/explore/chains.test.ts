import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identityOf, inputsOf } from '#model/chains/chain.ts'
import { isAct } from '#model/chains/ground.ts'
import { isRelationship, type Claim } from '#model/claims/claim.ts'
import { fullClearance } from '#model/claims/mark.ts'
import { chainsFor } from '#server/explore/chains.ts'
import { strengthenedChains } from '#server/explore/strengthened.ts'
import type { Row, Store } from '#server/store/store.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'
import { chainWorld, type World } from '#tests/support/world.ts'

const order = ['impossible', 'possible', 'definite']

/** How strong each chain is, and which relationships are in one. */
async function verdicts(store: Store, inputs = new Set<string>()): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  const { nodes } = await store.everything(fullClearance)
  for (const of of nodes.filter(isAct)) {
    const { chains, impossible } = await chainsFor(
      store,
      { of, official: null, depth: 4, limit: Infinity, impossible: true },
      fullClearance,
    )
    for (const { chain } of [...chains, ...impossible]) {
      for (const id of inputsOf(chain)) inputs.add(id)
      if (chain.gaps.every(({ kind }) => kind !== 'unknown-holder')) found.set(identityOf(chain), order.indexOf(chain.verdict))
    }
  }
  return found
}

/** No start or end of a spell nor another date that could contradict one, no denial, and nothing that could excuse someone. */
const onlySupports = ({ subject, stance, when, says }: Claim): boolean =>
  isRelationship(subject) && stance !== 'denies' && when === null && !('favourable' in says) && subject.type !== 'TAKEN_BY'

async function told(world: World): Promise<NaiveStore> {
  const store = new NaiveStore()
  for (const batch of world.batches) await store.commit(batch).catch(() => undefined)
  return store
}

test('removing a claim that only supports never strengthens a chain', async () => {
  let weakened = 0
  await fc.assert(
    fc.asyncProperty(chainWorld, fc.nat(), async (world, which) => {
      const store = await told(world)
      const inputs = new Set<string>()
      const before = await verdicts(store, inputs)
      const rows: Row[] = []
      for (const folder of new Set(world.profiles.map(({ source }) => source)))
        for (const [key, { claim }] of await store.rows(folder)) {
          const record = await store.claim(claim, fullClearance)
          if (record && 'relationship' in record.about && inputs.has(record.about.relationship) && onlySupports(record))
            rows.push({ folder, key })
        }
      fc.pre(rows.length > 0)
      await store.commit({ retract: [rows[which % rows.length]!] })
      const after = await verdicts(store)
      // Chains of an act on which nobody is recorded to have fallen any more are another question's.
      for (const [chain, verdict] of after) if (!chain.includes('  ')) expect(verdict).toBeLessThanOrEqual(before.get(chain) ?? -1)
      weakened += Number(after.size < before.size)
    }),
    { numRuns: 120 },
  )
  expect(weakened).toBeGreaterThan(5)
}, 120_000)

test('what lower readers see as stronger than it is, is what someone finds who compares every chain at every mark', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(chainWorld, async world => {
      const store = await told({ ...world, judgements: [], batches: world.batches.map(batch => ({ ...batch, judgements: [] })) })
      const whole = await verdicts(store)
      const strengthened = await strengthenedChains(store)
      for (const { chain, whole: known } of strengthened) {
        const really = whole.get(identityOf(chain)) ?? -1
        expect(really).toBe(known === null ? -1 : order.indexOf(known))
        expect(really).toBeLessThan(order.indexOf(chain.verdict))
      }
      found += strengthened.length
    }),
    { numRuns: 80 },
  )
  expect(found).toBeGreaterThan(5)
}, 120_000)
