import { expect } from 'vitest'
import { matchName } from '#model/names/match.ts'
import { searchByName, type HitKey } from '#server/explore/search.ts'
import { aboutName } from '../questions.ts'
import { agree, forWorlds, some, tellAll, written, type Pair } from '../telling.ts'
import type { Theme } from '../describe-store.ts'
import type { Rank } from '#model/claims/mark.ts'

/** The same name as someone else types it: begun, in another order, or in another alphabet. */
function typed(spelling: string, number: number): string {
  const letters = Array.from(spelling)
  const words = spelling.split(' ')
  const ways = [
    spelling,
    letters.slice(0, 1 + (number % letters.length)).join(''),
    words.toReversed().join(' '),
    words.map(word => Array.from(word).slice(0, 3).join('')).join(' '),
    spelling.toUpperCase(),
  ]
  return ways[number % ways.length] ?? spelling
}

/** Every node with a spelling that the query meets is found, and in pages as in one. */
async function expectFound({ store, oracle }: Pair, query: string, clearance: Rank): Promise<void> {
  const ask = (after: HitKey | null, limit: number) => searchByName(store, { query, type: null, after, limit }, clearance)
  const whole = await ask(null, 1000)
  const met = oracle.view(clearance).nodes.filter(({ names }) => names.some(({ value }) => matchName(query, value) !== null))
  expect(whole.hits.map(({ node }) => node.id).sort()).toEqual(met.map(({ id }) => id))
  expect(written(whole)).toBe(written(await searchByName(oracle, { query, type: null, after: null, limit: 1000 }, clearance)))
  const first = await ask(null, 2)
  const rest = first.next ? await ask(first.next, 1000) : { hits: [] }
  expect(written([...first.hits, ...rest.hits])).toBe(written(whole.hits))
}

export const search: Theme = {
  theme: 'search',
  sentence: 'proposes every node that one of whose spellings answers the words of a search, and none that is not there',
  run: ({ store }, effort) =>
    forWorlds(store, effort, async (pair, world, numbers, clearance) => {
      await tellAll(pair, world)
      const spellings = [...new Set(pair.oracle.view(4).nodes.flatMap(({ names }) => names.map(({ value }) => value)))]
      const queries = some(spellings, numbers, effort.questions).map((spelling, at) => typed(spelling, numbers[at % numbers.length]!))
      for (const query of queries) {
        for (const question of aboutName(query, clearance)) await agree(pair, question)
        await expectFound(pair, query, clearance)
      }
      return queries.length
    }),
}
