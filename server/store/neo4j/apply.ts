import { z } from 'zod'
import { layerAt, type Layered } from '#model/claims/layers.ts'
import { fullClearance } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import { nodeWriteFile, relationshipWriteFile } from '#model/ontology/derive/neo4j-merge.ts'
import { nodeTypes, type NodeType } from '#model/ontology/nodes/all.ts'
import { relationshipTypes, type RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Changes } from '../changes.ts'
import type { Batch } from '../store.ts'
import { query, run, type Query, type Runner } from './query.ts'
import * as rows from './write-shapes.ts'

const list = z.array(z.unknown())
const nothing = z.object({})
const nodeWrite = (file: string) => query(file, z.object({ nodes: list }), nothing)
const relationshipWrite = (type: RelationshipType) => query(relationshipWriteFile(type), z.object({ relationships: list }), nothing)

export const writeQueries = {
  lock: query('write/lock.cypher', z.object({}), z.object({ turn: z.int() })),
  sources: query('write/sources.cypher', z.object({ sources: list }), nothing),
  profiles: query('write/profiles.cypher', z.object({ profiles: list }), z.object({ id: z.string() })),
  parts: query('write/nodes-of-profiles.cypher', z.object({ parts: list }), nothing),
  claims: query('write/claims.cypher', z.object({ claims: list }), nothing),
  revisions: query('write/revisions.cypher', z.object({ revisions: list }), nothing),
  liveness: query('write/liveness.cypher', z.object({ claims: list }), nothing),
  visibility: query('write/visibility.cypher', z.object({ claims: z.array(z.string()), profiles: z.array(z.string()) }), nothing),
  rows: query('write/rows.cypher', z.object({ rows: list }), nothing),
  judgements: query('write/judgements.cypher', z.object({ judgements: list }), nothing),
  withdraw: query('write/withdraw-judgements.cypher', z.object({ ids: z.array(z.string()) }), nothing),
  removeRelationships: query('write/remove-relationships.cypher', z.object({ ids: z.string() }), nothing),
  removeNodes: query('write/remove-nodes.cypher', z.object({ ids: z.array(z.string()) }), nothing),
  scenes: query('write/scenes.cypher', z.object({ scenes: list }), nothing),
  checkpoint: query('write/checkpoint.cypher', z.object({ checkpoint: z.unknown() }), nothing),
  gate: query('write/gate.cypher', z.object({}), nothing),
  reset: query('write/reset.cypher', z.object({}), nothing),
  below: nodeWrite('write/nodes/below.cypher'),
}
export const nodeWrites = new Map<NodeType, ReturnType<typeof nodeWrite>>(
  nodeTypes.map(({ type }) => [type, nodeWrite(nodeWriteFile(type))]),
)
export const relationshipWrites = new Map<RelationshipType, ReturnType<typeof relationshipWrite>>(
  relationshipTypes.map(({ type }) => [type, relationshipWrite(type)]),
)

// Lucene refuses more than 1,024 clauses in one question.
const mostClauses = 500
// Room for this many revisions in one commit, each after the one before.
const revisionsInTurn = 2 ** 24

/** Begins a commit: waits until no other writer, of this process or another, is at work. Gives the turn, which only grows. */
export async function takeTurn(transaction: Runner): Promise<number> {
  const [locked] = await run(transaction, writeQueries.lock, {})
  return locked?.turn ?? 0
}

/** Writes what a commit changes, in the transaction in which it was planned. */
export async function apply(transaction: Runner, changes: Changes, batch: Batch, turn: number): Promise<void> {
  let order = turn * revisionsInTurn
  const write = async <Shape extends z.ZodType>(
    to: Query<z.ZodObject, Shape>,
    name: string,
    items: readonly unknown[],
  ): Promise<z.output<Shape>[]> => (items.length === 0 ? [] : run(transaction, to, { [name]: items }))

  await write(writeQueries.sources, 'sources', changes.sources.map(rows.sourceProperties))
  const seenAnew = await write(writeQueries.profiles, 'profiles', changes.profiles.map(rows.profileProperties))
  await write(
    writeQueries.claims,
    'claims',
    changes.claims.map(claim => rows.claimRow(claim, order++)),
  )
  await write(
    writeQueries.revisions,
    'revisions',
    changes.revisions.map(({ claim, revision }) => ({
      claim: rows.uidOf('claim', claim),
      revision: { at: order++, ...rows.governing(revision) },
      governing: rows.governing(revision),
    })),
  )
  await write(
    writeQueries.liveness,
    'claims',
    [...changes.liveness].map(([id, live]) => ({ uid: rows.uidOf('claim', id), live })),
  )
  const concerned = new Set<string>([
    ...changes.claims.map(({ id }) => id),
    ...changes.revisions.map(({ claim }) => claim),
    ...changes.liveness.keys(),
  ])
  if (concerned.size + seenAnew.length > 0)
    await run(transaction, writeQueries.visibility, { claims: [...concerned], profiles: seenAnew.map(({ id }) => id) })
  await write(writeQueries.rows, 'rows', changes.rows.map(rows.rowRow))
  await write(writeQueries.judgements, 'judgements', changes.judgements.map(rows.judgementRow))
  await write(writeQueries.withdraw, 'ids', changes.withdrawn)

  for (const ids of chunks(changes.relationships.remove, mostClauses))
    await run(transaction, writeQueries.removeRelationships, { ids: ids.join(' ') })
  const [full, below] = [changes.nodes.put.filter(of => of.to === fullClearance), changes.nodes.put.filter(of => of.to !== fullClearance)]
  for (const [type, nodes] of byType(full)) await write(wanted(nodeWrites, type), 'nodes', nodes.map(nodeRow))
  await write(writeQueries.below, 'nodes', below.map(nodeRow))
  for (const [type, relationships] of byType(changes.relationships.put))
    await write(wanted(relationshipWrites, type), 'relationships', relationships.map(relationshipRow))
  await write(writeQueries.removeNodes, 'ids', changes.nodes.remove)
  await write(writeQueries.parts, 'parts', changes.profiles.flatMap(rows.partsOf))

  await write(writeQueries.scenes, 'scenes', (batch.scenes ?? []).map(rows.sceneRow))
  if (batch.checkpoint) await run(transaction, writeQueries.checkpoint, { checkpoint: rows.checkpointProperties(batch.checkpoint) })
  await run(transaction, writeQueries.gate, {})
}

const nodeRow = (of: Layered<NodeRecord>) => ({ uid: rows.uidOf('node', of.id), properties: rows.nodeProperties(of) })
function relationshipRow(of: Layered<RelationshipRecord>) {
  const { from, to } = layerAt(of, of.from) ?? of.layers[0].record
  return { id: of.id, from: rows.uidOf('node', from), to: rows.uidOf('node', to), properties: rows.relationshipProperties(of) }
}

function byType<Type extends string, Record extends { readonly type: Type }>(
  all: readonly Layered<Record>[],
): Map<Type, Layered<Record>[]> {
  const found = new Map<Type, Layered<Record>[]>()
  for (const of of all) {
    const { type } = of.layers[0].record
    found.set(type, [...(found.get(type) ?? []), of])
  }
  return found
}

function wanted<Type, Found>(all: ReadonlyMap<Type, Found>, type: Type): Found {
  const found = all.get(type)
  if (found === undefined) throw new RangeError(`no statement writes ${String(type)}`)
  return found
}

function* chunks<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}
