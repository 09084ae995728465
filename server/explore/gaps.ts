import { isSure } from '#model/dossier/caveats.ts'
import type { Day } from '#model/claims/day.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import { verdictOn } from '#model/claims/when.ts'
import { regimeIds, type RegimeId } from '#model/dossier/regime.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Screening } from '#model/screening/judgement.ts'
import type { ScreeningList } from '#model/screening/list.ts'
import type { NodeKey, Store } from '#server/store/store.ts'
import { recordOf } from './record.ts'
import type { Screener } from './screening.ts'

export interface Listed {
  readonly relationship: RelationshipRecord
  readonly list: NodeRecord
  /** The post through which alone the official is reached; null where the official is named. */
  readonly post: NodeRecord | null
}
/**
 * What is known of an official and a regime: what sources tell of its lists, and what its lists said that were screened. Not being told of a list is not being absent
 * from it; `not-listed` speaks of that list on its date, and only of names.
 */
export interface RegimeState {
  readonly told: 'designated' | 'proposed' | 'nothing'
  /** Null where no list of the regime was screened. `listed` is an entry that someone judged to be this person, `hit-open` a like-named one that nobody has judged. */
  readonly screened: { readonly state: 'listed' | 'hit-open' | 'not-listed'; readonly list: ScreeningList } | null
}
export interface Gap {
  readonly official: NodeRecord
  readonly acts: number
  readonly definite: number
  readonly posts: readonly {
    readonly relationship: RelationshipRecord
    readonly post: NodeRecord
    readonly onDate: 'definite' | 'possible'
  }[]
  readonly proposed: readonly Listed[]
  readonly designated: readonly Listed[]
  readonly regimes: Readonly<Record<RegimeId, RegimeState>>
}
export interface GapsAsked {
  /** Only posts that can be held on that day; who holds none then is left out. */
  readonly on: Day | null
  readonly after: NodeKey | null
  readonly limit: number
  readonly screener: Screener
  readonly signal?: AbortSignal | undefined
}

const depth = 4
const scanned = 100
/** Whoever has none of these ends in no chain. */
const out: readonly RelationshipType[] = [
  'HOLDS',
  'WORKS_AT',
  'INVESTIGATED',
  'PROSECUTED',
  'JUDGED',
  'COMMITTED',
  'ORDERED',
  'TOOK_PART_IN',
  'CONCEALED',
  'FAILED_TO_PREVENT',
]

/** Documented, in post, and what sources tell of lists; persons in the order of lists. Not being told of a list is not being absent from it. */
export async function gapsOf(store: Store, asked: GapsAsked, clearance: Rank): Promise<{ gaps: Gap[]; next: NodeKey | null }> {
  const gaps: Gap[] = []
  let { after } = asked
  for (;;) {
    const page = await store.nodesOfType('Person', { after, limit: scanned }, clearance)
    for (const official of page.items) {
      asked.signal?.throwIfAborted()
      after = ['Person', official.caption, official.id]
      const gap = await gapOf(store, official, asked, clearance)
      if (gap) gaps.push(gap)
      if (gaps.length === asked.limit) return { gaps, next: official === page.items.at(-1) && page.next === null ? null : after }
    }
    if (page.next === null) return { gaps, next: null }
    after = page.next
  }
}

async function gapOf(store: Store, official: NodeRecord, { on, screener, signal }: GapsAsked, clearance: Rank): Promise<Gap | null> {
  const counts = await store.counts(official.id, clearance)
  if (!official.named || (!out.some(type => (counts[type]?.out ?? 0) > 0) && (counts.TAKEN_BY?.in ?? 0) === 0)) return null
  const { found, posts: held } = await recordOf(store, { official, depth, limit: 100_000, signal }, clearance)
  if (found.chains.length === 0) return null
  const posts = held.filter(({ when }) => on === null || verdictOn(when, on) !== 'impossible')
  if (on !== null && posts.length === 0) return null
  const lists = await listsOf(store, official.id, null, clearance)
  for (const { to } of held) lists.push(...(await listsOf(store, to, to, clearance)))
  const ids = [...new Set([...posts.map(({ to }) => to), ...lists.flatMap(({ relationship: { to }, post }) => (post ? [to, post] : [to]))])]
  const nodes = new Map((await store.nodes(ids, clearance)).map(node => [node.id, node]))
  const listed = (type: RelationshipType): Listed[] =>
    lists
      .filter(({ relationship }) => relationship.type === type)
      .flatMap(({ relationship, post }) => {
        const list = nodes.get(relationship.to)
        return list ? [{ relationship, list, post: post ? (nodes.get(post) ?? null) : null }] : []
      })
  const [proposed, designated] = [listed('PROPOSED_FOR'), listed('DESIGNATED_ON')]
  const screening = await screener(official)
  const acts = (some: typeof found.chains): number => new Set(some.map(({ chain }) => chain.act.id)).size
  return {
    official,
    acts: acts(found.chains),
    definite: acts(found.chains.filter(({ chain }) => chain.verdict === 'definite')),
    posts: posts.flatMap(relationship => {
      const post = nodes.get(relationship.to)
      const onDate = on !== null && verdictOn(relationship.when, on) === 'definite' ? ('definite' as const) : ('possible' as const)
      return post ? [{ relationship, post, onDate }] : []
    }),
    proposed,
    designated,
    regimes: Object.fromEntries(
      regimeIds.map(regime => [regime, { told: toldOf(regime, proposed, designated), screened: screenedFor(regime, screening) }]),
    ) as Gap['regimes'],
  }
}

const under = (regime: RegimeId, lists: readonly Listed[]): boolean =>
  lists.some(({ list, post }) => post === null && [list.properties['regime'] ?? []].flat().includes(regime))
const toldOf = (regime: RegimeId, proposed: readonly Listed[], designated: readonly Listed[]): RegimeState['told'] =>
  under(regime, designated) ? 'designated' : under(regime, proposed) ? 'proposed' : 'nothing'

/** Of several lists of a regime, the one that says most; of those that say the same, the newest. */
function screenedFor(regime: RegimeId, { lists, hits }: Screening): RegimeState['screened'] {
  const newest = lists.filter(list => list.regime === regime).sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0))
  const withHit = (state: 'confirmed' | 'open'): ScreeningList | undefined =>
    newest.find(({ id }) => hits.some(hit => hit.list.id === id && hit.state === state))
  const [confirmed, open, [any]] = [withHit('confirmed'), withHit('open'), newest]
  if (confirmed) return { state: 'listed', list: confirmed }
  if (open) return { state: 'hit-open', list: open }
  return any ? { state: 'not-listed', list: any } : null
}

async function listsOf(
  store: Store,
  of: NodeId,
  post: NodeId | null,
  clearance: Rank,
): Promise<{ relationship: RelationshipRecord; post: NodeId | null }[]> {
  const wanted = { types: ['PROPOSED_FOR', 'DESIGNATED_ON'], direction: 'out' } as const
  const { items } = await store.neighbours(of, wanted, { after: null, limit: 200 }, clearance)
  const told = items.filter(({ supported }) => supported)
  const support = await store.support(told.map(({ id }) => id).sort(), clearance)
  // A list that only the editors read, that a source suspects, or of which it is not settled is no word on someone in an overview.
  const isSaid = ({ id }: RelationshipRecord): boolean => (support.get(id)?.claims ?? []).some(isSure)
  return told.filter(isSaid).map(relationship => ({ relationship, post }))
}
