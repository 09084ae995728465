import { overview, sceneById, scenes } from '#model/api/overview.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'
import { relationshipTypes } from '#model/ontology/relationships/all.ts'
import { restsOn } from '#server/explore/node.ts'
import { bound } from '../bind.ts'
import { NotFound } from '../failures.ts'
import { byType, nodesShown, relationshipShown, restShown, sceneShown } from '../present.ts'

/** How many relationships a prepared scene shows at most: as many as one page of a picture. */
const mostRelationships = 5000

export const overviewRoutes = [
  bound(overview, async ({ store, clearance }) => {
    const [totals, prepared] = await Promise.all([store.totals(clearance), store.scenes(clearance)])
    const { nodes, relationships, claims, sources } = totals
    const period: [string, string] | null = totals.period && [...totals.period]
    return {
      nodes: byType(nodeTypes, nodes),
      relationships: byType(relationshipTypes, relationships),
      claims,
      sources,
      period,
      scenes: prepared.map(sceneShown),
    }
  }),
  bound(scenes, async ({ store, clearance }) => ({ scenes: (await store.scenes(clearance)).map(sceneShown) })),
  bound(sceneById, async ({ store, clearance }, { params: { id } }) => {
    const scene = await store.scene(id, clearance)
    if (!scene) throw new NotFound()
    const records = await store.nodes(scene.nodes, clearance)
    const present = records.map(record => record.id)
    const [nodes, page, rest] = await Promise.all([
      nodesShown(store, records, clearance),
      store.among(present, { after: null, limit: mostRelationships }, clearance),
      restsOn(store, present, 'among', clearance),
    ])
    return { scene: sceneShown(scene), nodes, relationships: page.items.map(relationshipShown), restsOn: restShown(rest) }
  }),
]
