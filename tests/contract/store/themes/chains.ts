import { expect } from 'vitest'
import { addDays, earliestDay, latestDay } from '#model/claims/day.ts'
import { findChains } from '#model/chains/find.ts'
import { Ground, isAct } from '#model/chains/ground.ts'
import { identityOf } from '#model/chains/chain.ts'
import { ranks } from '#model/claims/mark.ts'
import { chainsFor } from '#server/explore/chains.ts'
import type { Everything } from '#server/store/store.ts'
import { oracleChains } from '#tests/model/chains/support/oracle.ts'
import { chainWorld } from '#tests/support/world.ts'
import { aboutChains, idsIn } from '../questions.ts'
import { agree, forWorlds, some, tellAll } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

/** Every day on which something changes, and the days beside it: between them nothing does. */
function daysOf({ nodes, relationships }: Everything): string[] {
  const whens = [...nodes, ...relationships].flatMap(({ when }) => when ?? [])
  const ends = whens.flatMap(({ definite, possible }) => [...(definite ?? []), ...possible]).filter(day => day !== null)
  return [...new Set([earliestDay, latestDay, ...ends.flatMap(day => [addDays(day, -1), day, addDays(day, 1)])])].sort()
}

/** Each act that someone asks about is a case where there is a chain; the rest are questions in which both stores agree. */
export const chains: Theme = {
  theme: 'chains',
  sentence: 'finds for each reader the chains of responsibility that someone finds who tries every path and looks at every day',
  run: ({ store }, effort) =>
    forWorlds(
      store,
      effort,
      async (pair, world, numbers) => {
        await tellAll(pair, world)
        let cases = 0
        for (const rank of ranks) {
          const questions = some(aboutChains([idsIn(pair.oracle, world, rank), rank, numbers]), numbers.slice(rank), effort.questions)
          for (const question of questions) await agree(pair, question)
          const seen = await pair.oracle.everything(rank)
          const days = daysOf(seen)
          const depth = numbers[2]! % 3
          for (const act of seen.nodes.filter(isAct)) {
            const found = await chainsFor(store, { of: act, official: null, depth, limit: Infinity }, rank)
            const victims = [null, ...seen.nodes.filter(({ type }) => ['Person', 'Organisation'].includes(type)).map(({ id }) => id)]
            const expected = victims
              .flatMap(victim => oracleChains({ ...seen, days }, act, victim, depth))
              .filter(({ verdict }) => verdict !== 'impossible')
            expect(found.chains.map(({ chain }) => `${identityOf(chain)} ${chain.verdict}`).sort()).toEqual(
              expected.map(({ rule, act, victim, hops, verdict }) => `${[rule, act, victim ?? '', ...hops].join(' ')} ${verdict}`).sort(),
            )
            cases += Number(expected.length > 0)
          }
          // What is gathered for them is all that a chain can need: the rules find the same on everything there is.
          const everything = new Ground(seen.nodes, seen.relationships)
          for (const of of seen.nodes.filter(({ type }) => type === 'Person' || type === 'Case')) {
            const found = await chainsFor(store, { of, official: null, depth, limit: Infinity }, rank)
            const whole = findChains(everything, { of: of.id, depth }).chains
            expect(found.chains.map(({ chain }) => identityOf(chain)).sort()).toEqual(whole.map(identityOf).sort())
          }
          cases += questions.length
        }
        return cases
      },
      chainWorld,
    ),
}
