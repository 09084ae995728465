import { canonicalJson, type Json } from '#model/claims/canonical-json.ts'
import { isRelationship, type Claim, type Judgement } from '#model/claims/claim.ts'
import type { SeenProfile } from '#model/claims/identity.ts'
import type { Layered } from '#model/claims/layers.ts'
import { neverVisible, rankOf, ranks } from '#model/claims/mark.ts'
import { projectNodes, projectRelationships } from '#model/claims/project.ts'
import type { Adjacency } from './adjacency.ts'
import { visibleFrom } from './apply.ts'
import { profileOf, type ProfileRow } from './kept.ts'
import { daysOf, indexedNames, maskOf } from './layers.ts'
import { LiveAdjacency } from './live-adjacency.ts'
import { parsed, type Sql } from './sql.ts'
import type { Moment } from './view.ts'

interface Body {
  readonly body: string
}

/** Projects all live claims anew and compares with what is kept; each difference is a sentence. */
export function differences(moment: Moment): string[] {
  const { sql } = moment
  const claims = parsed<Claim>(sql.all<Body>('SELECT body FROM claim WHERE live = 1 ORDER BY id'))
  const judgements = parsed<Judgement>(sql.all<Body>('SELECT body FROM judgement WHERE withdrawn = 0'))
  const kept = sql.all<ProfileRow>('SELECT * FROM profile ORDER BY id').map(profileOf)
  const profiles = seenFrom(kept, claims)
  const { nodeAt, nodes } = projectNodes(profiles, judgements, claims)
  const relationships = projectRelationships(claims, id => nodeAt.get(id))
  const found: string[] = []
  for (const [i, profile] of kept.entries()) {
    if (profile.visibleFrom !== profiles[i]?.visibleFrom)
      found.push(`The record ${profile.id} is kept as visible from ${profile.visibleFrom}, not ${String(profiles[i]?.visibleFrom)}.`)
    if (ranks.some(rank => (profile.nodeAt[rank] ?? null) !== (nodeAt.get(profile.id)?.[rank] ?? null)))
      found.push(`The record ${profile.id} is kept under another node than its judgements say.`)
  }
  return [
    ...found,
    ...liveness(sql),
    ...layers(sql, 'node', 'node_layer', nodes),
    ...layers(sql, 'relationship', 'relationship_layer', relationships),
    ...names(sql, nodes),
    ...adjacency(moment, nodes, relationships),
    ...snapshot(moment),
  ]
}

function seenFrom(profiles: readonly SeenProfile[], claims: readonly Claim[]): SeenProfile[] {
  const lowest = new Map<string, number>()
  for (const { subject, mark } of claims)
    if (!isRelationship(subject)) lowest.set(subject.profile, Math.min(lowest.get(subject.profile) ?? neverVisible, rankOf(mark)))
  return profiles.map(({ id, type, source, key }) => ({ id, type, source, key, visibleFrom: lowest.get(id) ?? neverVisible }))
}

function liveness(sql: Sql): string[] {
  const say = (where: string, sentence: (id: string) => string) =>
    sql.all<{ id: string }>(`SELECT id FROM claim WHERE ${where} ORDER BY id`).map(({ id }) => sentence(id))
  return [
    ...say(
      "live <> (EXISTS (SELECT 1 FROM row WHERE row.claim = n AND row.live = 1) AND json_extract(body, '$.status') <> 'retracted')",
      id => `The claim ${id} is kept as live or not against what its rows and status say.`,
    ),
    ...say(
      `visible_from <> ${visibleFrom}`,
      id => `The claim ${id} is kept as visible from another clearance than its mark and records say.`,
    ),
    ...say(
      'EXISTS (SELECT 1 FROM citation WHERE claim = n AND citation.visible_from <> claim.visible_from)',
      id => `The claim ${id} and its citations are kept as visible from different clearances.`,
    ),
    ...say('NOT EXISTS (SELECT 1 FROM citation WHERE claim = n)', id => `The claim ${id} cites nothing.`),
    ...say(
      'EXISTS (SELECT 1 FROM citation WHERE claim = n AND source NOT IN (SELECT id FROM source))',
      id => `The claim ${id} cites a source that is not kept.`,
    ),
  ]
}

const text = (value: unknown): string => canonicalJson(value as Json)

/** Compares two maps of the same things, in both directions. */
function compare(expected: ReadonlyMap<string, string>, kept: ReadonlyMap<string, string>, what: (key: string) => string): string[] {
  const missing = [...expected].filter(([key]) => !kept.has(key)).map(([key]) => `${what(key)} is missing.`)
  const extra = [...kept].filter(([key]) => !expected.has(key)).map(([key]) => `${what(key)} is kept, and no claim makes it.`)
  const other = [...expected]
    .filter(([key, value]) => (kept.get(key) ?? value) !== value)
    .map(([key]) => `${what(key)} is kept otherwise than its claims say.`)
  return [...missing, ...extra, ...other]
}

function layers(sql: Sql, word: string, table: string, expected: readonly Layered<object>[]): string[] {
  const kept = sql.all<Body & { id: string; from_rank: number; to_rank: number }>(`SELECT id, from_rank, to_rank, body FROM ${table}`)
  return compare(
    new Map(expected.flatMap(({ id, layers }) => layers.map(({ from, to, record }) => [`${id} at ${from}`, text([to, record])]))),
    new Map(kept.map(({ id, from_rank, to_rank, body }) => [`${id} at ${from_rank}`, text([to_rank, JSON.parse(body)])])),
    key => `The ${word} ${key}`,
  )
}

function names(sql: Sql, nodes: Parameters<typeof indexedNames>[0][]): string[] {
  const expected = nodes.map(node => ({ id: node.id, ...indexedNames(node) }))
  const of = (table: string, key: 'tokens' | 'near') =>
    compare(
      new Map(expected.flatMap(node => [...node[key]].map(([token, mask]) => [`${token} of ${node.id}`, String(mask)]))),
      new Map(
        sql
          .all<{ token: string; id: string; mask: number }>(`SELECT token, id, ${table}.mask AS mask FROM ${table} JOIN node ON n = node`)
          .map(({ token, id, mask }) => [`${token} of ${id}`, String(mask)]),
      ),
      token => `The search word ${token}`,
    )
  return [...of('name_token', 'tokens'), ...of('near_key', 'near')]
}

function adjacency({ graph, sql }: Moment, nodes: readonly Layered<object>[], relationships: Parameters<typeof daysOf>[0][]): string[] {
  const count = (table: string) => sql.first<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count
  const expected = new Map(
    relationships.map(of => [
      of.id,
      text([
        of.layers[0].record.type,
        of.layers[0].record.from,
        of.layers[0].record.to,
        maskOf(of),
        maskOf(of, ({ supported }) => supported),
        daysOf(of),
      ]),
    ]),
  )
  return [
    ...compare(expected, relationshipsKept(sql), id => `The row of relationship ${id}`),
    ...compare(expected, relationshipsHeld(graph), id => `Relationship ${id} in memory`),
    ...compare(new Map(nodes.map(of => [of.id, String(maskOf(of))])), nodesHeld(graph), id => `Node ${id} in memory`),
    ...(count('node') === nodes.length ? [] : [`${String(count('node'))} nodes are kept where claims make ${nodes.length}.`]),
  ]
}

/** Whoever opens the store next may take the adjacency from the snapshot beside it: it has to be what the rows say. */
function snapshot({ sql, snapshot }: Moment): string[] {
  const graph = LiveAdjacency.fromSnapshot(snapshot, sql)
  if (!graph) return []
  const nodes = sql.all<{ id: string; mask: number }>('SELECT id, mask FROM node').map(({ id, mask }) => [id, String(mask)] as const)
  return [
    ...compare(relationshipsKept(sql), relationshipsHeld(graph), id => `Relationship ${id} in the snapshot`),
    ...compare(new Map(nodes), nodesHeld(graph), id => `Node ${id} in the snapshot`),
  ]
}

function relationshipsKept(sql: Sql): Map<string, string> {
  const rows = sql.all<Record<'id' | 'type' | 'from_node' | 'to_node' | 'days', string> & Record<'mask' | 'supported', number>>(
    'SELECT * FROM relationship',
  )
  return new Map(rows.map(row => [row.id, text([row.type, row.from_node, row.to_node, row.mask, row.supported, JSON.parse(row.days)])]))
}

const relationshipsHeld = (graph: Adjacency): Map<string, string> =>
  new Map([...graph.all()].map(({ id, type, from, to, mask, supported, days }) => [id, text([type, from, to, mask, supported, days])]))
const nodesHeld = (graph: Adjacency): Map<string, string> => new Map([...graph.allNodes()].map(({ id, mask }) => [id, String(mask)]))
