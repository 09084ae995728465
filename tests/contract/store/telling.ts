import fc from 'fast-check'
import { expect } from 'vitest'
import { canonicalJson, type Json } from '#model/claims/canonical-json.ts'
import { ranks, type Rank } from '#model/claims/mark.ts'
import { BatchRefused, JudgementRefused } from '#server/store/failures.ts'
import type { Batch, Receipt, Store } from '#server/store/store.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'
import { world, type World } from '#tests/support/world.ts'
import type { Question } from './questions.ts'

/** How much is asked of a store: a case is one generated question to one generated world, compared with the oracle. */
export interface Effort {
  readonly worlds: number
  readonly questions: number
}

/** The store under test, beside the oracle that was told the same. */
export interface Pair {
  readonly store: Store
  readonly oracle: NaiveStore
}

type Outcome = { readonly receipt: Receipt } | { readonly refused: 'BatchRefused' | 'JudgementRefused'; readonly error: Error }

export async function outcomeOf(store: Store, batch: Batch): Promise<Outcome> {
  try {
    return { receipt: await store.commit(batch) }
  } catch (error) {
    if (error instanceof BatchRefused || error instanceof JudgementRefused) return { refused: error.name, error }
    throw error
  }
}

/** Commits to both and expects the same receipt, or the same kind of refusal. */
export async function tell({ store, oracle }: Pair, batch: Batch): Promise<Outcome> {
  const [outcome, expected] = [await outcomeOf(store, batch), await outcomeOf(oracle, batch)]
  expect('refused' in outcome ? outcome.refused : outcome.receipt).toEqual('refused' in expected ? expected.refused : expected.receipt)
  return outcome
}

export async function tellAll(pair: Pair, { batches }: Pick<World, 'batches'>): Promise<void> {
  for (const batch of batches) await tell(pair, batch)
}

const plain = (value: unknown): unknown => {
  if (value instanceof Map)
    return [...value].map(([key, held]) => [key, plain(held)] as const).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  if (value instanceof Set) return [...value].sort()
  return value
}
/** An answer as text in which the order of members, of maps and of sets says nothing. */
export const written = (value: unknown): string => canonicalJson(plain(value) as Json)
/** An answer as a route would write it, letter for letter. */
export const bytes = (value: unknown): string => JSON.stringify(plain(value))

/** Asks both the same and compares the answers whole. */
export async function agree({ store, oracle }: Pair, { words, ask }: Question): Promise<void> {
  const [answer, expected] = [await ask(store), await ask(oracle)]
  if (written(answer) !== written(expected)) expect({ words, answer: plain(answer) }).toEqual({ words, answer: plain(expected) })
}

/** After so many milliseconds a property is no longer shrunk, nor tried on further worlds: the number of cases then says so. */
export const patience = 120_000

export const dice = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 24, maxLength: 24 })
export const clearance: fc.Arbitrary<Rank> = fc.constantFrom(...ranks)

/** Some of a list, chosen by generated numbers; all of it when it is short. */
export function some<Item>(items: readonly Item[], numbers: readonly number[], most: number): Item[] {
  const rest = [...items]
  const chosen: Item[] = []
  for (let at = 0; chosen.length < most && rest.length > 0; at++)
    chosen.push(...rest.splice(((numbers[at % numbers.length] ?? 0) + at * 7919) % rest.length, 1))
  return chosen
}

/** Runs a property over generated worlds, each on an emptied store, and answers how many cases there were. */
export async function forWorlds(
  store: Store,
  { worlds }: Effort,
  check: (pair: Pair, world: World, numbers: readonly number[], clearance: Rank) => Promise<number>,
  worldOf: fc.Arbitrary<World> = world,
): Promise<number> {
  let cases = 0
  await fc.assert(
    fc.asyncProperty(worldOf, dice, clearance, async (made, numbers, rank) => {
      await store.reset()
      const pair = { store, oracle: new NaiveStore() }
      cases += await check(pair, made, numbers, rank)
      expect(await store.verify()).toEqual([])
    }),
    { numRuns: worlds, interruptAfterTimeLimit: patience },
  )
  return cases
}
