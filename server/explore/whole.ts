import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { FactClaim } from '#model/dossier/facts.ts'
import type { Store } from '#server/store/store.ts'

// What a store gives by pages, whole.

export const atOnce = 1000

export async function neighboursOf(store: Store, id: NodeId, clearance: Rank): Promise<RelationshipRecord[]> {
  const found: RelationshipRecord[] = []
  for (let after: Parameters<Store['neighbours']>[2]['after'] = null; ;) {
    const page = await store.neighbours(id, {}, { after, limit: atOnce }, clearance)
    found.push(...page.items)
    if (page.next === null) return found
    after = page.next
  }
}

export async function claimsOf(store: Store, id: NodeId, clearance: Rank): Promise<FactClaim[]> {
  const found: FactClaim[] = []
  for (let after: Parameters<Store['claimsOfNode']>[1]['after'] = null; ;) {
    const page = await store.claimsOfNode(id, { after, limit: atOnce }, clearance)
    found.push(...page.items)
    if (page.next === null) return found
    after = page.next
  }
}

export async function nodesOf(store: Store, ids: readonly NodeId[], clearance: Rank): Promise<NodeRecord[]> {
  const found: NodeRecord[] = []
  const sorted = [...ids].sort()
  for (let from = 0; from < sorted.length; from += atOnce) found.push(...(await store.nodes(sorted.slice(from, from + atOnce), clearance)))
  return found
}
