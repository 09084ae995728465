import { search } from '#model/api/search.ts'
import { listNodes, searchByName, searchScenes, type Found } from '#server/explore/search.ts'
import { bound, type Context } from '../bind.ts'
import { cursorOf, keyOf, keys } from '../cursor.ts'
import { nodesShown, sceneShown } from '../present.ts'

export const searchRoutes = [
  bound(search, async (context, { query: { q, type = null, cursor, limit } }) => {
    const { store, clearance } = context
    const query = q.trim()
    const answer =
      query === ''
        ? await listNodes(store, { type, after: keyOf(keys.node, cursor), limit }, clearance)
        : await searchByName(store, { query, type, after: keyOf(keys.hit, cursor), limit }, clearance)
    const scenes = type === null && cursor === undefined ? await searchScenes(store, query, clearance) : []
    return {
      hits: await hitsShown(context, answer.hits),
      nearest: await hitsShown(context, answer.nearest),
      scenes: scenes.map(sceneShown),
      total: answer.total,
      next: cursorOf(answer.next),
    }
  }),
]

async function hitsShown({ store, clearance }: Context, found: readonly Found[]) {
  const nodes = await nodesShown(
    store,
    found.map(({ node }) => node),
    clearance,
  )
  return nodes.flatMap((node, at) => {
    const hit = found[at]
    return hit ? [{ node, matched: hit.matched, score: hit.score }] : []
  })
}
