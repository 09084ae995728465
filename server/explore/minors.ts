import type { NodeId } from '#model/claims/identifiers.ts'
import { fullClearance } from '#model/claims/mark.ts'
import type { DossierFacts } from '#model/dossier/facts.ts'
import { isMinor } from '#model/dossier/protect.ts'
import type { Store } from '#server/store/store.ts'
import { claimsOf } from './whole.ts'

/** Whom any source at any mark makes a minor is named nowhere, though a reader of that version itself may not have known. */
export async function isChild(store: Store, id: NodeId, chains: DossierFacts['chains']): Promise<boolean> {
  const whole = await store.node(id, fullClearance)
  if (!whole) return false
  const ids = [...new Set([id, whole.id])]
  const claims = await claimsOf(store, whole.id, fullClearance)
  const known = { claims: new Map(ids.map(one => [one, claims])), nodes: new Map(ids.map(one => [one, whole])), chains }
  return ids.some(one => isMinor(known, one))
}

/** Those of them who are children. The age of a living minor is marked `restricted`: whoever reads for a submission does not see it, and must not name them. */
export async function childrenAmong(store: Store, ids: readonly NodeId[], chains: DossierFacts['chains']): Promise<Set<NodeId>> {
  const found = new Set<NodeId>()
  for (const id of ids) if (await isChild(store, id, chains)) found.add(id)
  return found
}
