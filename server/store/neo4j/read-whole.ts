import { z } from 'zod'
import { nodeType, relationshipType, type Judgement } from '#model/claims/claim.ts'
import type { Day } from '#model/claims/day.ts'
import type { ClaimId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { Scene } from '#model/claims/scene.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'
import { relationshipTypes } from '#model/ontology/relationships/all.ts'
import type { Checkpoint, Store, Totals } from '../store.ts'
import type { Connection } from './driver.ts'
import { byText } from './order.ts'
import { query, run, type Runner } from './query.ts'
import { claimRow } from './read-claims.ts'
import { body, nodeIdShape, nodeShape, profileShape, relationshipShape, revisionShape, seenSource, sourceShape } from './shapes.ts'

const at = z.object({ clearance: z.int() })
const day = z.string().nullable()
const days = { count: z.int(), earliestStart: day, latestStart: day, earliestEnd: day, latestEnd: day }
const folder = z.object({ folder: z.string() })

export const wholeQueries = {
  nodeTotals: query('read/totals-nodes.cypher', at, z.object({ type: nodeType, ...days })),
  relationshipTotals: query('read/totals-relationships.cypher', at, z.object({ type: relationshipType, ...days })),
  claimTotals: query('read/totals-claims.cypher', at, z.object({ claims: z.int(), live: z.int(), sources: z.int() })),
  scenes: query(
    'read/scenes.cypher',
    z.object({ id: z.string().nullable(), clearance: z.int() }),
    z.object({ record: body<Scene>(), nodes: z.array(nodeIdShape) }),
  ),
  rows: query('read/rows.cypher', folder, z.object({ key: z.string(), claim: z.string(), revision: revisionShape })),
  profiles: query('read/profiles.cypher', z.object({ ids: z.array(z.string()) }), z.object({ record: profileShape })),
  checkpoint: query('read/checkpoint.cypher', folder, z.object({ record: body<Checkpoint>() })),
  allNodes: query('read/all-nodes.cypher', at, nodeShape),
  allRelationships: query('read/all-relationships.cypher', at, relationshipShape),
  allClaims: query('read/all-claims.cypher', at, claimRow),
  allJudgements: query('read/all-judgements.cypher', at, z.object({ record: body<Judgement>() })),
  allSources: query('read/all-sources.cypher', at, sourceShape),
}

export const wholeReads = ({ read, reading }: Connection) =>
  ({
    totals: clearance => reading(transaction => totals(transaction, clearance)),
    scenes: async clearance => (await read(wholeQueries.scenes, { id: null, clearance })).flatMap(sceneOf),
    scene: async (id, clearance) => (await read(wholeQueries.scenes, { id, clearance })).flatMap(sceneOf)[0] ?? null,
    rows: async folder => {
      const rows = await read(wholeQueries.rows, { folder })
      return new Map(
        rows.sort((a, b) => byText(a.key, b.key)).map(({ key, claim, revision }) => [key, { claim: claim as ClaimId, revision }]),
      )
    },
    profilesByIds: async ids =>
      ids.length === 0
        ? []
        : (await read(wholeQueries.profiles, { ids: [...ids] })).map(({ record: { nodeAt: _nodeAt, ...profile } }) => profile),
    checkpoint: async folder => (await read(wholeQueries.checkpoint, { folder }))[0]?.record ?? null,
    everything: clearance =>
      reading(async transaction => {
        const nodes = (await run(transaction, wholeQueries.allNodes, { clearance })).map(({ record }) => record)
        const relationships = (await run(transaction, wholeQueries.allRelationships, { clearance })).map(({ record }) => record)
        const claims = await run(transaction, wholeQueries.allClaims, { clearance })
        const judgements = (await run(transaction, wholeQueries.allJudgements, { clearance })).map(({ record }) => record)
        const sources = (await run(transaction, wholeQueries.allSources, { clearance })).map(seenSource)
        const [counted] = await run(transaction, wholeQueries.claimTotals, { clearance })
        return { nodes, relationships, claims, judgements, sources, leftOut: (counted?.live ?? 0) - (counted?.claims ?? 0) }
      }),
  }) satisfies Partial<Store>

async function totals(transaction: Runner, clearance: Rank): Promise<Totals> {
  const nodes = await run(transaction, wholeQueries.nodeTotals, { clearance })
  const relationships = await run(transaction, wholeQueries.relationshipTotals, { clearance })
  const [counted] = await run(transaction, wholeQueries.claimTotals, { clearance })
  return {
    nodes: inOrder(nodes, nodeTypes),
    relationships: inOrder(relationships, relationshipTypes),
    claims: counted?.claims ?? 0,
    sources: counted?.sources ?? 0,
    period: periodOf(
      [...nodes, ...relationships].flatMap(({ earliestStart, latestStart, earliestEnd, latestEnd }) => [
        earliestStart,
        latestStart,
        earliestEnd,
        latestEnd,
      ]),
    ),
  }
}

function inOrder<Type extends string>(
  counted: readonly { type: Type; count: number }[],
  types: readonly { type: Type }[],
): Partial<Record<Type, number>> {
  const found = new Map(counted.map(({ type, count }) => [type, count]))
  return Object.fromEntries(types.flatMap(({ type }) => (found.has(type) ? [[type, found.get(type)]] : []))) as Partial<
    Record<Type, number>
  >
}

function periodOf(ends: readonly (Day | null)[]): readonly [Day, Day] | null {
  const closed = ends.filter(end => end !== null).sort()
  const [first, last] = [closed[0], closed.at(-1)]
  return first !== undefined && last !== undefined ? [first, last] : null
}

/** The scene with what of it the reader sees; none when that is nothing. */
function sceneOf({ record: scene, nodes }: z.output<typeof wholeQueries.scenes.row>): Scene[] {
  const seen = [...new Set(nodes.filter(node => node !== null))]
  return seen.length > 0 ? [{ ...scene, nodes: seen }] : []
}
