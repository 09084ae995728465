import type { NodeId } from '#model/claims/identifiers.ts'
import { fullClearance, type Rank } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import type { Store } from '#server/store/store.ts'
import { atOnce, neighboursOf } from './whole.ts'

interface Kin {
  readonly pairs: readonly (readonly [NodeId, NodeId])[]
  /** The family, as this clearance sees them, or as the keeper does where it sees nobody: they are only here to be hidden. */
  readonly persons: readonly NodeRecord[]
}

/** Family of these persons, whatever mark the tie has, and who of the others is family of whom. */
export async function kinOf(
  store: Store,
  { of, among }: { readonly of: readonly NodeId[]; readonly among: readonly NodeId[] },
  clearance: Rank,
): Promise<Kin> {
  const pairs: [NodeId, NodeId][] = []
  const persons = new Map<NodeId, NodeRecord>()
  for (const id of new Set(of)) {
    const whole = await store.node(id, fullClearance)
    if (!whole) continue
    for (const { type, from, to } of await neighboursOf(store, whole.id, fullClearance)) {
      if (type !== 'FAMILY_OF') continue
      const other = from === whole.id ? to : from
      const seen = (await store.node(other, clearance)) ?? (await store.node(other, fullClearance))
      if (seen?.named !== true) continue
      persons.set(seen.id, seen)
      pairs.push([id, seen.id])
    }
  }
  for (let after: Parameters<Store['among']>[1]['after'] = null; ;) {
    const page = await store.among([...new Set(among)].sort(), { after, limit: atOnce }, clearance)
    for (const { type, from, to } of page.items) if (type === 'FAMILY_OF') pairs.push([from, to])
    if (page.next === null) return { pairs, persons: [...persons.values()] }
    after = page.next
  }
}
