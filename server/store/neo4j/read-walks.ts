import { z } from 'zod'
import { stageFile } from '#model/chains/derive/neo4j-stages.ts'
import { stages, type Stage } from '#model/chains/stages.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { Store } from '../store.ts'
import type { Connection } from './driver.ts'
import { query } from './query.ts'
import { body } from './shapes.ts'

const walkQuery = ({ name }: Stage) =>
  query(
    stageFile(name),
    z.object({ ids: z.array(z.string()), most: z.int(), clearance: z.int() }),
    z.object({
      nodes: z.array(body<NodeRecord>()),
      relationships: z.array(body<RelationshipRecord>()),
      expanded: z.int(),
      more: z.boolean(),
      frontier: z.array(z.string().transform(id => id as NodeId)),
    }),
  )

export const walkQueries = new Map<Stage, ReturnType<typeof walkQuery>>(
  Object.values<Stage>(stages).map(stage => [stage, walkQuery(stage)]),
)

export const walkReads = ({ read }: Connection) =>
  ({
    reach: async (ids, stage, most, clearance, signal) => {
      signal?.throwIfAborted()
      const asked = walkQueries.get(stage)
      if (!asked) throw new RangeError(`no stage is declared as “${stage.name}” says it is`)
      const [found] = await read(asked, { ids: [...new Set(ids)], most, clearance }, signal)
      return found ?? { nodes: [], relationships: [], expanded: 0, more: false, frontier: [] }
    },
  }) satisfies Partial<Store>
