import { sourceById, sources } from '#model/api/sources.ts'
import { relationshipsAmong } from '#server/explore/picture.ts'
import { sourceWithCount } from '#server/explore/sources.ts'
import { bound } from '../bind.ts'
import { cursorOf, keyOf, keys } from '../cursor.ts'
import { NotFound } from '../failures.ts'
import { claimsShown, nodesShown, relationshipShown } from '../present.ts'

export const sourceRoutes = [
  bound(sources, async ({ store, clearance }, { query: { cursor, limit } }) => {
    const page = await store.sources({ after: keyOf(keys.text, cursor), limit }, clearance)
    return { sources: [...page.items], next: cursorOf(page.next) }
  }),
  bound(sourceById, async ({ store, clearance }, { params: { id }, query: { cursor, limit } }) => {
    const after = keyOf(keys.claim, cursor)
    const found = await sourceWithCount(store, id, clearance)
    if (!found) throw new NotFound()
    const page = await store.claimsOfSource(found.source.id, { after, limit }, clearance)
    const abouts = page.items.map(({ about }) => about)
    const nodeIds = [...new Set(abouts.flatMap(about => ('node' in about ? [about.node] : [about.from, about.to])))]
    const relationshipIds = [...new Set(abouts.flatMap(about => ('node' in about ? [] : [about.relationship])))]
    const [shown, nodes, relationships] = await Promise.all([
      claimsShown(store, page.items, clearance),
      store.nodes(nodeIds, clearance),
      relationshipsAmong(store, nodeIds, relationshipIds, clearance),
    ])
    return {
      ...found,
      shown,
      nodes: await nodesShown(store, nodes, clearance),
      relationships: relationships.map(relationshipShown),
      next: cursorOf(page.next),
    }
  }),
]
