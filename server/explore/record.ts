import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { Store } from '#server/store/store.ts'
import { chainsFor, type ChainsAsked, type ChainsFound, type GradedChain } from './chains.ts'

export interface RecordEntry {
  /** The strongest of the chains from this act and victim to the official by this mode and post. */
  readonly graded: GradedChain
  readonly cases: readonly NodeId[]
  /** The post through which the official is in it; null where it is none. */
  readonly post: RelationshipRecord | null
}
export interface OfficialRecord {
  readonly found: ChainsFound
  readonly posts: readonly RelationshipRecord[]
  readonly entries: readonly RecordEntry[]
}

/** What is under an official: every act and victim, by mode and by the post held, each with the strongest chain. */
export async function recordOf(
  store: Store,
  asked: Omit<ChainsAsked, 'of' | 'official' | 'impossible'> & { readonly official: NodeRecord },
  clearance: Rank,
): Promise<OfficialRecord> {
  const all = await chainsFor(store, { ...asked, of: null, limit: Infinity }, clearance)
  const entries = new Map<string, RecordEntry>()
  for (const graded of all.chains) {
    const { chain } = graded
    const post = chain.hops.findLast(({ relationship }) => relationship.type === 'HOLDS' && relationship.from === asked.official.id)
    const key = [chain.kind, chain.mode, chain.act.id, chain.victim, post?.relationship.id].join(' ')
    if (!entries.has(key)) entries.set(key, { graded, cases: casesOf(graded, all), post: post?.relationship ?? null })
  }
  const shown = [...entries.values()].slice(0, asked.limit)
  return {
    found: { ...all, chains: shown.map(({ graded }) => graded), total: entries.size, more: all.more || entries.size > shown.length },
    posts: all.ground.out(asked.official.id, 'HOLDS'),
    entries: shown,
  }
}

function casesOf({ chain: { act } }: GradedChain, { ground }: ChainsFound): NodeId[] {
  return [...new Set(ground.out(act.id, 'STEP_OF', 'PART_OF_CASE').map(({ to }) => to))].sort()
}
