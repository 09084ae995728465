import type { Rank } from '#model/claims/mark.ts'
import type { SourceId } from '#model/claims/source.ts'
import type { FactClaim } from '#model/dossier/facts.ts'
import type { Store } from '#server/store/store.ts'
import { atOnce, nodesOf } from './whole.ts'

/** How many sources are asked at the same time. */
const together = 8

/** What bodies of a state deny in statements that these sources tell of, in the order of the sources: the first thousand denials of each are looked through. */
export async function denialsIn(store: Store, sources: readonly SourceId[], clearance: Rank): Promise<FactClaim[]> {
  const claims = new Map<string, FactClaim>()
  for (let from = 0; from < sources.length; from += together) {
    const asked = sources
      .slice(from, from + together)
      .map(id => store.claimsOfSource(id, { after: null, limit: atOnce }, clearance, 'denies'))
    for (const { items } of await Promise.all(asked)) for (const claim of items) claims.set(claim.id, claim)
  }
  const said = [...claims.values()].flatMap(claim =>
    'node' in claim.about && claim.speaker !== null ? [{ claim, of: claim.about.node, by: claim.speaker }] : [],
  )
  const nodes = await nodesOf(store, [...new Set(said.flatMap(({ of, by }) => [of, by]))], clearance)
  const typeOf = new Map(nodes.map(({ id, type }) => [id, type]))
  const bodies = ['PublicBody', 'Court', 'Facility']
  return said.filter(({ of, by }) => typeOf.get(of) === 'Intervention' && bodies.includes(typeOf.get(by) ?? '')).map(({ claim }) => claim)
}
