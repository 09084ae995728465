import { expect } from 'vitest'
import { claimIdOf } from '#model/claims/claim.ts'
import { marks, rankOf, type Rank } from '#model/claims/mark.ts'
import type { Store, Batch, IncomingClaim } from '#server/store/store.ts'
import type { NaiveStore } from '#tests/support/oracle-store.ts'
import { liveClaims } from '#tests/support/oracle.ts'
import type { World } from '#tests/support/world.ts'
import { everyRead, type Question } from '../questions.ts'
import { bytes, forWorlds, some, tellAll } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

const folder = 'gamma'

/** The same live claims and judgements at a clearance, come to in another way: in one go, in another order, with other things hidden. */
function anotherWay(oracle: NaiveStore, world: World, clearance: Rank, numbers: readonly number[]): Batch[] {
  const { ledger } = oracle
  const live = liveClaims(ledger).filter(({ mark }) => rankOf(mark) <= clearance)
  const { judgements } = oracle.view(clearance)
  const row = (at: number) => ({ folder, key: `other ${String(at)}` }) as IncomingClaim['row']
  const claims = live.map(({ id: _id, status, note, mark, researcher, ...statement }, at): IncomingClaim => ({
    statement,
    revision: { status, note, mark },
    researcher,
    row: row(at),
  }))
  const shuffled = some(claims, numbers, claims.length)
  const standing = new Set(live.map(({ id }) => id as string))
  const hiddenMark = marks[Math.min(4, clearance + 1)]!
  const beside = world.statements.filter(statement => clearance < 4 && !standing.has(claimIdOf(statement))).slice(0, numbers[0]! % 8)
  const hidden = beside.map((statement, at): IncomingClaim => ({
    statement,
    revision: { status: 'accepted', note: null, mark: hiddenMark },
    researcher: 'Someone else',
    row: row(1000 + at),
  }))
  const scenes = [...ledger.scenes.values()].filter(({ mark }) => rankOf(mark) <= clearance)
  const told = { sources: [...ledger.sources.values()].toReversed(), profiles: world.profiles.toReversed(), scenes }
  const cut = numbers[1]! % (shuffled.length + 1)
  return [
    { ...told, claims: [...hidden, ...shuffled.slice(cut)] },
    { judgements: judgements.toReversed() },
    { claims: shuffled.slice(0, cut) },
  ]
}

const answersOf = async (store: Store, questions: readonly Question[]): Promise<(readonly [string, string])[]> => {
  const answers: (readonly [string, string])[] = []
  for (const { words, ask } of questions) answers.push([words, bytes(await ask(store))])
  return answers
}

export const sameBytes: Theme = {
  theme: 'equal claims, equal bytes',
  sentence: 'answers a reader byte for byte the same as any store whose live claims are equal there, however it came to them',
  run: ({ store }, effort) =>
    forWorlds(store, effort, async (pair, world, numbers, clearance) => {
      await tellAll(pair, world)
      const questions = some(everyRead(pair.oracle, world, clearance, numbers), numbers, 3 * effort.questions)
      const answers = await answersOf(store, questions)
      const other = anotherWay(pair.oracle, world, clearance, numbers)
      await store.reset()
      for (const batch of other) await store.commit(batch)
      expect(await answersOf(store, questions)).toEqual(answers)
      return questions.length
    }),
}
