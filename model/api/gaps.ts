import { z } from 'zod'
import { day } from '../claims/day.ts'
import { relationshipId } from '../claims/identifiers.ts'
import { regimeIds } from '../dossier/regime.ts'
import { listId } from '../screening/list.ts'
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

/** What an official and a regime have to do with each other: what sources tell, and what the regime's lists said that were screened here. */
const regimeState = z.strictObject({
  /** That nothing is told says nothing. */
  told: z.enum(['designated', 'proposed', 'nothing']),
  /**
   * Null where no list of the regime was screened. `listed`: someone judged an entry to be this person; `hit-open`: a like-named entry that nobody judged;
   * `not-listed`: no like-named entry on that list on its date, or all of them judged to be others.
   */
  screened: z
    .strictObject({
      state: z.enum(['listed', 'hit-open', 'not-listed']),
      list: z.strictObject({ id: listId, title: z.string(), date: day }),
    })
    .nullable(),
})

/** Someone documented, what sources tell of lists, and what lists say that were screened. */
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
  regimes: z.record(z.enum(regimeIds), regimeState),
})

export const gaps = get('/api/gaps', {
  summary:
    'Officials who are documented with acts: in post on a day or not, proposed, designated, listed, not listed or not screened, regime by regime.',
  query: z.strictObject({ on: day.optional(), cursor: cursor.optional(), limit: limit(50, 200) }),
  output: z.strictObject({ gaps: z.array(gapShown), on: day.nullable(), next: z.string().nullable() }),
})
