import { setImmediate } from 'node:timers/promises'
import type { Rank } from '#model/claims/mark.ts'
import type { HopFilter, Store } from '#server/store/store.ts'
import type { HopsOf } from './paths.ts'

/**
 * The steps that a search takes level by level. Before each level it lets whoever left be heard, since a store in this process answers without ever
 * letting go; then it stops with their reason.
 */
export const hopsIn =
  (store: Pick<Store, 'hops'>, filter: HopFilter, clearance: Rank, signal?: AbortSignal): HopsOf =>
  async ids => {
    await setImmediate()
    signal?.throwIfAborted()
    return store.hops(ids, filter, clearance, signal)
  }
