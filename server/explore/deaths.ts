import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { FactChain } from '#model/dossier/facts.ts'
import { throughProceeding } from '#model/dossier/relevant.ts'
import { onlyRead } from '#model/dossier/caveats.ts'
import type { Store } from '#server/store/store.ts'
import { neighboursOf, nodesOf } from './whole.ts'

/**
 * What took the life of persons on whom an act fell in which the person is given a part, where it is an act of its own that no chain leads from, and no source
 * gives the person a part in it: it belongs to what is known of them, and is laid to nobody here. Not what was surely before the act, nor what
 * statements that concern the person speak of (`named`): who blames the person for a death is told with the statement.
 */
export async function deathsBeside(
  store: Store,
  person: NodeRecord,
  { chains, named }: { readonly chains: readonly FactChain[]; readonly named: ReadonlySet<NodeId> },
  clearance: Rank,
): Promise<[RelationshipRecord, readonly RelationshipRecord[]][]> {
  const own = chains.map(({ chain }) => chain).filter(chain => chain.kind === 'direct' && !throughProceeding(chain))
  const acts = new Set(chains.map(({ chain }) => chain.act.id))
  const since = new Map<NodeId, string>()
  for (const { victim, act } of own) {
    if (victim === null) continue
    const from = act.when?.possible[0] ?? ''
    const known = since.get(victim)
    since.set(victim, known === undefined || from < known ? from : known)
  }
  const fell: RelationshipRecord[] = []
  for (const victim of since.keys())
    for (const of of await neighboursOf(store, victim, clearance))
      if (of.type === 'SUFFERED' && of.from === victim && of.supported && !acts.has(of.to)) fell.push(of)
  const nodes = new Map(
    (await nodesOf(store, [...new Set(fell.flatMap(({ from, to }) => [from, to]))], clearance)).map(node => [node.id, node]),
  )
  const found: [RelationshipRecord, readonly RelationshipRecord[]][] = []
  const support = await store.support(fell.map(({ id }) => id).sort(), clearance)
  for (const of of fell) {
    // Whom a death is only suspected to have befallen, or by a reading of the editors, is not counted among the dead.
    const claims = (support.get(of.id)?.claims ?? []).filter(({ stance }) => stance !== 'denies')
    if (onlyRead(claims) || claims.every(({ hedged }) => hedged)) continue
    const [victim, act] = [nodes.get(of.from), nodes.get(of.to)]
    if (victim?.named !== true || act === undefined || !isOfLife(act) || named.has(victim.id) || named.has(act.id)) continue
    const last = act.when?.possible[1] ?? null
    if (last !== null && last < (since.get(of.from) ?? '')) continue
    const beside = await neighboursOf(store, of.to, clearance)
    if (!beside.some(({ from, to }) => from === person.id || to === person.id)) found.push([of, beside])
  }
  // Several deaths told of together are not told beside the one's own.
  const isOwn = ([of, beside]: (typeof found)[number]): boolean =>
    found.every(([other, near]) => other.from !== of.from || sufferersOf(near) >= sufferersOf(beside))
  return found.filter(isOwn).sort(([a], [b]) => (a.id < b.id ? -1 : 1))
}

const sufferersOf = (near: readonly RelationshipRecord[]): number => near.filter(({ type }) => type === 'SUFFERED').length
/** A poisoning or a beating takes a life only where a source tells of a death by it. */
const isOfLife = ({ properties }: NodeRecord): boolean =>
  [properties['kind'] ?? []].flat().includes('death') || [properties['deaths'] ?? []].flat().some(count => Number(count) > 0)
