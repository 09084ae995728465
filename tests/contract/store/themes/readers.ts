import { expect } from 'vitest'
import type { Store } from '#server/store/store.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'
import { aboutAll, everyRead, idsIn, type Question } from '../questions.ts'
import { forWorlds, outcomeOf, some, written } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

/** Asks one question after the other, again from the first, until told to stop. */
async function askMeanwhile(of: Store, questions: readonly Question[], goesOn: () => boolean): Promise<[Question, string][]> {
  const answers: [Question, string][] = []
  for (let at = 0; at === 0 || goesOn(); at++) {
    const question = questions[at % questions.length]!
    answers.push([question, written(await question.ask(of))])
  }
  return answers
}

export const readers: Theme = {
  theme: 'concurrent readers',
  sentence: 'shows readers a commit whole or not at all while it goes on, and whole once it is done, through whichever connection',
  run: ({ store, elsewhere }, effort) =>
    forWorlds(store, effort, async ({ oracle: before }, world, numbers, clearance) => {
      const after = new NaiveStore()
      let cases = 0
      for (const [at, batch] of world.batches.entries()) {
        await outcomeOf(after, batch)
        const atOnce = everyRead(after, world, clearance, numbers).filter(({ inSteps }) => inSteps !== true)
        const whole = aboutAll([idsIn(after, world, clearance), clearance, numbers])
        const questions = [...whole, ...some(atOnce, numbers.slice(at), effort.questions)]

        let committing = true
        const commit = outcomeOf(store, batch).finally(() => (committing = false))
        const goesOn = () => committing
        const here = askMeanwhile(store, questions, goesOn)
        const there = askMeanwhile(elsewhere, questions.toReversed(), goesOn)
        const answers = [...(await here), ...(await there)]
        await commit
        for (const [{ words, ask }, answer] of answers) {
          const allowed = [written(await ask(before)), written(await ask(after))]
          if (!allowed.includes(answer)) expect({ words, answer }).toEqual({ words, answer: allowed })
        }
        for (const [which, { words, ask }] of questions.entries())
          expect([words, written(await ask(which % 2 === 0 ? elsewhere : store))]).toEqual([words, written(await ask(after))])
        await outcomeOf(before, batch)
        cases += answers.length + questions.length
      }
      return cases
    }),
}
