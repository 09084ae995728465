import { isStage } from '#model/chains/stages.ts'
import { judgeOn } from '#model/chains/verdict.ts'
import type { Day } from '#model/claims/day.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import { nodeTypes, type NodeType } from '#model/ontology/nodes/all.ts'
import type { Hop, NodeKey, Page, PageOf, Store } from '../store.ts'
import { inOrder, list, parsed, type Sql } from './sql.ts'
import { countsOf, hopsFrom, idsAmong, neighbourKeys, officialsAmong } from './traverse.ts'
import type { Read } from './view.ts'
import { walk } from './walk.ts'

interface Body {
  readonly body: string
}
const atRank = 'from_rank <= ?1 AND to_rank >= ?1'

/** Cuts a list that was read one item too far. */
export function pageOf<Item, Key>(items: readonly Item[], limit: number, keyOf: (item: Item) => Key): Page<Item, Key> {
  const kept = items.slice(0, limit)
  const last = kept.at(-1)
  return { items: kept, next: items.length > limit && last !== undefined ? keyOf(last) : null }
}

/** The nodes that these ids of nodes or profiles stand for. */
function nodesByIds(sql: Sql, ids: readonly string[], clearance: Rank): NodeRecord[] {
  return parsed(
    sql.all<Body>(
      `SELECT body FROM node_layer WHERE ${atRank} AND node IN (SELECT n FROM node WHERE id IN (SELECT n${clearance} FROM profile WHERE id IN (SELECT value FROM json_each(?2)))) ORDER BY id`,
      clearance,
      list(ids),
    ),
  )
}

/** As `nodesByIds`, where the ids are known to be those of nodes. */
function nodesThemselves(sql: Sql, ids: readonly string[], clearance: Rank): NodeRecord[] {
  return parsed(
    sql.all<Body>(
      `SELECT body FROM node_layer WHERE ${atRank} AND node IN (SELECT n FROM node WHERE id IN (SELECT value FROM json_each(?2))) ORDER BY id`,
      clearance,
      list(ids),
    ),
  )
}

function relationshipsByIds(sql: Sql, ids: readonly string[], clearance: Rank): RelationshipRecord[] {
  const found = parsed<RelationshipRecord>(
    sql.all<Body>(`SELECT body FROM relationship_layer WHERE ${atRank} AND id IN (SELECT value FROM json_each(?2))`, clearance, list(ids)),
  )
  const byId = new Map<string, RelationshipRecord>(found.map(record => [record.id, record]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

/** Those hops whose relationships stood on the day for certain: few of all there are, so that their records are read rather than a column kept. */
function definiteOn(sql: Sql, hops: ReadonlyMap<NodeId, Hop[]>, day: Day, clearance: Rank): Map<NodeId, Hop[]> {
  const asked = list(new Set([...hops.values()].flatMap(some => some.map(({ relationship }) => relationship))))
  const definite = new Set<string>()
  for (const [id, body] of sql.each<[string, string]>(
    `SELECT id, body FROM relationship_layer WHERE ${atRank} AND id IN (SELECT value FROM json_each(?2))`,
    clearance,
    asked,
  ))
    if (judgeOn(JSON.parse(body) as RelationshipRecord, day) === 'definite') definite.add(id)
  return new Map([...hops].map(([id, some]) => [id, some.filter(({ relationship }) => definite.has(relationship))]))
}

function nodesOfOneType(sql: Sql, type: NodeType, after: NodeKey | null, limit: number, clearance: Rank): NodeRecord[] {
  const [caption, id] = after?.[0] === type ? [inOrder(after[1]), after[2]] : [Buffer.alloc(0), '']
  return parsed(
    sql.all<Body>(
      `SELECT body FROM node_layer WHERE ${atRank} AND type = ?2 AND (caption_order, id) > (?3, ?4) ORDER BY caption_order, id LIMIT ?5`,
      ...[clearance, type, caption, id, limit],
    ),
  )
}

function nodesOfTypes(sql: Sql, wanted: NodeType | null, { after, limit }: PageOf<NodeKey>, clearance: Rank): Page<NodeRecord, NodeKey> {
  const types = nodeTypes.map(({ type }) => type)
  const from = after ? types.indexOf(after[0]) : 0
  const found: NodeRecord[] = []
  for (const [i, type] of types.entries()) {
    if (i < from || (wanted !== null && type !== wanted)) continue
    found.push(...nodesOfOneType(sql, type, after, limit + 1 - found.length, clearance))
    if (found.length > limit) break
  }
  return pageOf(found, limit, ({ type, caption, id }) => [type, caption, id])
}

export const nodeReads = (read: Read) =>
  ({
    node: (id, clearance) => read(({ sql }) => nodesByIds(sql, [id], clearance)[0] ?? null),
    nodes: (ids, clearance) => read(({ sql }) => nodesByIds(sql, ids, clearance)),
    nodesOfType: (type, page, clearance) => read(({ sql }) => nodesOfTypes(sql, type, page, clearance)),
    officials: (ids, clearance) => read(({ graph }) => officialsAmong(graph, ids, clearance)),
    relationship: (id, clearance) => read(({ sql }) => relationshipsByIds(sql, [id], clearance)[0] ?? null),
    neighbours: (id: NodeId, wanted, { after, limit }, clearance) =>
      read(({ sql, graph }) => {
        const keys = pageOf(neighbourKeys(graph, id, wanted, after, limit, clearance), limit, key => key)
        return {
          items: relationshipsByIds(
            sql,
            keys.items.map(([, , relationship]) => relationship),
            clearance,
          ),
          next: keys.next,
        }
      }),
    counts: (id, clearance) => read(({ graph }) => countsOf(graph, id, clearance)),
    among: (ids, { after, limit }, clearance) =>
      read(({ sql, graph }) => {
        const found = pageOf(idsAmong(graph, ids, after, limit, clearance), limit, id => id)
        return { items: relationshipsByIds(sql, found.items, clearance), next: found.next }
      }),
    hops: (ids, filter, clearance, signal) =>
      read(({ sql, graph }) => {
        signal?.throwIfAborted()
        const hops = hopsFrom(graph, ids, filter, clearance)
        return filter.asOf !== undefined && filter.verdict === 'definite' ? definiteOn(sql, hops, filter.asOf, clearance) : hops
      }),
    reach: (ids, stage, most, clearance, signal) =>
      read(({ sql, graph }) => {
        signal?.throwIfAborted()
        if (!isStage(stage)) throw new RangeError(`no stage is declared as “${stage.name}” says it is`)
        const { nodes, relationships, ...rest } = walk(graph, ids, stage, most, clearance)
        return {
          nodes: nodesThemselves(sql, nodes, clearance),
          relationships: relationshipsByIds(sql, relationships, clearance),
          ...rest,
        }
      }),
  }) satisfies Partial<Store>
