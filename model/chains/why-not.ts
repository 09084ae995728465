import type { Chain } from './chain.ts'
import { judge, join, nothingJoined } from './verdict.ts'

/**
 * The hop at which an impossible chain breaks (model.md §8): the first that alone cannot meet the act; where each can, the first from the victim at
 * which what the spells have in common no longer does.
 */
export function breakingHop({ hops, act }: Chain): number {
  const alone = hops.findIndex(({ verdict }) => verdict === 'impossible')
  if (alone >= 0) return alone
  let joined = nothingJoined
  return hops.findIndex(({ relationship }) => {
    joined = join(joined, relationship)
    return judge(joined, act.when) === 'impossible'
  })
}

/** Of several chains that cannot be, the one that comes nearest: it breaks latest, then is shortest. */
export function nearest(chains: readonly Chain[]): { readonly chain: Chain; readonly hop: number } | null {
  const broken = chains.filter(({ verdict }) => verdict === 'impossible').map(chain => ({ chain, hop: breakingHop(chain) }))
  const left = ({ chain, hop }: (typeof broken)[number]): number => chain.hops.length - hop
  return broken.reduce<(typeof broken)[number] | null>(
    (best, one) =>
      best === null || left(one) < left(best) || (left(one) === left(best) && one.chain.hops.length < best.chain.hops.length) ? one : best,
    null,
  )
}
