import { relationship, subgraph } from '#model/api/relationships.ts'
import { restsOn } from '#server/explore/node.ts'
import { bound } from '../bind.ts'
import { cursorOf, keyOf, keys } from '../cursor.ts'
import { NotFound } from '../failures.ts'
import { claimsShown, nodesShown, relationshipShown, restShown } from '../present.ts'

export const relationshipRoutes = [
  bound(relationship, async ({ store, clearance }, { params: { id }, query: { cursor, limit } }) => {
    const after = keyOf(keys.claim, cursor)
    const record = await store.relationship(id, clearance)
    if (!record) throw new NotFound()
    const [page, ends] = await Promise.all([
      store.claimsOfRelationship(record.id, { after, limit }, clearance),
      store.nodes([record.from, record.to], clearance),
    ])
    const shown = await nodesShown(store, ends, clearance)
    const from = shown.find(node => node.id === record.from)
    const to = shown.find(node => node.id === record.to)
    // Its ends went between two reads.
    if (!from || !to) throw new NotFound()
    const claims = await claimsShown(store, page.items, clearance)
    return { relationship: relationshipShown(record), from, to, claims, next: cursorOf(page.next) }
  }),
  bound(subgraph, async ({ store, clearance }, { body: { ids, cursor, limit } }) => {
    const after = keyOf(keys.text, cursor, 'body.cursor')
    const records = await store.nodes(ids, clearance)
    const present = records.map(record => record.id)
    const [page, rest, nodes] = await Promise.all([
      store.among(present, { after, limit }, clearance),
      restsOn(store, present, 'among', clearance),
      nodesShown(store, records, clearance),
    ])
    return { nodes, relationships: page.items.map(relationshipShown), restsOn: restShown(rest), next: cursorOf(page.next) }
  }),
]
