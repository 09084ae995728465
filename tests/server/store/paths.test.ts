import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NodeId, RelationshipId } from '#model/claims/identifiers.ts'
import { shortestPaths, type HopsOf } from '#server/store/paths.ts'
import type { Hop, Path } from '#server/store/store.ts'

type Drawn = readonly (readonly [number, number])[]
const nodeId = (at: number) => `n${String(at).padStart(2, '0')}` as NodeId
const relationshipId = (at: number) => `r${String(at).padStart(2, '0')}` as RelationshipId
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** One step from each node of a drawn graph, as a store answers it; what was asked is counted. */
function graph(drawn: Drawn): { hopsOf: HopsOf; asked: () => number } {
  const hops = new Map<NodeId, Hop[]>()
  drawn.forEach(([a, b], at) => {
    const add = (from: number, to: number, direction: 'in' | 'out') => {
      const list = hops.get(nodeId(from)) ?? []
      hops.set(nodeId(from), list)
      list.push({ relationship: relationshipId(at), type: 'ASSOCIATED_WITH', to: nodeId(to), direction })
    }
    add(a, b, 'out')
    add(b, a, 'in')
  })
  for (const list of hops.values()) list.sort((a, b) => byText(a.to, b.to) || byText(a.relationship, b.relationship))
  let asked = 0
  return {
    hopsOf: ids => {
      asked += ids.length
      return Promise.resolve(new Map(ids.map(id => [id, hops.get(id) ?? []])))
    },
    asked: () => asked,
  }
}

/** Every simple path there is, by length, node ids, relationship ids: found by trying everything. */
function everyPath(drawn: Drawn, from: number, to: number, max: number): Path[] {
  const found: Path[] = []
  const walk = (nodes: number[], relationships: number[]) => {
    const at = nodes.at(-1)!
    if (at === to && relationships.length > 0) found.push({ nodes: nodes.map(nodeId), relationships: relationships.map(relationshipId) })
    if (at === to || relationships.length === max) return
    drawn.forEach(([a, b], which) => {
      const next = a === at ? b : b === at ? a : null
      if (next !== null && !nodes.includes(next)) walk([...nodes, next], [...relationships, which])
    })
  }
  if (from !== to) walk([from], [])
  const key = (path: Path) => [...path.nodes, ...path.relationships].join(' ')
  return found.sort((a, b) => a.nodes.length - b.nodes.length || byText(key(a), key(b)))
}

const places = 9
const at = fc.integer({ min: 0, max: places - 1 })
const drawn = fc.array(
  fc.tuple(at, at).filter(([a, b]) => a !== b),
  { maxLength: 18 },
)

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
        const { paths, expanded, more } = await shortestPaths(hopsOf, { from: nodeId(from), to: nodeId(to), max, limit })
        expect({ paths, expanded, more }).toEqual({ paths: every.slice(0, limit), expanded: asked(), more: every.length > limit })
      },
    ),
    { numRuns: 500 },
  )
})

test('a search that runs out of nodes says that there may be more, and what it says is the beginning of the whole answer', async () => {
  await fc.assert(
    fc.asyncProperty(drawn, at, at, fc.integer({ min: 0, max: 6 }), async (relationships, from, to, budget) => {
      const every = everyPath(relationships, from, to, 6)
      const { paths, expanded, more } = await shortestPaths(graph(relationships).hopsOf, {
        from: nodeId(from),
        to: nodeId(to),
        max: 6,
        limit: 1000,
        budget,
      })
      expect(paths).toEqual(every.slice(0, paths.length))
      expect(expanded).toBeLessThanOrEqual(budget)
      expect(more || paths.length === every.length).toBe(true)
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
  })
})

test('from a node to itself there is no path, and nothing is expanded', async () => {
  const { hopsOf } = graph([[0, 1]])
  expect(await shortestPaths(hopsOf, { from: nodeId(0), to: nodeId(0), max: 3, limit: 5 })).toEqual({ paths: [], expanded: 0, more: false })
})

test('a client that leaves ends the search with its reason', async () => {
  const left = new Error('the client left')
  const search = shortestPaths(() => Promise.reject(left), { from: nodeId(0), to: nodeId(1), max: 3, limit: 5 })
  await expect(search).rejects.toBe(left)
})
