import { ranks } from '#model/claims/mark.ts'
import { aboutHistory, everyRead, idsIn } from '../questions.ts'
import { agree, forWorlds, some, tellAll } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

export const clearance: Theme = {
  theme: 'clearance',
  sentence: 'answers every question of every reader as if nothing hidden from them had ever been said',
  run: ({ store }, effort) =>
    forWorlds(store, effort, async (pair, world, numbers) => {
      await tellAll(pair, world)
      let cases = 0
      for (const rank of ranks) {
        const asked = [idsIn(pair.oracle, world, rank), rank, numbers] as const
        const questions = some(
          [...everyRead(pair.oracle, world, rank, numbers), ...aboutHistory(asked)],
          numbers.slice(rank),
          effort.questions,
        )
        for (const question of questions) await agree(pair, question)
        cases += questions.length
      }
      return cases
    }),
}
