import type { Claim } from '#model/claims/claim.ts'
import { isRelationship } from '#model/claims/claim.ts'
import type { Layered } from '#model/claims/layers.ts'
import { neverVisible, rankOf } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import { bondOf, type Changes } from '../changes.ts'
import type { Batch } from '../store.ts'
import { daysOf, indexedNames, maskOf } from './layers.ts'
import { placeOf, placesOf } from './places.ts'
import { among, inOrder, list, type Sql } from './sql.ts'

/** Writes what was planned, inside the transaction that is open. */
export function applyChanges(
  sql: Sql,
  changes: Changes,
  { scenes = [], checkpoint }: Pick<Batch, 'scenes' | 'checkpoint'>,
  generation: number,
): void {
  for (const source of changes.sources)
    sql.run('INSERT INTO source VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body', source.id, JSON.stringify(source))
  const shifted = applyProfiles(sql, changes)
  applyClaims(sql, changes, shifted)
  for (const { row, claim, live } of changes.rows)
    sql.run('INSERT OR REPLACE INTO row SELECT ?, ?, n, ? FROM claim WHERE id = ?', row.folder, row.key, Number(live), claim)
  // A judgement given again after it was withdrawn stands again.
  for (const judgement of changes.judgements)
    sql.run('INSERT OR REPLACE INTO judgement VALUES (?, ?, ?, 0, ?)', judgement.id, judgement.a, judgement.b, JSON.stringify(judgement))
  if (changes.withdrawn.length > 0) sql.run(`UPDATE judgement SET withdrawn = 1 WHERE id ${among}`, list(changes.withdrawn))

  for (const id of changes.nodes.remove) removeNode(sql, id)
  for (const node of changes.nodes.put) putNode(sql, node)
  for (const id of changes.relationships.remove) removeRelationship(sql, id)
  for (const relationship of changes.relationships.put) putRelationship(sql, relationship)
  const put = [...changes.nodes.put, ...changes.relationships.put].map(({ id }) => id)
  const changed = new Set<string>([...changes.nodes.remove, ...changes.relationships.remove, ...put])
  sql.run('INSERT INTO changed SELECT ?, value FROM json_each(?)', generation, list(changed))

  for (const scene of scenes) sql.run('INSERT OR REPLACE INTO scene VALUES (?, ?, ?)', scene.id, rankOf(scene.mark), JSON.stringify(scene))
  if (checkpoint)
    sql.run(
      'INSERT OR REPLACE INTO checkpoint VALUES (?, ?, ?, ?)',
      checkpoint.folder,
      checkpoint.content,
      checkpoint.done,
      checkpoint.total,
    )
}

/** Writes the profiles, and returns those that are now seen from another clearance: claims of their relationships are too. */
function applyProfiles(sql: Sql, { profiles }: Changes): string[] {
  const before = new Map(
    sql
      .all<{ id: string; visible_from: number }>(
        `SELECT id, visible_from FROM profile WHERE id ${among}`,
        list(profiles.map(({ id }) => id)),
      )
      .map(row => [row.id, row.visible_from]),
  )
  for (const { id, type, source, key, visibleFrom, nodeAt } of profiles) {
    const [n0 = null, n1 = null, n2 = null, n3 = null, n4 = null] = nodeAt
    sql.run('INSERT OR REPLACE INTO profile VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', id, type, source, key, visibleFrom, n0, n1, n2, n3, n4)
  }
  return profiles.filter(({ id, visibleFrom }) => before.get(id) !== visibleFrom).map(({ id }) => id)
}

function applyClaims(sql: Sql, { claims, revisions, liveness }: Changes, shifted: readonly string[]): void {
  for (const claim of claims) insertClaim(sql, claim)
  for (const { claim, revision } of revisions) {
    const found = sql.first<{ n: number; body: string }>('SELECT n, body FROM claim WHERE id = ?', claim)
    if (!found) continue
    sql.run(
      'UPDATE claim SET mark = ?, body = ? WHERE n = ?',
      rankOf(revision.mark),
      JSON.stringify({ ...(JSON.parse(found.body) as Claim), ...revision }),
      found.n,
    )
    addRevision(sql, claim, revision)
  }
  for (const [id, live] of liveness) sql.run('UPDATE claim SET live = ? WHERE id = ?', Number(live), id)

  const concerned = new Set<number>()
  const ids = list(new Set([...claims.map(({ id }) => id), ...revisions.map(({ claim }) => claim), ...liveness.keys()]))
  for (const { n } of sql.all<{ n: number }>(`SELECT n FROM claim WHERE id ${among}`, ids)) concerned.add(n)
  for (const end of ['from_profile', 'to_profile'])
    for (const { n } of sql.all<{ n: number }>(`SELECT n FROM claim WHERE ${end} ${among}`, list(shifted))) concerned.add(n)
  sql.run(`UPDATE claim SET visible_from = ${visibleFrom} WHERE n ${among}`, list(concerned))
  for (const claim of claims)
    for (const [source, place] of placesOf(claim))
      sql.run('INSERT OR REPLACE INTO citation SELECT ?, ?, n, visible_from FROM claim WHERE id = ?', source, inOrder(place), claim.id)
  sql.run(
    `UPDATE citation SET visible_from = (SELECT visible_from FROM claim WHERE n = citation.claim) WHERE claim ${among}`,
    list(concerned),
  )
}

/** A claim exists for a reader from its mark, and from where both ends of its relationship do. */
export const visibleFrom = `CASE live WHEN 0 THEN ${neverVisible} ELSE max(mark,
  ifnull((SELECT visible_from FROM profile WHERE id = from_profile), 0), ifnull((SELECT visible_from FROM profile WHERE id = to_profile), 0)) END`

function insertClaim(sql: Sql, claim: Claim): void {
  const { subject } = claim
  const [profile, bond, from, to] = isRelationship(subject)
    ? [null, bondOf(subject), subject.from, subject.to]
    : [subject.profile, null, null, null]
  sql.run(
    'INSERT INTO claim (id, live, mark, visible_from, profile, bond, from_profile, to_profile, said_by, place_order, body) VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[claim.id, rankOf(claim.mark), neverVisible, profile, bond, from, to, claim.saidBy, inOrder(placeOf(claim)), JSON.stringify(claim)],
  )
  addRevision(sql, claim.id, { status: claim.status, note: claim.note, mark: claim.mark })
}

const addRevision = (sql: Sql, claim: string, revision: object): void =>
  sql.run(
    'INSERT INTO revision SELECT n, (SELECT count(*) FROM revision WHERE claim = n), ? FROM claim WHERE id = ?',
    JSON.stringify(revision),
    claim,
  )

function removeNode(sql: Sql, id: string): void {
  const found = sql.first<{ n: number }>('SELECT n FROM node WHERE id = ?', id)
  if (!found) return
  for (const table of ['name_token', 'near_key', 'node_layer']) sql.run(`DELETE FROM ${table} WHERE node = ?`, found.n)
  sql.run('DELETE FROM node WHERE n = ?', found.n)
}

function putNode(sql: Sql, node: Layered<NodeRecord>): void {
  const [{ record }] = node.layers
  sql.run(
    'INSERT INTO node (id, type, mask) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET mask = excluded.mask',
    node.id,
    record.type,
    maskOf(node),
  )
  const n = sql.first<{ n: number }>('SELECT n FROM node WHERE id = ?', node.id)?.n ?? 0
  sql.run('DELETE FROM node_layer WHERE node = ?', n)
  for (const { from, to, record } of node.layers) {
    const [first, last] = record.when?.possible ?? [null, null]
    sql.run(
      'INSERT INTO node_layer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      n,
      from,
      to,
      record.type,
      node.id,
      inOrder(record.caption),
      first,
      last,
      JSON.stringify(record),
    )
  }
  const { tokens, near } = indexedNames(node)
  putTokens(sql, 'name_token', n, tokens)
  putTokens(sql, 'near_key', n, near)
}

/** Most edits leave the names as they were: only what differs is written. */
function putTokens(sql: Sql, table: 'name_token' | 'near_key', node: number, tokens: ReadonlyMap<string, number>): void {
  const before = new Map(
    sql
      .all<{ token: string; mask: number }>(`SELECT token, mask FROM ${table} WHERE node = ?`, node)
      .map(({ token, mask }) => [token, mask]),
  )
  const gone = [...before.keys()].filter(token => !tokens.has(token))
  const fresh = [...tokens].filter(([token, mask]) => before.get(token) !== mask)
  if (gone.length > 0) sql.run(`DELETE FROM ${table} WHERE node = ? AND token ${among}`, node, list(gone))
  if (fresh.length > 0)
    sql.run(`INSERT OR REPLACE INTO ${table} SELECT value ->> 0, ?, value ->> 1 FROM json_each(?)`, node, JSON.stringify(fresh))
}

function removeRelationship(sql: Sql, id: string): void {
  sql.run('DELETE FROM relationship_layer WHERE id = ?', id)
  sql.run('DELETE FROM relationship WHERE id = ?', id)
}

function putRelationship(sql: Sql, relationship: Layered<RelationshipRecord>): void {
  const [{ record }] = relationship.layers
  sql.run(
    'INSERT INTO relationship VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET days = excluded.days, mask = excluded.mask, supported = excluded.supported',
    ...[
      relationship.id,
      record.type,
      record.from,
      record.to,
      JSON.stringify(daysOf(relationship)),
      maskOf(relationship),
      maskOf(relationship, ({ supported }) => supported),
    ],
  )
  sql.run('DELETE FROM relationship_layer WHERE id = ?', relationship.id)
  for (const { from, to, record } of relationship.layers)
    sql.run('INSERT INTO relationship_layer VALUES (?, ?, ?, ?)', relationship.id, from, to, JSON.stringify(record))
}
