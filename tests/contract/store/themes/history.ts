import { expect } from 'vitest'
import { ranks } from '#model/claims/mark.ts'
import { aboutClaims, aboutHistory, aboutSources, idsIn } from '../questions.ts'
import { agree, forWorlds, some, tell, tellAll, type Pair } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

/** Takes one row that stands: its claim gives way to a sealed one, which is then retracted. */
async function supersedeThenRetract(pair: Pair, number: number): Promise<void> {
  const { ledger } = pair.oracle
  const standing = [...ledger.rows.values()].filter(
    ({ live, claim }) => live && [...ledger.rows.values()].filter(row => row.live && row.claim === claim).length === 1,
  )
  const chosen = standing[number % Math.max(1, standing.length)]
  if (!chosen) return
  const { id, status: _status, note: _note, mark: _mark, researcher, ...statement } = ledger.claims.get(chosen.claim)!.claim
  const successor = { ...statement, hedged: !statement.hedged }
  await tell(pair, {
    claims: [{ statement: successor, revision: { status: 'accepted', note: null, mark: 'sealed' }, researcher, row: chosen.row }],
  })
  const now = pair.oracle.ledger.rows
  if (![...now.values()].some(({ live, claim }) => live && claim === id))
    for (const rank of ranks) expect(await pair.store.claim(id, rank)).toBeNull()
  await tell(pair, { retract: [chosen.row] })
  expect((await pair.store.rows(chosen.row.folder)).has(chosen.row.key)).toBe(false)
}

export const history: Theme = {
  theme: 'supersede and retract',
  sentence: 'lets superseded and retracted claims go for every reader, and keeps what was said of them under the highest mark since',
  run: ({ store }, effort) =>
    forWorlds(store, effort, async (pair, world, numbers, clearance) => {
      await tellAll(pair, world)
      await supersedeThenRetract(pair, numbers[3]!)
      const asked = [idsIn(pair.oracle, world, clearance), clearance, numbers] as const
      const questions = some([...aboutHistory(asked), ...aboutClaims(asked), ...aboutSources(asked)], numbers, 2 * effort.questions)
      for (const question of questions) await agree(pair, question)
      return questions.length
    }),
}
