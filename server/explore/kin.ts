import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { Store } from '#server/store/store.ts'
import { atOnce } from './whole.ts'

/** Who among these persons is family of whom, as this clearance sees it. */
export async function kinAmong(store: Store, persons: readonly NodeId[], clearance: Rank): Promise<[NodeId, NodeId][]> {
  const found: [NodeId, NodeId][] = []
  for (let after: Parameters<Store['among']>[1]['after'] = null; ;) {
    const page = await store.among([...new Set(persons)].sort(), { after, limit: atOnce }, clearance)
    for (const { type, from, to } of page.items) if (type === 'FAMILY_OF') found.push([from, to])
    if (page.next === null) return found
    after = page.next
  }
}
