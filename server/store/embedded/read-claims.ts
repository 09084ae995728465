import { markOf, rankOf, type Rank } from '#model/claims/mark.ts'
import type { Claim, Judgement, Revision } from '#model/claims/claim.ts'
import type { RelationshipRecord } from '#model/claims/records.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import { bondOf } from '../changes.ts'
import type { ClaimKey, ClaimRecord, Page, PageOf, SourceRecord, Store } from '../store.ts'
import { claimRecords, sourceRecords, sourceSeen } from './claim-records.ts'
import { placeOf, placesOf } from './places.ts'
import { pageOf } from './read-nodes.ts'
import { among, inOrder, list, parsed, type Sql } from './sql.ts'
import { supportOf } from './support.ts'
import type { Read } from './view.ts'

interface Body {
  readonly body: string
}

/** The profiles that these nodes are made of at this clearance. */
export const profilesOfNodes = (sql: Sql, ids: readonly string[], clearance: Rank): string[] =>
  sql
    .all<{ id: string }>(
      `SELECT id FROM profile WHERE n4 IN (SELECT n4 FROM profile WHERE id ${among}) AND n${clearance} ${among}`,
      list(ids),
      list(ids),
    )
    .map(({ id }) => id)

function claimPage(
  sql: Sql,
  where: string,
  values: string,
  { after, limit }: PageOf<ClaimKey>,
  clearance: Rank,
): Page<ClaimRecord, ClaimKey> {
  const [place, id] = after ?? ['', '']
  const rows = sql.all<Body>(
    `SELECT body FROM claim WHERE ${where} ${among} AND visible_from <= ? AND (place_order, id) > (?, ?) ORDER BY place_order, id LIMIT ?`,
    ...[values, clearance, inOrder(place), id, limit + 1],
  )
  const { items, next } = pageOf(parsed<Claim>(rows), limit, (claim): ClaimKey => [placeOf(claim), claim.id])
  return { items: claimRecords(sql, items, clearance), next }
}

function claimsOfRelationship(sql: Sql, id: string, page: PageOf<ClaimKey>, clearance: Rank): Page<ClaimRecord, ClaimKey> {
  const [record] = parsed<RelationshipRecord>(
    sql.all<Body>('SELECT body FROM relationship_layer WHERE id = ?1 AND from_rank <= ?2 AND to_rank >= ?2', id, clearance),
  )
  if (!record) return { items: [], next: null }
  const [from, to] = [profilesOfNodes(sql, [record.from], clearance), profilesOfNodes(sql, [record.to], clearance)]
  const bonds = from.flatMap(a => to.map(b => bondOf({ type: record.type, from: a, to: b, key: record.key })))
  return claimPage(sql, 'bond', list(bonds), page, clearance)
}

function claimsOfSource(
  sql: Sql,
  source: SourceId,
  { after, limit }: PageOf<ClaimKey>,
  clearance: Rank,
  stance: Claim['stance'] | undefined,
): Page<ClaimRecord, ClaimKey> {
  const [place, id] = after ?? ['', '']
  const rows = sql.all<Body>(
    `SELECT body FROM citation JOIN claim ON n = claim WHERE source = ? AND citation.visible_from <= ? AND (citation.place_order, id) > (?, ?)
     ${stance === undefined ? '' : "AND body ->> '$.stance' = ?"} ORDER BY citation.place_order, id LIMIT ?`,
    ...[source, clearance, inOrder(place), id, ...(stance === undefined ? [] : [stance]), limit + 1],
  )
  const { items, next } = pageOf(parsed<Claim>(rows), limit, (claim): ClaimKey => [placesOf(claim).get(source) ?? '', claim.id])
  return { items: claimRecords(sql, items, clearance), next }
}

/** Newest first; each version under the highest mark that it or a later one has. */
function history(sql: Sql, id: string, clearance: Rank): Revision[] {
  const rows = sql.all<Body>(
    'SELECT revision.body FROM claim JOIN revision ON claim = n WHERE id = ? AND visible_from <= ? ORDER BY number DESC',
    id,
    clearance,
  )
  let highest: Rank = 0
  const versions = parsed<Revision>(rows).map(revision => {
    highest = Math.max(highest, rankOf(revision.mark)) as Rank
    return { ...revision, mark: markOf(highest) }
  })
  return versions.filter(({ mark }) => rankOf(mark) <= clearance)
}

function judgementsOf(sql: Sql, id: string, clearance: Rank): Judgement[] {
  const profiles = list(profilesOfNodes(sql, [id], clearance))
  const seen = (side: string) => `${side} IN (SELECT id FROM profile WHERE visible_from <= ?2)`
  const of = (side: string) =>
    `SELECT id, body FROM judgement WHERE withdrawn = 0 AND ${side} IN (SELECT value FROM json_each(?1)) AND ${seen('a')} AND ${seen('b')}`
  return parsed(sql.all<Body>(`${of('a')} UNION ${of('b')} ORDER BY id`, profiles, clearance))
}

function sources(sql: Sql, { after, limit }: PageOf<string>, clearance: Rank): Page<SourceRecord, string> {
  const rows = sql.all<Body & { claims: number }>(
    `SELECT body, (SELECT count(*) FROM citation WHERE citation.source = source.id AND visible_from <= ?1) AS claims
     FROM source WHERE id > ?2 AND ${sourceSeen('source.id', '?1')} ORDER BY id LIMIT ?3`,
    ...[clearance, after ?? '', limit + 1],
  )
  const records = sourceRecords(sql, rows, clearance)
  return pageOf(
    records.map((source, i) => ({ source, claims: rows[i]?.claims ?? 0 })),
    limit,
    ({ source }) => source.id,
  )
}

function restsOn(sql: Sql, ids: readonly string[], reach: 'touching' | 'among', clearance: Rank): { claims: number; sources: Source[] } {
  const profiles = list(profilesOfNodes(sql, ids, clearance))
  const of = (column: string) => `SELECT n FROM claim WHERE ${column} IN (SELECT value FROM json_each(?1)) AND visible_from <= ?2`
  const ends = `${of('from_profile')} ${reach === 'touching' ? 'UNION' : 'INTERSECT'} ${of('to_profile')}`
  const found = list(sql.all<{ n: number }>(`${of('profile')} UNION SELECT n FROM (${ends})`, profiles, clearance).map(({ n }) => n))
  const rows = sql.all<Body>(`SELECT body FROM source WHERE id IN (SELECT source FROM citation WHERE claim ${among}) ORDER BY id`, found)
  return { claims: (JSON.parse(found) as number[]).length, sources: sourceRecords(sql, rows, clearance) }
}

export const claimReads = (read: Read) =>
  ({
    claimsOfNode: (id, page, clearance) =>
      read(({ sql }) => claimPage(sql, 'profile', list(profilesOfNodes(sql, [id], clearance)), page, clearance)),
    claimsOfRelationship: (id, page, clearance) => read(({ sql }) => claimsOfRelationship(sql, id, page, clearance)),
    support: (ids, clearance) => read(moment => supportOf(moment, ids, clearance)),
    claim: (id, clearance) =>
      read(
        ({ sql }) =>
          claimRecords(
            sql,
            parsed<Claim>(sql.all<Body>('SELECT body FROM claim WHERE id = ? AND visible_from <= ?', id, clearance)),
            clearance,
          )[0] ?? null,
      ),
    history: (id, clearance) => read(({ sql }) => history(sql, id, clearance)),
    judgementsOf: (id, clearance) => read(({ sql }) => judgementsOf(sql, id, clearance)),
    sources: (page, clearance) => read(({ sql }) => sources(sql, page, clearance)),
    sourcesByIds: (ids, clearance) =>
      read(({ sql }) =>
        sourceRecords(
          sql,
          sql.all<Body>(`SELECT body FROM source WHERE id ${among} AND ${sourceSeen('source.id', '?')} ORDER BY id`, list(ids), clearance),
          clearance,
        ),
      ),
    claimsOfSource: (id, page, clearance, stance) => read(({ sql }) => claimsOfSource(sql, id, page, clearance, stance)),
    restsOn: (ids, reach, clearance) => read(({ sql }) => restsOn(sql, ids, reach, clearance)),
    statementsOf: (id, clearance) =>
      read(
        ({ sql }) =>
          sql.first<{ count: number }>(
            `SELECT count(*) AS count FROM claim WHERE said_by ${among} AND visible_from <= ?`,
            list(profilesOfNodes(sql, [id], clearance)),
            clearance,
          )?.count ?? 0,
      ),
  }) satisfies Partial<Store>
