import type { z } from 'zod'
import { caseStatistics, casesBehind } from '#model/api/statistics.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import { shareOf, type Figures, type Range } from '#model/statistics/figures.ts'
import { unitOf, withoutGroup, type Filter } from '#model/statistics/table.ts'
import { behind, mayExpand, pageOfCases, pageOfRows, sampleCases, tabulate } from '#server/explore/statistics.ts'
import { bound, type Context } from '../bind.ts'
import { cursorOf, keyOf, keys } from '../cursor.ts'
import { NotFound, Withheld } from '../failures.ts'
import { nodesShown } from '../present.ts'

type Asked = Pick<z.output<(typeof caseStatistics)['query']>, 'court' | 'provision' | 'outcome' | 'from' | 'to'>

/** What is asked about, with the ids that nodes have now; an unknown one is not found. */
async function filterOf({ store, clearance }: Context, { court, provision, outcome, from, to }: Asked): Promise<Filter> {
  const known = async (id: string | undefined): Promise<NodeId | undefined> => {
    if (id === undefined) return undefined
    const node = await store.node(id, clearance)
    if (!node) throw new NotFound()
    return node.id
  }
  return { court: await known(court), provision: await known(provision), outcome, from, to }
}

// Four decimals are more than any sample here bears.
const rounded = (share: Range | null): Range | null =>
  share && { least: Math.round(share.least * 10_000) / 10_000, most: Math.round(share.most * 10_000) / 10_000 }

const figuresShown = ({ cases, accused, uncertain, outcomes }: Figures) => ({
  cases,
  accused,
  uncertain,
  outcomes: outcomes.map(([outcome, of]) => ({ outcome, accused: of, share: rounded(shareOf(of, accused)) })),
})

export const statisticsRoutes = [
  bound(caseStatistics, async (context, { query: { by, cursor, limit, ...asked } }, signal) => {
    const { store, clearance } = context
    const after = keyOf(keys.row, cursor)
    const filter = await filterOf(context, asked)
    const sampled = await sampleCases(store, clearance, signal)
    const { rows, without, sample, base, withheld } = tabulate(sampled, by, filter, clearance)
    const page = pageOfRows(rows, by, after, limit)
    const cases = sampled.sample.map(({ id }) => id)
    const [nodes, { sources }] = await Promise.all([
      nodesShown(
        store,
        page.items.flatMap(({ node }) => node ?? []),
        clearance,
      ),
      store.restsOn(cases, 'touching', clearance),
    ])
    const shown = new Map(nodes.map(node => [node.id, node]))
    return {
      by,
      unit: unitOf(by),
      rows: page.items.map(row => ({
        group: row.group,
        node: row.node && (shown.get(row.node.id) ?? null),
        ...figuresShown(row),
        share: rounded(row.share),
      })),
      without: { group: withoutGroup, ...figuresShown(without) },
      sample: figuresShown(sample),
      base: figuresShown(base),
      sources: sources.length,
      withheld,
      bounds: { expanded: sampled.expanded, mayExpand, more: sampled.more },
      next: cursorOf(page.next),
    }
  }),
  bound(casesBehind, async (context, { query: { by, group, cursor, limit, ...asked } }, signal) => {
    const { store, clearance } = context
    const after = keyOf(keys.named, cursor)
    const filter = await filterOf(context, asked)
    const sampled = await sampleCases(store, clearance, signal)
    const found = behind(sampled, by, group, filter, clearance)
    if (found === 'unknown') throw new NotFound()
    if (found === 'withheld') throw new Withheld()
    const { items: page, next } = pageOfCases(found.cases, after, limit)
    const ids = page.flatMap(one => [one.case.id, ...one.accused.map(({ accused }) => accused.node), ...one.courts])
    const records = [...new Set(ids)].sort().flatMap(id => sampled.nodes.get(id) ?? [])
    return {
      cases: page.map(one => ({
        id: one.case.id,
        accused: one.accused.map(({ accused, uncertain }) => ({
          id: accused.node,
          outcome: accused.outcome,
          uncertain: found.showsUncertain ? uncertain : null,
        })),
        courts: [...one.courts],
      })),
      nodes: await nodesShown(store, records, clearance),
      total: found.cases.length,
      next: cursorOf(next),
    }
  }),
]
