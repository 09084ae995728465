import { expect } from 'vitest'
import { NaiveStore } from '#tests/support/oracle-store.ts'
import { everyRead } from '../questions.ts'
import { forWorlds, outcomeOf, some, written } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

export const readers: Theme = {
  theme: 'concurrent readers',
  sentence: 'shows readers a commit whole or not at all while it goes on, and whole once it is done, through whichever connection',
  run: ({ store, elsewhere }, effort) =>
    forWorlds(store, effort, async ({ oracle: before }, world, numbers, clearance) => {
      const after = new NaiveStore()
      let cases = 0
      for (const [at, batch] of world.batches.entries()) {
        await outcomeOf(after, batch)
        const questions = some(everyRead(after, world, clearance, numbers), numbers.slice(at), effort.questions)
        const committing = outcomeOf(store, batch)
        const during = questions.map(({ ask }, which) => ask(which % 2 === 0 ? store : elsewhere))
        const answers = await Promise.all(during)
        await committing
        for (const [which, question] of questions.entries()) {
          const allowed = [written(await question.ask(before)), written(await question.ask(after))]
          const answer = written(answers[which])
          if (!allowed.includes(answer)) expect({ words: question.words, answer }).toEqual({ words: question.words, answer: allowed })
          expect([question.words, written(await question.ask(which % 2 === 0 ? elsewhere : store))]).toEqual([question.words, allowed[1]])
        }
        await outcomeOf(before, batch)
        cases += questions.length
      }
      return cases
    }),
}
