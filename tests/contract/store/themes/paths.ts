import { expect } from 'vitest'
import type { NodeId } from '#model/claims/identifiers.ts'
import fc from 'fast-check'
import { shortestPaths } from '#server/store/paths.ts'
import type { HopFilter } from '#server/store/store.ts'
import { someDay } from '#tests/support/arbitraries.ts'
import { aboutHops, idsIn } from '../questions.ts'
import { agree, bytes, forWorlds, some, tellAll } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

const someDays = fc.sample(someDay, { numRuns: 24, seed: 2 })

export const paths: Theme = {
  theme: 'hops and paths',
  sentence: 'hops only along supported relationships that may hold on the day, so that the shortest paths are the same everywhere',
  run: ({ store }, effort) =>
    forWorlds(store, effort, async (pair, world, numbers, clearance) => {
      await tellAll(pair, world)
      const ids = idsIn(pair.oracle, world, clearance)
      const questions = some(aboutHops([ids, clearance, numbers], pair.oracle), numbers, effort.questions)
      for (const question of questions) await agree(pair, question)

      const starts = some([...ids.nodes, ...(ids.records as NodeId[])], numbers, 4)
      const goals = some(ids.nodes, numbers.toReversed(), 3)
      const filters: HopFilter[] = [
        {},
        {
          types: pair.oracle
            .view(4)
            .relationships.map(({ type }) => type)
            .slice(0, 2),
        },
        { asOf: someDays[numbers[0]! % someDays.length]! },
      ]
      let asked = 0
      for (const from of starts)
        for (const to of goals) {
          const at = numbers[asked++ % numbers.length]!
          // What the same search finds over plain hops, whether it may go on, is cut short or has to stop; `expanded` and `more` included.
          const question = { from, to, max: 1 + (at % 6), limit: 1 + (at % 7), ...(at % 3 === 0 && { budget: at % 11 }) }
          const filter = filters[at % 2 === 0 ? 0 : asked % filters.length]!
          const found = await store.paths(question, filter, clearance)
          expect({ question, filter, found }).toEqual({ question, filter, found: await pair.oracle.paths(question, filter, clearance) })
          expect(bytes(await shortestPaths(nodes => store.hops(nodes, filter, clearance), question))).toBe(bytes(found))
        }
      const reason = new Error('no longer wanted')
      await expect(store.hops(starts, {}, clearance, AbortSignal.abort(reason))).rejects.toBe(reason)
      const [from, to] = [starts[0], goals[0]]
      if (from && to)
        await expect(store.paths({ from, to, max: 2, limit: 1 }, {}, clearance, AbortSignal.abort(reason))).rejects.toBe(reason)
      return questions.length + asked
    }),
}
