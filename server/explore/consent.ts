import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import { consents, type Consent, type OwnParts } from '#model/dossier/facts.ts'
import type { Store } from '#server/store/store.ts'

const narrower = (a: Consent, b: Consent): Consent => (consents.indexOf(a) < consents.indexOf(b) ? a : b)

/**
 * What the victims of a dossier agreed to, by the ids its audience knows them under. It was written down under the ids that a reader saw, maybe before two
 * records were joined: each id counts for whoever it is now, and where two are one person the narrower consent holds, so that no refusal is lost. Ids of
 * nobody in the dossier are left out, known or not.
 */
export async function consentsOf(
  store: Store,
  victims: readonly NodeId[],
  given: OwnParts['consent'],
  reader: Rank,
): Promise<Map<NodeId, Consent>> {
  const found = new Map<NodeId, Consent>()
  if (given.size === 0) return found
  const known = new Map<NodeId, NodeId[]>()
  for (const victim of victims) {
    const seen = (await store.node(victim, reader))?.id ?? victim
    known.set(seen, [...(known.get(seen) ?? []), victim])
  }
  for (const [id, consent] of given) {
    const direct = victims.includes(id) ? [id] : []
    const seen = known.has(id) ? id : ((await store.node(id, reader))?.id ?? id)
    for (const victim of new Set([...direct, ...(known.get(seen) ?? [])]))
      found.set(victim, narrower(consent, found.get(victim) ?? 'public'))
  }
  return found
}
