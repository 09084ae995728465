import { common } from '#model/api/common.ts'
import { paths } from '#model/api/paths.ts'
import type { NodeId } from '#model/claims/identifiers.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { commonConnections } from '#server/explore/common.ts'
import { hopsIn } from '#server/explore/hops.ts'
import { alongPaths, mayExpand, shortestPaths, type Path } from '#server/explore/paths.ts'
import { nodesIn, relationshipsAmong } from '#server/explore/picture.ts'
import type { HopFilter } from '#server/store/store.ts'
import { bound, type Context } from '../bind.ts'
import { NotFound } from '../failures.ts'
import { nodesShown, relationshipShown } from '../present.ts'

export const pathRoutes = [
  bound(paths, async (context, { query: { from, to, max, limit, ...asked } }, signal) => {
    const [start, goal] = await Promise.all([nodeAt(context, from), nodeAt(context, to)])
    const found = await shortestPaths(hopsIn(context.store, filterOf(asked), context.clearance, signal), {
      ...{ from: start, to: goal, max, limit },
    })
    return {
      paths: found.paths.map(pathShown),
      ...(await pictureOf(context, found.paths, [])),
      bounds: { max, limit, ...filterShown(asked), expanded: found.expanded, mayExpand, more: found.more, by: found.by },
    }
  }),
  bound(common, async (context, { query: { ids, max, limit, ...asked } }, signal) => {
    const { store, clearance } = context
    const of = [...new Set(await Promise.all(ids.map(id => nodeAt(context, id))))].sort()
    const found = await commonConnections(
      hopsIn(store, filterOf(asked), clearance, signal),
      nodes => nodesIn(store, nodes, clearance, signal),
      { ids: of, max, limit },
    )
    const { connections, direct, total, reached, expanded, more, by } = found
    return {
      of,
      connections: connections.map(({ node, distance, paths }) => ({
        ...{ node, connects: paths.length, distance },
        paths: paths.map(pathShown),
      })),
      direct: direct.map(pathShown),
      ...(await pictureOf(context, [...direct, ...connections.flatMap(one => one.paths)], of)),
      bounds: { max, reached, limit, total, ...filterShown(asked), expanded, mayExpand, more, by },
    }
  }),
]

async function nodeAt({ store, clearance }: Context, id: string): Promise<NodeId> {
  const found = await store.node(id, clearance)
  if (!found) throw new NotFound()
  return found.id
}

const filterOf = ({ types, asOf, verdict }: { [name in keyof HopFilter]: HopFilter[name] | undefined }): HopFilter => ({
  ...(types && { types }),
  ...(asOf !== undefined && { asOf }),
  ...(verdict && { verdict }),
})
const filterShown = ({ types, asOf, verdict }: { [name in keyof HopFilter]: HopFilter[name] | undefined }) => ({
  types: types ? [...types] : null,
  asOf: asOf ?? null,
  verdict: verdict ?? null,
})

const pathShown = ({ nodes, relationships }: Path) => ({ nodes: [...nodes], relationships: [...relationships] })

/** The nodes and relationships along paths, as lists show them. */
async function pictureOf({ store, clearance }: Context, along: readonly Path[], beside: readonly NodeId[]) {
  const { nodes: met, relationships: wanted } = alongPaths(along)
  const ids = [...new Set([...met, ...beside])].sort()
  const [nodes, relationships]: [NodeRecord[], Awaited<ReturnType<typeof relationshipsAmong>>] = await Promise.all([
    ids.length > 0 ? store.nodes(ids, clearance) : [],
    relationshipsAmong(store, ids, wanted, clearance),
  ])
  return { nodes: await nodesShown(store, nodes, clearance), relationships: relationships.map(relationshipShown) }
}
