import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { RelationshipRecord } from '#model/claims/records.ts'
import type { SourceId } from '#model/claims/source.ts'
import type { Store, Support } from '#server/store/store.ts'
import { atOnce, neighboursOf } from './whole.ts'

/**
 * Whom else these sources tell of as proposed for sanctions: that the person is not among them belongs to a dossier on the person (`proposals`, of one who is not
 * listed). And lists that they point to with such a call, of which our data hold no word of their own (`unread`): whether the person is in one is not known.
 */
export async function proposalsIn(
  store: Store,
  { cited, person, isListed }: { readonly cited: ReadonlySet<SourceId>; readonly person: NodeId; readonly isListed: boolean },
  clearance: Rank,
): Promise<{ proposals: RelationshipRecord[]; unread: RelationshipRecord[] }> {
  const found: RelationshipRecord[] = []
  for (let after: Parameters<Store['nodesOfType']>[1]['after'] = null; ;) {
    const page = await store.nodesOfType('SanctionsList', { after, limit: atOnce }, clearance)
    for (const { id } of page.items) found.push(...(await neighboursOf(store, id, clearance)).filter(({ supported }) => supported))
    if (page.next === null) break
    after = page.next
  }
  const proposing = found.filter(({ type, from }) => type === 'PROPOSED_FOR' && from !== person && !isListed)
  const calling = found.filter(({ type }) => type === 'CALLS_FOR')
  const support = await store.support([...proposing, ...calling].map(({ id }) => id).sort(), clearance)
  const claimsOf = ({ id }: RelationshipRecord): Support['claims'] => support.get(id)?.claims ?? []
  const unread: RelationshipRecord[] = []
  for (const of of calling) {
    const pointed = claimsOf(of).flatMap(({ citations }) =>
      citations.flatMap(({ source, relays }) => (relays !== null && cited.has(source) ? [relays] : [])),
    )
    for (const { id, kind } of await store.sourcesByIds([...new Set(pointed)].sort(), clearance))
      if (kind === 'list' && !unread.includes(of) && !(await isRead(store, id, clearance))) unread.push(of)
  }
  return {
    proposals: proposing.filter(of => claimsOf(of).some(({ citations }) => citations.some(({ source }) => cited.has(source)))),
    unread,
  }
}

/** Does any claim rest on the source itself, and not on what another passes on of it? */
async function isRead(store: Store, id: SourceId, clearance: Rank): Promise<boolean> {
  for (let after: Parameters<Store['claimsOfSource']>[1]['after'] = null; ;) {
    const page = await store.claimsOfSource(id, { after, limit: atOnce }, clearance)
    if (page.items.some(({ citations }) => citations.some(({ source }) => source === id))) return true
    if (page.next === null) return false
    after = page.next
  }
}
