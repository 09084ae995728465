import { NEAR_ENOUGH, matchName, nearnessTo, type NameMatch } from '#model/names/match.ts'
import { wordsOf } from '#model/names/forms.ts'
import { nearKeys } from '#model/names/tokens.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { Scene } from '#model/claims/scene.ts'
import { nodeTypes, type NodeType } from '#model/ontology/nodes/all.ts'
import type { NodeKey, Proposal, Store } from '#server/store/store.ts'

/** How many names are offered when nothing is found. */
const mostNearest = 8

/** The sort key of a hit: best score first, then type as in `nodeTypes`, caption, id. */
export type HitKey = readonly [score: number, type: NodeType, caption: string, id: string]
export interface Found {
  readonly node: NodeRecord
  readonly matched: { readonly value: string; readonly how: NameMatch['how'] | 'listed' | 'near' }
  readonly score: number
}
export interface Answer<Key> {
  readonly hits: readonly Found[]
  readonly nearest: readonly Found[]
  readonly total: number
  readonly next: Key | null
}

interface Scored {
  readonly key: HitKey
  readonly value: string
  readonly how: Found['matched']['how']
}

const orderOf = new Map<NodeType, number>(nodeTypes.map(({ type }, at) => [type, at]))
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byKey = (a: HitKey, b: HitKey): number =>
  b[0] - a[0] || (orderOf.get(a[1]) ?? 0) - (orderOf.get(b[1]) ?? 0) || byText(a[2], b[2]) || byText(a[3], b[3])

/** Nodes one of whose visible spellings begins with every word of the query, each with its best spelling; the nearest names when there are none. */
export async function searchByName(
  store: Store,
  asked: { readonly query: string; readonly type: NodeType | null; readonly after: HitKey | null; readonly limit: number },
  clearance: Rank,
): Promise<Answer<HitKey>> {
  const { query, type, after, limit } = asked
  const words = wordsOf(query)
  if (words.length === 0) return { hits: [], nearest: [], total: 0, next: null }
  const proposals = await store.proposeByName(
    words.map(({ plain, folded }) => [...new Set([plain, folded])]),
    type,
    clearance,
  )
  const scored = best(proposals, spelling => matchName(query, spelling))
  if (scored.length === 0) {
    const nearTo = nearnessTo(query)
    const near = best(await store.proposeNear(nearKeys(query), type, clearance), spelling => {
      const score = nearTo(spelling)
      return score >= NEAR_ENOUGH ? { score, how: 'near' } : null
    })
    return { hits: [], nearest: await withNodes(store, near.slice(0, mostNearest), clearance), total: 0, next: null }
  }
  const start = after === null ? 0 : scored.findIndex(({ key }) => byKey(key, after) > 0)
  const page = start < 0 ? [] : scored.slice(start, start + limit)
  const last = page.at(-1)
  const next = last !== undefined && last !== scored.at(-1) ? last.key : null
  return { hits: await withNodes(store, page, clearance), nearest: [], total: scored.length, next }
}

/** All nodes, or those of one type, in the order of lists; what an empty query answers. */
export async function listNodes(
  store: Store,
  asked: { readonly type: NodeType | null; readonly after: NodeKey | null; readonly limit: number },
  clearance: Rank,
): Promise<Answer<NodeKey>> {
  const { type, after, limit } = asked
  const [page, totals] = await Promise.all([store.nodesOfType(type, { after, limit }, clearance), store.totals(clearance)])
  const total = type === null ? Object.values(totals.nodes).reduce((sum, count) => sum + count, 0) : (totals.nodes[type] ?? 0)
  const hits = page.items.map((node): Found => ({ node, matched: { value: node.caption, how: 'listed' }, score: 1 }))
  return { hits, nearest: [], total, next: page.next }
}

/** Scenes whose title, question or description has, for every word of the query, a word that begins with it. */
export async function searchScenes(store: Store, query: string, clearance: Rank): Promise<Scene[]> {
  const asked = wordsOf(query)
  if (asked.length === 0) return []
  const scenes = await store.scenes(clearance)
  return scenes.filter(({ title, question, description }) => {
    const told = wordsOf([title, question, description].join(' '))
    return asked.every(word =>
      told.some(
        ({ plain, folded, longhand }) => plain.startsWith(word.plain) || folded.startsWith(word.folded) || longhand.startsWith(word.folded),
      ),
    )
  })
}

function best(
  proposals: readonly Proposal[],
  judge: (spelling: string) => { readonly score: number; readonly how: Found['matched']['how'] } | null,
): Scored[] {
  return proposals
    .flatMap(({ id, type, caption, spellings }): Scored[] => {
      const [first] = spellings
        .flatMap(value => {
          const match = judge(value)
          return match ? [{ value, ...match }] : []
        })
        .sort((a, b) => b.score - a.score || byText(a.value, b.value))
      return first ? [{ key: [first.score, type, caption, id], value: first.value, how: first.how }] : []
    })
    .sort((a, b) => byKey(a.key, b.key))
}

async function withNodes(store: Store, scored: readonly Scored[], clearance: Rank): Promise<Found[]> {
  const ids = scored.map(({ key }) => key[3])
  const nodes = new Map((await store.nodes(ids, clearance)).map(node => [node.id as string, node]))
  return scored.flatMap(({ key: [score, , , id], value, how }) => {
    const node = nodes.get(id)
    return node ? [{ node, matched: { value, how }, score }] : []
  })
}
