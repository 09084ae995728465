import { expect } from 'vitest'
import { stages, type Stage } from '#model/chains/stages.ts'
import { ranks } from '#model/claims/mark.ts'
import { chainWorld } from '#tests/support/world.ts'
import { aboutReach, idsIn } from '../questions.ts'
import { agree, forWorlds, some, tellAll } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

/** Only walks that met something are cases. */
export const reach: Theme = {
  theme: 'reach',
  sentence: 'walks the layers of a stage as far as it may, over what supports, and says whether there was more',
  run: async ({ store }, effort) => {
    let cutShort = 0
    const cases = await forWorlds(
      store,
      effort,
      async (pair, world, numbers) => {
        await tellAll(pair, world)
        let met = 0
        for (const rank of ranks) {
          const questions = some(aboutReach([idsIn(pair.oracle, world, rank), rank, numbers]), numbers.slice(rank), effort.questions)
          for (const question of questions) {
            await agree(pair, question)
            const { relationships, more } = await question.walk(pair.oracle)
            if (relationships.length > 0) met += 1
            if (relationships.length > 0 && more) cutShort += 1
          }
        }
        const reason = new Error('no longer wanted')
        await expect(store.reach([], stages.victim, 1, 0, AbortSignal.abort(reason))).rejects.toBe(reason)
        return met
      },
      chainWorld,
    )
    const undeclared: Stage = { name: 'upward', layers: [[{ type: 'HOLDS', direction: 'in' }]] }
    await expect(store.reach([], undeclared, 1, 0)).rejects.toThrow(RangeError)
    expect(cutShort).toBeGreaterThan(20)
    return cases
  },
}
