import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '#server/store/store.ts'
import { chains } from './themes/chains.ts'
import { clearance } from './themes/clearance.ts'
import { history } from './themes/history.ts'
import { hostile } from './themes/hostile.ts'
import { judgement } from './themes/judgement.ts'
import { neighbours } from './themes/neighbours.ts'
import { paths } from './themes/paths.ts'
import { putAndGet } from './themes/put-and-get.ts'
import { reach } from './themes/reach.ts'
import { readers } from './themes/readers.ts'
import { repeat } from './themes/repeat.ts'
import { sameBytes } from './themes/same-bytes.ts'
import { search } from './themes/search.ts'
import { support } from './themes/support.ts'
import type { Effort } from './telling.ts'

/** A sentence a store keeps, with the number of generated cases in which it was seen kept. */
export interface Theme {
  readonly theme: string
  readonly sentence: string
  readonly run: (stores: Leg, effort: Effort) => Promise<number>
}
/** The store that is filled and emptied, and the same one as another connection sees it. */
export interface Leg {
  readonly store: Store
  readonly elsewhere: Store
}

const themes: readonly Theme[] = [
  putAndGet,
  repeat,
  history,
  judgement,
  search,
  neighbours,
  paths,
  reach,
  support,
  chains,
  clearance,
  sameBytes,
  readers,
  hostile,
]
const leastCases = 200

/** Everything `store.ts` promises, theme by theme, on generated worlds beside the naive oracle. */
export function describeStore(name: string, open: () => Promise<Leg>, effort: Effort): void {
  describe(`the ${name} store`, () => {
    const counted: string[] = []
    let stores: Leg
    beforeAll(async () => {
      stores = await open()
    })
    afterAll(async () => {
      await stores.store.reset()
      await stores.elsewhere.close()
      await stores.store.close()
      console.log(`${name}: ${counted.join(', ')} cases`)
    })
    for (const { theme, sentence, run } of themes)
      it(
        sentence,
        async () => {
          const cases = await run(stores, effort)
          counted.push(`${theme} ${cases}`)
          expect(cases).toBeGreaterThanOrEqual(leastCases)
        },
        300_000,
      )
  })
}
