import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hopsIn } from '#server/explore/hops.ts'
import { shortestPaths } from '#server/explore/paths.ts'
import type { Store } from '#server/store/store.ts'
import { at, drawn, everyPath, graph, nodeId, places } from './drawn.ts'

test('the paths found are the first of all paths there are, in every small graph', async () => {
  await fc.assert(
    fc.asyncProperty(
      drawn,
      at,
      at,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 8 }),
      async (relationships, from, to, max, limit) => {
        const every = everyPath(relationships, from, to, max)
        const { hopsOf, asked } = graph(relationships)
        const { paths, expanded, more, by } = await shortestPaths(hopsOf, { from: nodeId(from), to: nodeId(to), max, limit })
        expect({ paths, expanded, more }).toEqual({ paths: every.slice(0, limit), expanded: asked(), more: every.length > limit })
        const connected = from !== to && everyPath(relationships, from, to, places).length > 0
        expect(by === 'limit').toBe(every.length > limit)
        if (by === null) expect(connected).toBe(false)
        if (connected) expect(['limit', 'length']).toContain(by)
      },
    ),
    { numRuns: 500 },
  )
})

test('a search that runs out of nodes says that there may be more, and what it says is the beginning of the whole answer', async () => {
  await fc.assert(
    fc.asyncProperty(drawn, at, at, fc.integer({ min: 0, max: 6 }), async (relationships, from, to, budget) => {
      const every = everyPath(relationships, from, to, 6)
      const { paths, expanded, more, by } = await shortestPaths(graph(relationships).hopsOf, {
        from: nodeId(from),
        to: nodeId(to),
        max: 6,
        limit: 1000,
        budget,
      })
      expect(paths).toEqual(every.slice(0, paths.length))
      expect(expanded).toBeLessThanOrEqual(budget)
      expect(more || paths.length === every.length).toBe(true)
      expect(by === 'nodes').toBe(more)
    }),
    { numRuns: 300 },
  )
})

test('two relationships between the same two nodes make two paths', async () => {
  const { hopsOf } = graph([
    [0, 1],
    [1, 0],
  ])
  expect(await shortestPaths(hopsOf, { from: nodeId(0), to: nodeId(1), max: 3, limit: 5 })).toEqual({
    paths: [
      { nodes: ['n00', 'n01'], relationships: ['r00'] },
      { nodes: ['n00', 'n01'], relationships: ['r01'] },
    ],
    expanded: 2,
    more: false,
    by: 'length',
  })
})

test('from a node to itself there is no path, and nothing is expanded', async () => {
  const { hopsOf } = graph([[0, 1]])
  expect(await shortestPaths(hopsOf, { from: nodeId(0), to: nodeId(0), max: 3, limit: 5 })).toEqual({
    paths: [],
    expanded: 0,
    more: false,
    by: null,
  })
})

test('a client that leaves while a level is answered ends the search before the next, with its reason', async () => {
  const line = Array.from({ length: 10 }, (_, at) => [at, at + 1] as const)
  const { hopsOf, asked } = graph(line)
  const [left, client] = [new Error('the client left'), new AbortController()]
  const hops = async (...[ids]: Parameters<Store['hops']>) => {
    // As a socket that closes: an event, which nothing hears until the search lets go.
    if (asked() === 1) setImmediate(() => client.abort(left))
    return new Map([...(await hopsOf(ids))].map(([id, some]) => [id, [...some]]))
  }
  const search = shortestPaths(hopsIn({ hops }, {}, 0, client.signal), { from: nodeId(0), to: nodeId(10), max: 10, limit: 5 })
  await expect(search).rejects.toBe(left)
  expect(asked()).toBeLessThanOrEqual(3)
  expect((await shortestPaths(hopsOf, { from: nodeId(0), to: nodeId(10), max: 10, limit: 5 })).paths).toHaveLength(1)
})
