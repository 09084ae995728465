import { nodeWrites, relationshipWrites, writeQueries } from './apply.ts'
import { gateQuery } from './driver.ts'
import { keptQueries } from './kept.ts'
import { readyQuery } from './open.ts'
import { type Query } from './query.ts'
import { claimQueries } from './read-claims.ts'
import { nameQueries } from './read-names.ts'
import { nodeQueries } from './read-nodes.ts'
import { walkQueries } from './read-walks.ts'
import { wholeQueries } from './read-whole.ts'
import { indexQueries, schemaQueries } from './schema.ts'
import { verifyQueries } from './verify.ts'

const all: Query[] = [
  readyQuery,
  gateQuery,
  ...[nodeQueries, nameQueries, claimQueries, wholeQueries, keptQueries, verifyQueries, writeQueries, indexQueries].flatMap(room =>
    Object.values<Query>(room),
  ),
  ...walkQueries.values(),
  ...nodeWrites.values(),
  ...relationshipWrites.values(),
  ...schemaQueries,
]

/** Everything this store can ask of Neo4j, each file once. */
export const queries: readonly Query[] = [...new Map(all.map(query => [query.file, query])).values()]
