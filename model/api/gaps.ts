import { z } from 'zod'
import { day } from '../claims/day.ts'
import { relationshipId } from '../claims/identifiers.ts'
import { regimeIds } from '../dossier/regime.ts'
import { get } from './endpoint.ts'
import { cursor, limit, nodeInList, shownWhen } from './shapes.ts'

const listed = z.strictObject({
  relationship: relationshipId,
  list: nodeInList,
  /** The regime the list belongs to, where a source says so. */
  regime: z.string().nullable(),
  when: shownWhen,
  /** Reached only as holder of this post. */
  post: nodeInList.nullable(),
})

/** Someone documented, and what sources tell of lists. That nothing is told of a list says nothing: no list was screened. */
export const gapShown = z.strictObject({
  official: nodeInList,
  /** Acts with a chain that ends here. */
  acts: z.int(),
  definite: z.int(),
  posts: z.array(
    z.strictObject({ relationship: relationshipId, post: nodeInList, when: shownWhen, onDate: z.enum(['definite', 'possible']) }),
  ),
  proposed: z.array(listed),
  designated: z.array(listed),
  regimes: z.record(z.enum(regimeIds), z.enum(['designated', 'proposed', 'not-screened'])),
})

export const gaps = get('/api/gaps', {
  summary: 'Officials who are documented with acts: in post on a day or not, proposed, designated, or not screened, regime by regime.',
  query: z.strictObject({ on: day.optional(), cursor: cursor.optional(), limit: limit(50, 200) }),
  output: z.strictObject({ gaps: z.array(gapShown), on: day.nullable(), next: z.string().nullable() }),
})
