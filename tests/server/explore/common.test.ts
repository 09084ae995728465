import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NodeId } from '#model/claims/identifiers.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'
import { commonConnections, type CommonFound, type NamesOf } from '#server/explore/common.ts'
import { hopsIn } from '#server/explore/hops.ts'
import type { Store } from '#server/store/store.ts'
import { at, byText, drawn, everyPath, graph, nodeId, places, type Drawn } from './drawn.ts'

const numberOf = (id: NodeId) => Number(id.slice(1))
/** Few types and few captions, so that ties are broken by each of them. */
const typeAt = (place: number) => nodeTypes[place % 2 === 0 ? 3 : 1].type
const captionAt = (place: number) => `Example ${String(place % 3)}`
const namesOf: NamesOf = ids =>
  Promise.resolve(ids.map(id => ({ id, type: typeAt(numberOf(id)), caption: captionAt(numberOf(id)) })).reverse())

/** The sentence of `commonConnections`, word for word, over every path there is. */
function everyConnection(relationships: Drawn, of: readonly number[], max: number) {
  const asked = [...new Set(of)].sort((a, b) => a - b)
  const connections = Array.from({ length: places }, (_, place) => {
    const paths = asked.flatMap(from => everyPath(relationships, from, place, max).slice(0, 1))
    return { node: nodeId(place), paths, distance: paths.reduce((sum, path) => sum + path.relationships.length, 0) }
  }).filter(({ paths }) => paths.length > 1)
  const rank = (id: NodeId) => nodeTypes.findIndex(({ type }) => type === typeAt(numberOf(id)))
  const [caption, text] = [(id: NodeId) => captionAt(numberOf(id)), byText]
  return connections.sort(
    (a, b) =>
      b.paths.length - a.paths.length ||
      a.distance - b.distance ||
      rank(a.node) - rank(b.node) ||
      text(caption(a.node), caption(b.node)) ||
      text(a.node, b.node),
  )
}
const everyDirect = (relationships: Drawn, of: readonly number[]) => {
  const asked = [...new Set(of)].sort((a, b) => a - b)
  return asked.flatMap((from, i) => asked.slice(i + 1).flatMap(to => everyPath(relationships, from, to, 1).slice(0, 1)))
}

const several = fc.array(at, { minLength: 2, maxLength: 5 })

test('what connects several nodes is whatever is near two of them, the nearest to most first, in every small graph', async () => {
  await fc.assert(
    fc.asyncProperty(
      drawn,
      several,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 9 }),
      async (relationships, of, max, limit) => {
        const every = everyConnection(relationships, of, max)
        const { hopsOf, asked } = graph(relationships)
        const found = await commonConnections(hopsOf, namesOf, { ids: of.map(nodeId), max, limit })
        const { by, ...rest } = found
        expect(rest).toEqual({
          connections: every.slice(0, limit),
          direct: everyDirect(relationships, of),
          total: every.length,
          reached: max,
          expanded: asked(),
          more: every.length > limit,
        })
        expect(by === 'limit').toBe(every.length > limit)
        // What is null now is still so when one looks further.
        if (by === null) expect(everyConnection(relationships, of, places)).toEqual(every)
      },
    ),
    { numRuns: 500 },
  )
})

test('whichever way round they are asked about, and however often each, the answer is the same', async () => {
  await fc.assert(
    fc.asyncProperty(drawn, several, async (relationships, of) => {
      const { hopsOf } = graph(relationships)
      const asking = (some: readonly number[]): Promise<CommonFound> =>
        commonConnections(hopsOf, namesOf, { ids: some.map(nodeId), max: 2, limit: 5 })
      expect(await asking([...of, ...of].reverse())).toEqual(await asking(of))
    }),
  )
})

test('a search that would expand too many nodes stops before that level and says so; what it says is all there is that near', async () => {
  await fc.assert(
    fc.asyncProperty(drawn, several, fc.integer({ min: 0, max: places }), async (relationships, of, budget) => {
      const { hopsOf, asked } = graph(relationships)
      const found = await commonConnections(hopsOf, namesOf, { ids: of.map(nodeId), max: 4, limit: 100, budget })
      expect(asked()).toBeLessThanOrEqual(budget)
      expect(found.connections).toEqual(everyConnection(relationships, of, found.reached))
      expect({ by: found.by === 'nodes', more: found.more }).toEqual({ by: found.reached < 4, more: found.reached < 4 })
    }),
    { numRuns: 300 },
  )
})

test('names are asked only of those that may be among the first', async () => {
  // Two that both know one, and each many others that know each other's others.
  const star: Drawn = [[0, 2], [1, 2], ...[3, 4, 5].flatMap(far => [[0, far] as const, [1, far + 3] as const, [far, far + 3] as const])]
  const named: NodeId[] = []
  const { connections } = await commonConnections(
    graph(star).hopsOf,
    ids => {
      named.push(...ids)
      return namesOf(ids)
    },
    { ids: [nodeId(0), nodeId(1)], max: 3, limit: 1 },
  )
  expect(connections.map(({ node }) => node)).toEqual(['n02'])
  expect(named).toEqual(['n02'])
})

test('a client that leaves while a level is answered ends the search before the next, with its reason', async () => {
  const { hopsOf, asked } = graph(Array.from({ length: 8 }, (_, place) => [place, place + 1] as const))
  const [left, client] = [new Error('the client left'), new AbortController()]
  const hops = async (...[ids]: Parameters<Store['hops']>) => {
    setImmediate(() => client.abort(left))
    return new Map([...(await hopsOf(ids))].map(([id, some]) => [id, [...some]]))
  }
  const search = commonConnections(hopsIn({ hops }, {}, 0, client.signal), namesOf, { ids: [nodeId(0), nodeId(8)], max: 4, limit: 5 })
  await expect(search).rejects.toBe(left)
  expect(asked()).toBeLessThanOrEqual(4)
})
