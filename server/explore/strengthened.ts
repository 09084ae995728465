import { identityOf, type Chain } from '#model/chains/chain.ts'
import { findChains, mostChains } from '#model/chains/find.ts'
import { Ground, isAct } from '#model/chains/ground.ts'
import type { Verdict } from '#model/chains/verdict.ts'
import { relationshipIdOf, type NodeId } from '#model/claims/identifiers.ts'
import { fullClearance, markOf, ranks, type Mark, type Rank } from '#model/claims/mark.ts'
import type { RelationshipRecord } from '#model/claims/records.ts'
import type { Store } from '#server/store/store.ts'

/** A chain that readers of a lower mark see as stronger than it is, because what excuses someone is hidden from them. */
export interface Strengthened {
  readonly mark: Mark
  readonly chain: Chain
  /** What it is when everything is known; null when it is no chain at all. */
  readonly whole: Verdict | null
}

/** As far as the default of the question goes: deeper chains are weaker ones. */
const depth = 4
const strength: Readonly<Record<Verdict, number>> = { impossible: 0, possible: 1, definite: 2 }

/** Every chain that a lower mark would show as stronger than it is, by mark, act and what it rests on (model.md §4). */
export async function strengthenedChains(store: Store): Promise<Strengthened[]> {
  const whole = await chainsAt(store, fullClearance)
  const found: Strengthened[] = []
  for (const rank of ranks.filter(rank => rank < fullClearance)) {
    const seen = await chainsAt(store, rank)
    for (const one of await strongerThanWhole(store, [...seen.values()], whole)) found.push({ mark: markOf(rank), ...one })
  }
  return found
}

/** Those among the chains some reader sees that are stronger than when everything is known; `whole` are all chains at full clearance, by identity. */
export async function strongerThanWhole(
  store: Store,
  seen: readonly Chain[],
  whole: ReadonlyMap<string, Chain>,
): Promise<Omit<Strengthened, 'mark'>[]> {
  const wholeId = await identities(store, seen)
  return seen.flatMap(chain => {
    if (chain.verdict === 'impossible' || chain.gaps.some(({ kind }) => kind === 'unknown-holder')) return []
    const same = whole.get(identityAtFull(chain, wholeId))
    return same && strength[same.verdict] >= strength[chain.verdict] ? [] : [{ chain, whole: same?.verdict ?? null }]
  })
}

async function chainsAt(store: Store, clearance: Rank): Promise<Map<string, Chain>> {
  const { nodes, relationships } = await store.everything(clearance)
  const ground = new Ground(nodes, relationships)
  const chains = new Map<string, Chain>()
  for (const { id } of nodes.filter(isAct))
    for (const chain of findChains(ground, { of: id, depth, impossible: clearance === fullClearance, most: mostChains }).chains)
      chains.set(identityOf(chain), chain)
  return chains
}

/** Which node at full clearance each node of these chains is part of: a judgement hidden from the reader may have joined it to another. */
async function identities(store: Store, chains: readonly Chain[]): Promise<ReadonlyMap<NodeId, NodeId>> {
  const ids = new Set(chains.flatMap(chain => [chain.act.id, ...relationshipsOf(chain).flatMap(({ from, to }) => [from, to])]))
  const known = new Map<NodeId, NodeId>()
  for (const id of ids) known.set(id, (await store.node(id, fullClearance))?.id ?? id)
  return known
}

const relationshipsOf = ({ hops, premises }: Chain): RelationshipRecord[] => [...hops.map(({ relationship }) => relationship), ...premises]

function identityAtFull(chain: Chain, whole: ReadonlyMap<NodeId, NodeId>): string {
  const node = (id: NodeId): NodeId => whole.get(id) ?? id
  const again = (record: RelationshipRecord): RelationshipRecord => ({
    ...record,
    id: relationshipIdOf(record.type, node(record.from), node(record.to), record.key),
  })
  return identityOf({
    ...chain,
    victim: chain.victim === null ? null : node(chain.victim),
    act: { ...chain.act, id: node(chain.act.id) },
    hops: chain.hops.map(hop => ({ ...hop, relationship: again(hop.relationship) })),
  })
}
