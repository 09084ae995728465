import { chains, record } from '#model/api/chains.ts'
import { allRules } from '#model/chains/rules.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { chainsFor, type ChainsFound } from '#server/explore/chains.ts'
import { recordOf } from '#server/explore/record.ts'
import { bound, type Context } from '../bind.ts'
import { BadRequest, Moved, NotFound } from '../failures.ts'
import { nodesShown, relationshipShown, whenShown } from '../present.ts'
import { actShown, boundsOf, chainPresenter, recordsIn } from '../present-chains.ts'

async function asked({ store, clearance }: Context, id: string | undefined): Promise<NodeRecord | null> {
  if (id === undefined) return null
  const found = await store.node(id, clearance)
  if (!found) throw new NotFound()
  return found
}

const rulesShown = allRules.map(({ id, kind, mode, sentence, source }) => ({ id, kind, mode, sentence, source }))

async function whatItNames({ store, clearance }: Context, found: ChainsFound, further: readonly NodeRecord[] = []) {
  const records = recordsIn(found)
  const nodes = [...new Map([...records.nodes, ...further].map(node => [node.id, node])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { nodes: await nodesShown(store, nodes, clearance), relationships: records.relationships.map(relationshipShown) }
}

export const chainRoutes = [
  bound(chains, async (context, { query }, signal) => {
    const { depth, limit, asOf, without, impossible } = query
    if (query.of === undefined && query.official === undefined)
      throw new BadRequest([{ at: 'of', expected: 'the id of a victim, act or case, or “official” with the id of a person or body' }])
    const [of, official] = await Promise.all([asked(context, query.of), asked(context, query.official)])
    const found = await chainsFor(
      context.store,
      { of, official, depth, limit, asOf, without: without && new Set(without), impossible: impossible === 'yes', signal },
      context.clearance,
    )
    const present = chainPresenter(found)
    return {
      chains: found.chains.map(present.chain),
      impossible: found.impossible.map(present.chain),
      actedFor: found.actedFor.map(({ act, victim, concerns, takenBy }) => ({
        act: actShown(act),
        victim,
        relationship: concerns.id,
        by: takenBy.map(({ to }) => to),
      })),
      whyNot: present.whyNot(of, official),
      ...(await whatItNames(
        context,
        found,
        [of, official].filter(node => node !== null),
      )),
      rules: rulesShown,
      bounds: boundsOf(found, depth, limit),
    }
  }),
  bound(record, async (context, { params: { id }, query: { depth, limit, asOf, without } }, signal) => {
    const official = await asked(context, id)
    if (!official) throw new NotFound()
    if (official.id !== id) throw new Moved(official.id)
    const { found, posts, entries } = await recordOf(
      context.store,
      { official, depth, limit, asOf, without: without && new Set(without), signal },
      context.clearance,
    )
    const present = chainPresenter(found)
    const named = await whatItNames(context, found, [official])
    const own = named.nodes.find(node => node.id === official.id)
    if (!own) throw new Error('the official asked about is not among the nodes shown')
    return {
      official: own,
      posts: posts.map(({ id: relationship, to, when }) => ({ relationship, post: to, when: whenShown(when) })),
      entries: entries.map(({ graded, cases, post }) => ({
        kind: graded.chain.kind,
        mode: graded.chain.mode,
        act: actShown(graded.chain.act),
        victim: graded.chain.victim,
        cases: [...cases],
        post: post?.id ?? null,
        verdict: graded.chain.verdict,
        chain: present.chain(graded),
      })),
      acts: new Set(entries.map(({ graded }) => graded.chain.act.id)).size,
      victims: new Set(entries.flatMap(({ graded }) => graded.chain.victim ?? [])).size,
      ...named,
      bounds: boundsOf(found, depth, limit),
    }
  }),
]
