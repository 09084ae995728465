import { z } from 'zod'
import { judgeOn } from '#model/chains/verdict.ts'
import { nodeType, relationshipType } from '#model/claims/claim.ts'
import type { NodeId, RelationshipId } from '#model/claims/identifiers.ts'
import type { RelationshipRecord } from '#model/claims/records.ts'
import { nodeTypes, type NodeType } from '#model/ontology/nodes/all.ts'
import { relationshipTypes } from '#model/ontology/relationships/all.ts'
import type { Hop, Store } from '../store.ts'
import type { Connection } from './driver.ts'
import { codeUnitOrder } from './order.ts'
import { orderOf, pageOf } from './page.ts'
import { query } from './query.ts'
import { body, nodeShape, relationshipShape } from './shapes.ts'

const clearance = z.int()
const id = z.string()
const ids = z.array(z.string())
const limit = z.int()
const order = z.record(z.string(), z.int())
const after = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).nullable()

export const nodeQueries = {
  nodes: query('read/nodes.cypher', z.object({ ids, clearance }), nodeShape),
  ofType: query(
    'read/nodes-of-type.cypher',
    z.object({ types: z.array(nodeType), order, after: after({ place: z.int(), caption: z.string(), id }), limit, clearance }),
    nodeShape,
  ),
  officials: query('read/officials.cypher', z.object({ ids, types: z.array(nodeType), clearance }), z.object({ id })),
  relationship: query('read/relationship.cypher', z.object({ id, clearance }), relationshipShape),
  neighbours: query(
    'read/neighbours.cypher',
    z.object({
      id,
      types: z.array(relationshipType),
      direction: z.int().nullable(),
      order,
      after: after({ place: z.int(), direction: z.int(), id }),
      limit,
      clearance,
    }),
    relationshipShape.extend({ direction: z.int() }),
  ),
  counts: query(
    'read/counts.cypher',
    z.object({ id, clearance }),
    z.object({ type: relationshipType, leaving: z.int(), entering: z.int() }),
  ),
  among: query('read/among.cypher', z.object({ ids, after: z.string().nullable(), limit, clearance }), relationshipShape),
  hops: query(
    'read/hops.cypher',
    z.object({ ids, types: z.array(relationshipType).nullable(), asOf: z.string().nullable(), records: z.boolean(), clearance }),
    z.object({ node: id, hops: z.array(z.tuple([id, relationshipType, id, z.boolean(), body<RelationshipRecord>().nullable()])) }),
  ),
}

const typeNames = nodeTypes.map(({ type }) => type)
const relationshipTypeNames = relationshipTypes.map(({ type }) => type)
const nodeOrder = orderOf(nodeTypes)
const relationshipOrder = orderOf(relationshipTypes)
const seats: NodeType[] = ['PublicBody', 'Court', 'Facility']
const relationshipIdShape = /^r[0-9a-f]{24}$/
const sides = ['out', 'in'] as const

export const nodeReads = ({ read }: Connection) =>
  ({
    node: async (id, clearance) => (await read(nodeQueries.nodes, { ids: [id], clearance }))[0]?.record ?? null,
    nodes: async (ids, clearance) =>
      ids.length === 0 ? [] : (await read(nodeQueries.nodes, { ids: [...new Set(ids)], clearance })).map(({ record }) => record),
    nodesOfType: async (type, { after, limit }, clearance) => {
      const from = after ? nodeOrder[after[0]] : 0
      const types = (type === null ? typeNames : [type]).filter(name => nodeOrder[name] >= from)
      const found = await read(nodeQueries.ofType, {
        types,
        order: nodeOrder,
        after: after && { place: nodeOrder[after[0]], caption: codeUnitOrder(after[1]), id: after[2] },
        limit: limit + 1,
        clearance,
      })
      return pageOf(
        found.map(({ record }) => record),
        limit,
        ({ type, caption, id }) => [type, caption, id],
      )
    },
    officials: async (ids, clearance) => {
      if (ids.length === 0) return new Set()
      const found = new Set((await read(nodeQueries.officials, { ids: [...ids], types: seats, clearance })).map(({ id }) => id))
      return new Set(ids.filter(id => found.has(id)))
    },
    relationship: async (id, clearance) =>
      relationshipIdShape.test(id) ? ((await read(nodeQueries.relationship, { id, clearance }))[0]?.record ?? null) : null,
    neighbours: async (id, { types, direction }, { after, limit }, clearance) => {
      const found = await read(nodeQueries.neighbours, {
        id,
        types: [...(types ?? relationshipTypeNames)],
        direction: direction === undefined ? null : sides.indexOf(direction),
        order: relationshipOrder,
        after: after && { place: relationshipOrder[after[0]], direction: sides.indexOf(after[1]), id: after[2] },
        limit: limit + 1,
        clearance,
      })
      const { items, next } = pageOf(found, limit, ({ record, direction }) => [record.type, sides[direction] ?? 'out', record.id] as const)
      return { items: items.map(({ record }) => record), next }
    },
    counts: async (id, clearance) => {
      const found = new Map(
        (await read(nodeQueries.counts, { id, clearance })).map(({ type, leaving, entering }) => [type, { in: entering, out: leaving }]),
      )
      return Object.fromEntries([...found].sort(([a], [b]) => relationshipOrder[a] - relationshipOrder[b]))
    },
    among: async (ids, { after, limit }, clearance) => {
      const found = ids.length === 0 ? [] : await read(nodeQueries.among, { ids: [...new Set(ids)], after, limit: limit + 1, clearance })
      return pageOf(
        found.map(({ record }) => record),
        limit,
        ({ id }) => id,
      )
    },
    hops: async (ids, { types, asOf, verdict }, clearance, signal) => {
      const wanted = [...new Set(ids)]
      const day = verdict === 'definite' ? asOf : undefined
      const parameters = { ids: wanted, types: types ? [...types] : null, asOf: asOf ?? null, records: day !== undefined, clearance }
      const stood = ([, , , , record]: HopRow): boolean => day === undefined || (record !== null && judgeOn(record, day) === 'definite')
      const rows = await read(nodeQueries.hops, parameters, signal)
      const found = new Map(rows.map(({ node, hops }) => [node, hops.filter(stood).map(hopOf)]))
      return new Map(
        wanted.flatMap(id => {
          const hops = found.get(id)
          return hops ? [[id, hops] as const] : []
        }),
      )
    },
  }) satisfies Partial<Store>

type HopRow = z.output<typeof nodeQueries.hops.row>['hops'][number]
const hopOf = ([relationship, type, to, out]: HopRow): Hop => ({
  relationship: relationship as RelationshipId,
  type,
  to: to as NodeId,
  direction: out ? 'out' : 'in',
})
