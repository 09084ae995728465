import { expect } from 'vitest'
import { fullClearance } from '#model/claims/mark.ts'
import { JudgementRefused } from '#server/store/failures.ts'
import { everyRead } from '../questions.ts'
import { agree, forWorlds, some, tell, tellAll, written } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

export const judgement: Theme = {
  theme: 'judgement and its undoing',
  sentence: 'joins records by a judgement, loses nothing when it is withdrawn, and refuses one that contradicts others',
  run: ({ store }, effort) =>
    forWorlds(store, effort, async (pair, world, numbers, clearance) => {
      let cases = 0
      const askSome = async () => {
        const questions = some(everyRead(pair.oracle, world, clearance, numbers), numbers, effort.questions)
        for (const question of questions) await agree(pair, question)
        cases += questions.length
      }
      await tellAll(pair, { batches: world.batches.slice(0, 3) })
      for (const made of some(world.judgements, numbers, 3)) {
        const before = written(await store.everything(fullClearance))
        // The same judgement may have been made with its two sides the other way round: told again as it stands, nothing changes.
        const standing = pair.oracle.ledger.judgements.get(made.id)
        const outcome = await tell(pair, { judgements: [standing ?? made] })
        if ('refused' in outcome) {
          expect(written(await store.everything(fullClearance))).toBe(before)
          if (!(outcome.error instanceof JudgementRefused)) continue
          const against = outcome.error.standing
          expect(against.filter(({ id }) => !pair.oracle.ledger.judgements.has(id))).toEqual([])
          await tell(pair, { judgements: [made], withdraw: against.map(({ id }) => id) })
          expect(pair.oracle.ledger.judgements.has(made.id)).toBe(true)
          await tell(pair, { judgements: [...against], withdraw: [made.id] })
        } else {
          await askSome()
          if (!standing) await tell(pair, { withdraw: [made.id] })
        }
        expect(written(await store.everything(fullClearance))).toBe(before)
      }
      await askSome()
      return cases
    }),
}
