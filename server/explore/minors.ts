import type { Day } from '#model/claims/day.ts'
import { readWhen } from '#model/claims/edtf.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import type { When } from '#model/claims/when.ts'
import { isMinor } from '#model/dossier/minor.ts'
import type { Store } from '#server/store/store.ts'
import { atOnce, claimsOf, neighboursOf, nodesOf } from './whole.ts'

/** By which something fell on someone. */
const falling: readonly string[] = ['SUFFERED', 'ACCUSED_IN', 'HELD_IN', 'CONCERNS']
export const ofAge: readonly string[] = ['age', 'birthDate']

/**
 * The persons among them whom any source up to this clearance makes a minor. The age of a living minor is marked `restricted`: whoever reads for a submission does not
 * see it, and must not name them, so that it is asked for at full clearance where the answer only hides.
 */
export async function childrenAmong(store: Store, ids: readonly NodeId[], clearance: Rank): Promise<Set<NodeId>> {
  const found = new Set<NodeId>()
  const sorted = [...new Set(ids)].sort()
  const there = new Map<NodeId, NodeRecord>()
  for (let from = 0; from < sorted.length; from += atOnce)
    for (const node of await store.nodes(sorted.slice(from, from + atOnce), clearance)) there.set(node.id, node)
  for (const id of sorted) {
    // Two that are one for the keeper may be two for the reader.
    const whole = there.get(id) ?? (await store.node(id, clearance))
    if (whole?.type === 'Person' && ofAge.some(name => name in whole.properties) && (await isChild(store, whole, clearance))) found.add(id)
  }
  return found
}

async function isChild(store: Store, whole: NodeRecord, clearance: Rank): Promise<boolean> {
  const claims = await claimsOf(store, whole.id, clearance)
  const fell = (await neighboursOf(store, whole.id, clearance)).filter(({ type }) => falling.includes(type))
  const others = await nodesOf(store, [...new Set(fell.flatMap(({ from, to }) => (from === whole.id ? [to] : [from])))], clearance)
  const dated = new Map(others.map(({ id, when }) => [id, when]))
  const befell = fell.map(({ from, to, when }): When | null => when ?? dated.get(from === whole.id ? to : from) ?? null)
  const sources = await store.sourcesByIds(
    [...new Set(claims.flatMap(({ citations }) => citations.map(({ source }) => source)))].sort(),
    clearance,
  )
  const days = [
    ...sources.flatMap(({ published }) => lastOf(published)),
    ...claims.flatMap(({ citations }) => citations.flatMap(({ accessed }) => accessed ?? [])),
    ...befell.flatMap(when => when?.possible[1] ?? []),
  ].sort()
  return isMinor({ says: [whole.properties, ...claims.map(({ says }) => says)], befell, known: days.at(-1) ?? null })
}

function lastOf(published: string | null): Day[] {
  const read = published === null ? null : readWhen(published, 'event', null)
  return read?.ok === true && read.when.possible[1] !== null ? [read.when.possible[1]] : []
}
