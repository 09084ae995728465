import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { RelationshipRecord } from '#model/claims/records.ts'
import type { SourceId } from '#model/claims/source.ts'
import type { Store } from '#server/store/store.ts'
import { atOnce, neighboursOf } from './whole.ts'

/** Whom else these sources tell of as proposed for sanctions: that the person is not among them belongs to a dossier on the person. */
export async function proposalsIn(
  store: Store,
  sources: ReadonlySet<SourceId>,
  person: NodeId,
  clearance: Rank,
): Promise<RelationshipRecord[]> {
  const found: RelationshipRecord[] = []
  for (let after: Parameters<Store['nodesOfType']>[1]['after'] = null; ;) {
    const page = await store.nodesOfType('SanctionsList', { after, limit: atOnce }, clearance)
    for (const { id } of page.items)
      found.push(
        ...(await neighboursOf(store, id, clearance)).filter(
          ({ type, from, supported }) => type === 'PROPOSED_FOR' && from !== person && supported,
        ),
      )
    if (page.next === null) break
    after = page.next
  }
  const support = await store.support(found.map(({ id }) => id).sort(), clearance)
  return found.filter(({ id }) => support.get(id)?.claims.some(({ citations }) => citations.some(({ source }) => sources.has(source))))
}
