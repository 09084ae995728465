import { neighbours, node } from '#model/api/nodes.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { relationshipTypes } from '#model/ontology/relationships/all.ts'
import { nodeDetail } from '#server/explore/node.ts'
import { bound, type Context } from '../bind.ts'
import { cursorOf, keyOf, keys } from '../cursor.ts'
import { Moved, NotFound } from '../failures.ts'
import { byType, claimsShown, nodesShown, relationshipShown, restShown } from '../present.ts'

async function nodeAt({ store, clearance }: Context, id: string): Promise<NodeRecord> {
  const found = await store.node(id, clearance)
  if (!found) throw new NotFound()
  if (found.id !== id) throw new Moved(found.id)
  return found
}

export const nodeRoutes = [
  bound(node, async (context, { params: { id }, query: { cursor, limit } }) => {
    const { store, clearance } = context
    const after = keyOf(keys.claim, cursor)
    const detail = await nodeDetail(store, await nodeAt(context, id), { after, limit }, clearance)
    const [shown, claims] = await Promise.all([
      nodesShown(store, [detail.node], clearance),
      claimsShown(store, detail.claims.items, clearance),
    ])
    return {
      node: { ...first(shown), properties: detail.node.properties, disagrees: detail.node.disagrees },
      counts: byType(relationshipTypes, detail.counts),
      claims,
      next: cursorOf(detail.claims.next),
      restsOn: restShown(detail.restsOn),
      statements: detail.statements,
    }
  }),
  bound(neighbours, async (context, { params, query: { type, direction, cursor, limit } }) => {
    const { store, clearance } = context
    const after = keyOf(keys.neighbour, cursor)
    const { id } = await nodeAt(context, params.id)
    const wanted = { ...(type && { types: [type] }), ...(direction && { direction }) }
    const [page, counts] = await Promise.all([store.neighbours(id, wanted, { after, limit }, clearance), store.counts(id, clearance)])
    const others = [...new Set(page.items.map(({ from, to }) => (from === id ? to : from)))]
    return {
      relationships: page.items.map(relationshipShown),
      nodes: await nodesShown(store, await store.nodes(others, clearance), clearance),
      counts: byType(relationshipTypes, counts),
      next: cursorOf(page.next),
    }
  }),
]

function first<Item>(items: readonly Item[]): Item {
  const [item] = items
  if (item === undefined) throw new Error('a node was shown as none')
  return item
}
