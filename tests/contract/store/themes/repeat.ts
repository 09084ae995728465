import { expect } from 'vitest'
import { fullClearance } from '#model/claims/mark.ts'
import type { Batch, IncomingClaim } from '#server/store/store.ts'
import type { NaiveStore } from '#tests/support/oracle-store.ts'
import { aboutHistory, aboutImport, everyRead, idsIn } from '../questions.ts'
import { agree, forWorlds, outcomeOf, some, tell, tellAll, written, type Pair } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

/** What stands, as the folders that say it would be imported again. */
function importedAgain({ ledger }: NaiveStore): Required<Pick<Batch, 'sources' | 'profiles' | 'claims' | 'judgements'>> {
  const standing = [...ledger.rows.values()].filter(({ live }) => live)
  const claims = standing.map(({ row, claim: id }): IncomingClaim => {
    const { id: _id, status, note, mark, researcher, ...statement } = ledger.claims.get(id)!.claim
    return { row, statement, revision: { status, note, mark }, researcher }
  })
  return {
    sources: [...ledger.sources.values()],
    profiles: [...ledger.profiles.values()],
    judgements: [...ledger.judgements.values()],
    claims,
  }
}

async function expectNoChange(pair: Pair): Promise<void> {
  const again = importedAgain(pair.oracle)
  const everything = await pair.store.everything(fullClearance)
  expect(await outcomeOf(pair.store, again)).toEqual({
    receipt: { added: 0, unchanged: again.claims.length, superseded: 0, revised: 0, retracted: 0 },
  })
  expect(written(await pair.store.everything(fullClearance))).toBe(written(everything))
}

export const repeat: Theme = {
  theme: 'repeat import',
  sentence: 'changes nothing when the same is imported again',
  run: ({ store }, effort) =>
    forWorlds(store, effort, async (pair, world, numbers, clearance) => {
      await tellAll(pair, world)
      await expectNoChange(pair)
      const asked = [idsIn(pair.oracle, world, clearance), clearance, numbers] as const
      const questions = [
        ...some([...everyRead(pair.oracle, world, clearance, numbers), ...aboutHistory(asked)], numbers, effort.questions),
        ...aboutImport(asked),
      ]
      for (const question of questions) await agree(pair, question)
      for (const batch of world.batches) await tell(pair, batch)
      for (const question of questions) await agree(pair, question)
      return 2 * questions.length
    }),
}
