import type { Day } from '#model/claims/day.ts'
import type { NodeId, RelationshipId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import type { ActedFor } from '#model/chains/acts.ts'
import { inputsOf, type Chain } from '#model/chains/chain.ts'
import { findChains, mostChains } from '#model/chains/find.ts'
import { inOrder, weakestOf, type SupportOf } from '#model/chains/grade.ts'
import { isAct, type Ground } from '#model/chains/ground.ts'
import { nearest } from '#model/chains/why-not.ts'
import type { Store, Support } from '#server/store/store.ts'
import { groundAbove, groundBeneath } from './ground.ts'

export interface ChainsAsked {
  /** A victim, an act or a case; null asks for everything under the official. */
  readonly of: NodeRecord | null
  readonly official: NodeRecord | null
  readonly depth: number
  readonly limit: number
  readonly asOf?: Day | undefined
  /** Ids of rules that are switched off. */
  readonly without?: ReadonlySet<string> | undefined
  /** Whether to give those that cannot be, beside the others. */
  readonly impossible?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

export interface GradedChain {
  readonly chain: Chain
  readonly weakest: ReturnType<typeof weakestOf>
}
export interface ChainsFound {
  readonly chains: readonly GradedChain[]
  /** Those that cannot be, where they were asked for. */
  readonly impossible: readonly GradedChain[]
  readonly total: number
  readonly actedFor: readonly ActedFor[]
  /** For an official in no chain: the chain that comes nearest and the hop at which it breaks; `chain` is null where no rule connects them at all. */
  readonly whyNot: { readonly chain: GradedChain; readonly hop: number } | 'unconnected' | null
  readonly ground: Ground
  readonly support: ReadonlyMap<RelationshipId, Support>
  readonly expanded: number
  readonly more: boolean
}

/** Chains of responsibility with what they rest on (model.md §8): grouped by kind and mode, the strongest first. */
export async function chainsFor(store: Store, asked: ChainsAsked, clearance: Rank): Promise<ChainsFound> {
  const { of, official, limit, signal } = asked
  const gathered = of
    ? await groundAbove(store, of, asked, clearance)
    : official
      ? await groundBeneath(store, official, asked, clearance)
      : null
  if (!gathered) throw new RangeError('chains are asked of a victim, act or case, of an official, or of both')
  const { chains, actedFor, full } = of ? chainsOf(gathered.ground, of.id, asked) : chainsTo(gathered.ground, asked)
  const answers = chains.filter(({ verdict }) => verdict !== 'impossible')
  const broken = chains.filter(({ verdict }) => verdict === 'impossible')
  const near = of && official && answers.length === 0 ? nearest(broken) : null
  const shown = [...answers, ...(asked.impossible ? broken : near ? [near.chain] : [])]
  signal?.throwIfAborted()
  const support = await store.support([...new Set(shown.flatMap(inputsOf))].sort(), clearance)
  const supportOf: SupportOf = id => support.get(id)
  const graded = (some: readonly Chain[]): GradedChain[] => inOrder(some.map(chain => ({ chain, weakest: weakestOf(chain, supportOf) })))
  const all = graded(answers)
  const [nearestGraded] = near ? graded([near.chain]) : []
  return {
    chains: all.slice(0, limit),
    impossible: asked.impossible ? graded(broken).slice(0, limit) : [],
    total: all.length,
    actedFor,
    whyNot: near && nearestGraded ? { chain: nearestGraded, hop: near.hop } : of && official && answers.length === 0 ? 'unconnected' : null,
    ground: gathered.ground,
    support,
    expanded: gathered.expanded,
    more: gathered.more || full || all.length > limit,
  }
}

type Search = Pick<ChainsFound, 'actedFor'> & { readonly chains: readonly Chain[]; readonly full: boolean }

function chainsOf(ground: Ground, of: NodeId, { official, depth, without, impossible }: ChainsAsked): Search {
  const asked = { of, depth, ...(without && { without }), ...(official && { official: official.id }) }
  const found = findChains(ground, { ...asked, impossible: impossible === true })
  if (!official || impossible || found.chains.length > 0) return { ...found, full: found.more }
  // Nothing leads there: what cannot be may still say why.
  const broken = findChains(ground, { ...asked, impossible: true })
  return { ...broken, full: broken.more }
}

/** All chains that end at the official, act by act in the order of their ids. */
function chainsTo(ground: Ground, { official, depth, without, impossible }: ChainsAsked): Search {
  const chains: Chain[] = []
  let full = false
  for (const act of [...ground.nodes()].filter(isAct).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const found = findChains(ground, {
      ...{ of: act.id, depth, impossible: impossible === true, most: mostChains - chains.length },
      ...(official && { official: official.id }),
      ...(without && { without }),
    })
    chains.push(...found.chains)
    full ||= found.more
    if (full) break
  }
  return { chains, actedFor: [], full }
}
