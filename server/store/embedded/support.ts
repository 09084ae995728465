import type { Claim } from '#model/claims/claim.ts'
import type { RelationshipId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import { countOrigins, saidIn } from '#model/claims/origins.ts'
import type { RelationshipRecord } from '#model/claims/records.ts'
import type { SourceId } from '#model/claims/source.ts'
import { bondOf } from '../changes.ts'
import type { ClaimRecord, Support } from '../store.ts'
import { claimRecords, sourceRecords } from './claim-records.ts'
import { among, list, parsed, type Sql } from './sql.ts'
import type { Moment } from './view.ts'

interface Body {
  readonly body: string
}

export function supportOf(
  { sql, graph, records: known }: Moment,
  ids: readonly RelationshipId[],
  clearance: Rank,
): Map<RelationshipId, Support> {
  const numbers = [...new Set(ids)].sort().map(id => graph.relationships.find(id))
  const records = known.relationships(
    numbers.filter(at => at >= 0 && graph.seen(at, clearance)),
    clearance,
  )
  const claimsOf = new Map<RelationshipId, ClaimRecord[]>(records.map(({ id }) => [id, []]))
  for (const claim of claimRecords(sql, claimsOfBonds(sql, bondsOf(sql, records, clearance), clearance), clearance))
    if ('relationship' in claim.about) claimsOf.get(claim.about.relationship)?.push(claim)
  const repeats = repeatsFrom(sql, [...claimsOf.values()].flat(), clearance)
  return new Map([...claimsOf].map(([id, claims]) => [id, { claims, origins: countOrigins(claims, repeats) }]))
}

/** Under which names claims of these relationships are kept: one for each two profiles of the nodes at its ends. */
function bondsOf(sql: Sql, records: readonly RelationshipRecord[], clearance: Rank): string[] {
  const ends = list(new Set(records.flatMap(({ from, to }) => [from, to])))
  const profilesOf = new Map<string, string[]>()
  for (const { id, node } of sql.all<{ id: string; node: string }>(
    `SELECT id, n${clearance} AS node FROM profile WHERE n4 IN (SELECT n4 FROM profile WHERE id ${among}) AND n${clearance} ${among}`,
    ends,
    ends,
  ))
    profilesOf.set(node, [...(profilesOf.get(node) ?? []), id])
  return records.flatMap(({ type, from: a, to: b, key }) =>
    (profilesOf.get(a) ?? []).flatMap(from => (profilesOf.get(b) ?? []).map(to => bondOf({ type, from, to, key }))),
  )
}

const claimsOfBonds = (sql: Sql, bonds: readonly string[], clearance: Rank): Claim[] =>
  parsed(sql.all<Body>(`SELECT body FROM claim WHERE bond ${among} AND visible_from <= ? ORDER BY place_order, id`, list(bonds), clearance))

/** Which source repeats which, as far as the reader sees and these claims need: step by step, until nothing new is repeated. */
function repeatsFrom(sql: Sql, claims: readonly Claim[], clearance: Rank): Map<SourceId, SourceId> {
  const repeats = new Map<SourceId, SourceId>()
  let asked = new Set(claims.flatMap(saidIn))
  while (asked.size > 0) {
    const rows = sql.all<Body>(`SELECT body FROM source WHERE id ${among}`, list(asked))
    asked = new Set()
    for (const source of sourceRecords(sql, rows, clearance)) {
      if (source.repeats === null) continue
      repeats.set(source.id, source.repeats)
      if (!repeats.has(source.repeats)) asked.add(source.repeats)
    }
  }
  return repeats
}
