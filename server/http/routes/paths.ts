import { paths } from '#model/api/paths.ts'
import { alongPaths } from '#server/explore/paths.ts'
import { relationshipsAmong } from '#server/explore/picture.ts'
import { mayExpand } from '#server/store/store.ts'
import { bound } from '../bind.ts'
import { NotFound } from '../failures.ts'
import { nodesShown, relationshipShown } from '../present.ts'

export const pathRoutes = [
  bound(paths, async ({ store, clearance }, { query: { from, to, max, limit, types, asOf } }, signal) => {
    const [start, goal] = await Promise.all([store.node(from, clearance), store.node(to, clearance)])
    if (!start || !goal) throw new NotFound()
    const filter = { ...(types && { types }), ...(asOf !== undefined && { asOf }) }
    const found = await store.paths({ from: start.id, to: goal.id, max, limit }, filter, clearance, signal)
    const along = alongPaths(found.paths)
    const [nodes, relationships] = await Promise.all([
      along.nodes.length > 0 ? store.nodes(along.nodes, clearance) : [],
      relationshipsAmong(store, along.nodes, along.relationships, clearance),
    ])
    return {
      paths: found.paths.map(path => ({ nodes: [...path.nodes], relationships: [...path.relationships] })),
      nodes: await nodesShown(store, nodes, clearance),
      relationships: relationships.map(relationshipShown),
      bounds: { max, limit, expanded: found.expanded, mayExpand, more: found.more },
    }
  }),
]
