import { z } from 'zod'
import { isRelationship, stances, type Judgement, type Revision } from '#model/claims/claim.ts'
import { relationshipIdOf, type NodeId, type RelationshipId } from '#model/claims/identifiers.ts'
import { markOf, rankOf, type Rank } from '#model/claims/mark.ts'
import { countOrigins } from '#model/claims/origins.ts'
import type { SourceId } from '#model/claims/source.ts'
import type { ClaimKey, ClaimRecord, Page, PageOf, Store, Support } from '../store.ts'
import type { Connection } from './driver.ts'
import { codeUnitOrder, placeInSource, placeOfClaim } from './order.ts'
import { pageOf } from './page.ts'
import { query, run } from './query.ts'
import { body, claimShape, nodeIdShape, revisionShape, seenSource, sourceShape } from './shapes.ts'

const clearance = z.int()
const id = z.string()
const ids = z.array(z.string())
const page = z.object({ id, after: z.object({ place: z.string(), id }).nullable(), limit: z.int(), clearance })
export const claimRow = z
  .object({ record: claimShape, subject: nodeIdShape, object: nodeIdShape, speaker: nodeIdShape })
  .transform(recordOf)

export const claimQueries = {
  ofNode: query('read/claims-of-node.cypher', page, claimRow),
  ofRelationship: query('read/claims-of-relationship.cypher', page, claimRow),
  ofSource: query('read/claims-of-source.cypher', page.extend({ stance: z.enum(stances).nullable() }), claimRow),
  support: query(
    'read/support.cypher',
    z.object({ chunks: z.array(z.string()), clearance }),
    z.object({
      supported: z.array(z.object({ relationship: id, claims: z.array(claimRow) })),
      repeats: z.array(z.tuple([id, id])),
    }),
  ),
  claim: query('read/claim.cypher', z.object({ id, clearance }), claimRow),
  history: query('read/history.cypher', z.object({ id, clearance }), z.object({ record: revisionShape })),
  judgementsOf: query('read/judgements-of.cypher', z.object({ id, clearance }), z.object({ record: body<Judgement>() })),
  sources: query(
    'read/sources.cypher',
    z.object({ after: z.string().nullable(), limit: z.int(), clearance }),
    sourceShape.extend({ claims: z.int() }),
  ),
  sourcesByIds: query('read/sources-by-ids.cypher', z.object({ ids, clearance }), sourceShape),
  restsOnTouching: query('read/rests-on-touching.cypher', z.object({ ids, clearance }), z.object({ claims: z.int(), sources: ids })),
  restsOnAmong: query('read/rests-on-among.cypher', z.object({ ids, clearance }), z.object({ claims: z.int(), sources: ids })),
  statementsOf: query('read/statements-of.cypher', z.object({ id, clearance }), z.object({ claims: z.int() })),
}

const relationshipIdShape = /^r[0-9a-f]{24}$/
const inPage = (id: string, { after, limit }: PageOf<ClaimKey>, clearance: Rank) => ({
  id,
  after: after && { place: codeUnitOrder(after[0]), id: after[1] },
  limit: limit + 1,
  clearance,
})
const cut = (claims: ClaimRecord[], { limit }: PageOf<ClaimKey>, placeOf: (claim: ClaimRecord) => string): Page<ClaimRecord, ClaimKey> =>
  pageOf(claims, limit, (claim): ClaimKey => [placeOf(claim), claim.id])

export const claimReads = ({ read, reading }: Connection) =>
  ({
    claimsOfNode: async (id, page, clearance) => cut(await read(claimQueries.ofNode, inPage(id, page, clearance)), page, placeOfClaim),
    claimsOfRelationship: async (id, page, clearance) =>
      cut(relationshipIdShape.test(id) ? await read(claimQueries.ofRelationship, inPage(id, page, clearance)) : [], page, placeOfClaim),
    support: async (ids, clearance) => {
      const chunks = chunksOf([...new Set(ids)].filter(id => relationshipIdShape.test(id)))
      const [found] = chunks.length === 0 ? [] : await read(claimQueries.support, { chunks, clearance })
      return found ? supportIn(found) : new Map()
    },
    claim: async (id, clearance) => (await read(claimQueries.claim, { id, clearance }))[0] ?? null,
    history: async (id, clearance) =>
      history(
        (await read(claimQueries.history, { id, clearance })).map(({ record }) => record),
        clearance,
      ),
    judgementsOf: async (id, clearance) => (await read(claimQueries.judgementsOf, { id, clearance })).map(({ record }) => record),
    sources: async ({ after, limit }, clearance) => {
      const found = await read(claimQueries.sources, { after, limit: limit + 1, clearance })
      return pageOf(
        found.map(row => ({ source: seenSource(row), claims: row.claims })),
        limit,
        ({ source }) => source.id,
      )
    },
    sourcesByIds: async (ids, clearance) =>
      ids.length === 0 ? [] : (await read(claimQueries.sourcesByIds, { ids: [...ids], clearance })).map(seenSource),
    claimsOfSource: async (id, page, clearance, stance) =>
      cut(await read(claimQueries.ofSource, { ...inPage(id, page, clearance), stance: stance ?? null }), page, claim =>
        placeInSource(claim, id),
      ),
    restsOn: (ids, reach, clearance) =>
      reading(async transaction => {
        const [found] = await run(transaction, reach === 'touching' ? claimQueries.restsOnTouching : claimQueries.restsOnAmong, {
          ids: [...new Set(ids)],
          clearance,
        })
        const { claims, sources } = found ?? { claims: 0, sources: [] }
        return { claims, sources: (await run(transaction, claimQueries.sourcesByIds, { ids: sources, clearance })).map(seenSource) }
      }),
    statementsOf: async (id, clearance) => (await read(claimQueries.statementsOf, { id, clearance }))[0]?.claims ?? 0,
  }) satisfies Partial<Store>

// Lucene refuses more than 1,024 clauses in one question.
const mostClauses = 500
const chunksOf = (ids: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(ids.length / mostClauses) }, (_, at) => ids.slice(at * mostClauses, (at + 1) * mostClauses).join(' '))

function supportIn({ supported, repeats }: z.output<typeof claimQueries.support.row>): Map<RelationshipId, Support> {
  const originals = new Map(repeats.map(([copy, of]) => [copy as SourceId, of as SourceId]))
  return new Map(
    supported.map(({ relationship, claims }) => [relationship as RelationshipId, { claims, origins: countOrigins(claims, originals) }]),
  )
}

interface ClaimRow {
  readonly record: z.output<typeof claimShape>
  /** The nodes at the reader's clearance: of the record or the relationship's beginning, of its end, of who says so. */
  readonly subject: NodeId | null
  readonly object: NodeId | null
  readonly speaker: NodeId | null
}

function recordOf({ record: { claim }, subject: from, object: to, speaker }: ClaimRow): ClaimRecord {
  const { subject, saidBy } = claim
  if (from === null || (isRelationship(subject) && to === null))
    throw new Error(`The claim ${claim.id} is about a record that no node has; verify the store.`)
  // A join hid the relationship: what is claimed of it is now claimed of the node.
  const about =
    !isRelationship(subject) || to === null || from === to
      ? { node: from }
      : { relationship: relationshipIdOf(subject.type, from, to, subject.key), from, to }
  return { ...claim, saidBy: speaker === null ? null : saidBy, about, speaker, speakerHidden: saidBy !== null && speaker === null }
}

/** Each version, newest first, under the highest mark that it or a later one has. */
function history(newestFirst: readonly Revision[], clearance: Rank): Revision[] {
  let highest: Rank = 0
  return newestFirst
    .map(version => {
      highest = Math.max(highest, rankOf(version.mark)) as Rank
      return { ...version, mark: markOf(highest) }
    })
    .filter(({ mark }) => rankOf(mark) <= clearance)
}
