import type { Claim, Judgement } from '#model/claims/claim.ts'
import type { ClaimId, NodeId } from '#model/claims/identifiers.ts'
import { neverVisible, rankOf, type Rank } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { Scene } from '#model/claims/scene.ts'
import type { Checkpoint, Everything, Store, Totals } from '../store.ts'
import { claimRecords, sourceRecords, sourceSeen } from './claim-records.ts'
import { profileOf, type ProfileRow } from './kept.ts'
import { among, list, parsed, type Sql } from './sql.ts'
import { countAll } from './traverse.ts'
import type { Moment, Read } from './view.ts'

interface Body {
  readonly body: string
}
const count = (sql: Sql, text: string, clearance: Rank): number => sql.first<{ count: number }>(text, clearance)?.count ?? 0

function totals({ sql, graph }: Moment, clearance: Rank): Totals {
  const { nodes, relationships, days } = countAll(graph, clearance)
  const acts = sql.first<Record<'a' | 'b' | 'c' | 'd', string | null>>(
    `SELECT min(first_day) AS a, min(last_day) AS b, max(first_day) AS c, max(last_day) AS d FROM node_layer
     WHERE (first_day IS NOT NULL OR last_day IS NOT NULL) AND from_rank <= ?1 AND to_rank >= ?1`,
    clearance,
  )
  const all = [...days, acts?.a, acts?.b, acts?.c, acts?.d].filter(day => typeof day === 'string').sort()
  const [first, last] = [all[0], all.at(-1)]
  return {
    nodes,
    relationships,
    claims: count(sql, 'SELECT count(*) AS count FROM claim WHERE visible_from <= ?', clearance),
    sources: count(sql, `SELECT count(*) AS count FROM source WHERE ${sourceSeen('source.id', '?')}`, clearance),
    period: first !== undefined && last !== undefined ? [first, last] : null,
  }
}

/** Scenes as the reader sees them: their nodes at that clearance, each once; a scene without any is not there. */
function scenes(sql: Sql, rows: readonly Body[], clearance: Rank): Scene[] {
  const found = parsed<Scene>(rows).filter(({ mark }) => rankOf(mark) <= clearance)
  const profiles = sql
    .all<ProfileRow>(`SELECT * FROM profile WHERE id ${among}`, list(new Set(found.flatMap(({ nodes }) => nodes))))
    .map(profileOf)
  const nodeOf = new Map(profiles.map(({ id, nodeAt }) => [id, nodeAt[clearance]]))
  return found.flatMap(scene => {
    const nodes = [...new Set(scene.nodes.flatMap((id): NodeId[] => [nodeOf.get(id) ?? null].filter(node => node !== null)))]
    return nodes.length > 0 ? [{ ...scene, nodes }] : []
  })
}

function everything(sql: Sql, clearance: Rank): Everything {
  const layers = <Record>(table: string) =>
    parsed<Record>(sql.all<Body>(`SELECT body FROM ${table} WHERE from_rank <= ?1 AND to_rank >= ?1 ORDER BY id`, clearance))
  const seen = (side: string) => `${side} IN (SELECT id FROM profile WHERE visible_from <= ?1)`
  return {
    nodes: layers<NodeRecord>('node_layer'),
    relationships: layers<RelationshipRecord>('relationship_layer'),
    claims: claimRecords(
      sql,
      parsed<Claim>(sql.all<Body>('SELECT body FROM claim WHERE visible_from <= ? ORDER BY id', clearance)),
      clearance,
    ),
    judgements: parsed<Judgement>(
      sql.all<Body>(`SELECT body FROM judgement WHERE withdrawn = 0 AND ${seen('a')} AND ${seen('b')} ORDER BY id`, clearance),
    ),
    sources: sourceRecords(
      sql,
      sql.all<Body>(`SELECT body FROM source WHERE ${sourceSeen('source.id', '?')} ORDER BY id`, clearance),
      clearance,
    ),
    leftOut: count(sql, 'SELECT count(*) AS count FROM claim WHERE live = 1 AND visible_from > ?', clearance),
  }
}

const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0)

export function wholeReads(read: Read) {
  let remembered: { generation: number; at: Map<Rank, Totals> } = { generation: neverVisible * -1, at: new Map() }
  return {
    totals: clearance =>
      read(moment => {
        if (remembered.generation !== moment.generation) remembered = { generation: moment.generation, at: new Map() }
        const answer = remembered.at.get(clearance) ?? totals(moment, clearance)
        remembered.at.set(clearance, answer)
        return answer
      }),
    scenes: clearance => read(({ sql }) => scenes(sql, sql.all<Body>('SELECT body FROM scene ORDER BY id'), clearance)),
    scene: (id, clearance) =>
      read(({ sql }) => scenes(sql, sql.all<Body>('SELECT body FROM scene WHERE id = ?', id), clearance)[0] ?? null),
    rows: folder =>
      read(({ sql }) => {
        const rows = sql.all<Body & { key: string; id: ClaimId }>(
          'SELECT key, id, body FROM row JOIN claim ON n = claim WHERE row.live = 1 AND folder = ?',
          folder,
        )
        return new Map(
          rows
            .map(({ key, id, body }) => {
              const { status, note, mark } = JSON.parse(body) as Claim
              return [key, { claim: id, revision: { status, note, mark } }] as const
            })
            .sort(byText),
        )
      }),
    profilesByIds: ids =>
      read(({ sql }) =>
        sql
          .all<ProfileRow>(`SELECT * FROM profile WHERE id ${among} ORDER BY id`, list(ids))
          .map(row => ({ id: row.id, type: row.type, source: row.source, key: row.key, visibleFrom: row.visible_from })),
      ),
    checkpoint: folder =>
      read(({ sql }) => sql.first<Checkpoint>('SELECT folder, content, done, total FROM checkpoint WHERE folder = ?', folder) ?? null),
    everything: clearance => read(({ sql }) => everything(sql, clearance)),
  } satisfies Partial<Store>
}
