import { readWhen } from '#model/claims/edtf.ts'
import { latestDay } from '#model/claims/day.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import type { Source } from '#model/claims/source.ts'
import type { ClaimKey, ClaimRecord, Counts, Page, PageOf, Store } from '#server/store/store.ts'

export interface Rest {
  readonly claims: number
  readonly sources: readonly Source[]
  /** When the last of the sources was published, in EDTF as written; null when none says. */
  readonly latest: string | null
}
export interface NodeDetail {
  readonly node: NodeRecord
  readonly counts: Counts
  readonly claims: Page<ClaimRecord, ClaimKey>
  readonly restsOn: Rest
  readonly statements: number
}

/** Everything the panel of one node shows: its values, its relationships counted, a page of its claims, what it rests on. */
export async function nodeDetail(store: Store, node: NodeRecord, page: PageOf<ClaimKey>, clearance: Rank): Promise<NodeDetail> {
  const [counts, claims, rest, statements] = await Promise.all([
    store.counts(node.id, clearance),
    store.claimsOfNode(node.id, page, clearance),
    restsOn(store, [node.id], 'touching', clearance),
    store.statementsOf(node.id, clearance),
  ])
  return { node, counts, claims, restsOn: rest, statements }
}

/** On what a view of these nodes rests. */
export async function restsOn(store: Store, ids: readonly NodeId[], reach: 'touching' | 'among', clearance: Rank): Promise<Rest> {
  const { claims, sources } = await store.restsOn(ids, reach, clearance)
  return { claims, sources, latest: latestOf(sources) }
}

/** The latest date of publication: by the last day it can mean, then by the first. */
function latestOf(sources: readonly Source[]): string | null {
  const dated = sources.flatMap(({ published }) => {
    const read = published === null ? null : readWhen(published, 'event', null)
    return read?.ok ? [{ published, possible: read.when.possible }] : []
  })
  const key = ([from, to]: (typeof dated)[number]['possible']): string => `${to ?? latestDay} ${from ?? ''}`
  return (
    dated.reduce<(typeof dated)[number] | null>((last, one) => (last && key(last.possible) >= key(one.possible) ? last : one), null)
      ?.published ?? null
  )
}
