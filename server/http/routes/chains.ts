import { chains, record } from '#model/api/chains.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { chainsAnswer, recordAnswer } from '../answer-chains.ts'
import { bound, type Context } from '../bind.ts'
import { BadRequest, Moved, NotFound } from '../failures.ts'

async function asked({ store, clearance }: Context, id: string | undefined): Promise<NodeRecord | null> {
  if (id === undefined) return null
  const found = await store.node(id, clearance)
  if (!found) throw new NotFound()
  return found
}

export const chainRoutes = [
  bound(chains, async (context, { query }, signal) => {
    const { depth, limit, asOf, without, impossible } = query
    if (query.of === undefined && query.official === undefined)
      throw new BadRequest([{ at: 'query.of', expected: 'the id of a victim, act or case, or “official” with the id of a person or body' }])
    const [of, official] = await Promise.all([asked(context, query.of), asked(context, query.official)])
    return chainsAnswer(
      context.store,
      { of, official, depth, limit, asOf, without: without && new Set(without), impossible: impossible === 'yes', signal },
      context.clearance,
    )
  }),
  bound(record, async (context, { params: { id }, query: { depth, limit, asOf, without } }, signal) => {
    const official = await asked(context, id)
    if (!official) throw new NotFound()
    if (official.id !== id) throw new Moved(official.id)
    return recordAnswer(context.store, { official, depth, limit, asOf, without: without && new Set(without), signal }, context.clearance)
  }),
]
