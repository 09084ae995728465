import type { RelationshipId } from '../claims/identifiers.ts'
import type { Chain } from './chain.ts'
import type { Ground } from './ground.ts'

export interface Assessed {
  readonly id: string
  readonly sentence: string
  /** What here speaks to it; empty: not assessed. */
  readonly shownBy: RelationshipId[]
}

/**
 * The elements of a chain's rule and what in the graph speaks to each: the hop that the rule itself rests on, or what the official did in the same act.
 * Everything else a tribunal would have to find stays not assessed.
 */
export function elementsOf(chain: Chain, ground: Ground): Assessed[] {
  const last = chain.hops.at(-1)?.relationship
  return chain.rule.elements.map(({ id, sentence, shownBy }, place) => {
    const inTheAct = ground.out(chain.end, ...shownBy).filter(({ to }) => to === chain.act.id)
    // The first element of every rule is what the chain itself shows.
    const shown = place === 0 && last && chain.gaps.every(gap => gap.kind !== 'unknown-holder') ? [last] : []
    return { id, sentence, shownBy: [...new Set([...shown, ...inTheAct].map(relationship => relationship.id))] }
  })
}
