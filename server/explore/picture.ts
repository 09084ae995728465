import { setImmediate } from 'node:timers/promises'
import type { NodeId, RelationshipId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { Store } from '#server/store/store.ts'

const nodesAtOnce = 1000

/** The nodes with these ids, however many; between so many at once whoever left is heard, and it stops with their reason. */
export async function nodesIn(store: Store, ids: readonly NodeId[], clearance: Rank, signal?: AbortSignal): Promise<NodeRecord[]> {
  const found: NodeRecord[] = []
  for (let at = 0; at < ids.length; at += nodesAtOnce) {
    await setImmediate()
    signal?.throwIfAborted()
    found.push(...(await store.nodes(ids.slice(at, at + nodesAtOnce), clearance)))
  }
  return found
}

const pageOfRelationships = 1000

/** The relationships with these ids, in the order of the ids; their ends must be among the nodes. */
export async function relationshipsAmong(
  store: Store,
  nodes: readonly NodeId[],
  ids: readonly RelationshipId[],
  clearance: Rank,
): Promise<RelationshipRecord[]> {
  const wanted = new Set(ids)
  const found: RelationshipRecord[] = []
  let after: string | null = null
  while (found.length < wanted.size) {
    const page: Awaited<ReturnType<Store['among']>> = await store.among(nodes, { after, limit: pageOfRelationships }, clearance)
    found.push(...page.items.filter(({ id }) => wanted.has(id)))
    if (page.next === null) break
    after = page.next
  }
  return found
}
