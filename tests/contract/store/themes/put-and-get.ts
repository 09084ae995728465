import { aboutClaims, aboutImport, aboutRecords, idsIn } from '../questions.ts'
import { agree, forWorlds, some, tell } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

export const putAndGet: Theme = {
  theme: 'put and get',
  sentence: 'gives back what was put in it, after every commit',
  run: ({ store }, effort) =>
    forWorlds(store, effort, async (pair, world, numbers, clearance) => {
      let cases = 0
      for (const batch of world.batches) {
        await tell(pair, batch)
        const asked = [idsIn(pair.oracle, world, clearance), clearance, numbers] as const
        const questions = [...some([...aboutRecords(asked), ...aboutClaims(asked)], numbers, effort.questions), ...aboutImport(asked)]
        for (const question of questions) await agree(pair, question)
        cases += questions.length
      }
      return cases
    }),
}
