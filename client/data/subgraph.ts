import { mostNodesInPicture, subgraph } from '#model/api/relationships.ts'
import { call } from './call.ts'
import { allNeighbours } from './gather/neighbours.ts'

type Page = Awaited<ReturnType<typeof page>>
export type Subgraph = Pick<Page, 'nodes' | 'relationships' | 'restsOn'>

const page = (ids: readonly string[], cursor: string | null, signal?: AbortSignal) =>
  call(subgraph, { body: { ids: ids.slice(0, mostNodesInPicture), ...(cursor === null ? {} : { cursor }) } }, signal)

// A picture is bounded by what a screen can show; five full pages are 25,000 relationships.
const mostPages = 5

/** The nodes, and all the relationships among them, page after page. */
export async function wholeSubgraph(ids: readonly string[], signal?: AbortSignal): Promise<Subgraph> {
  const start = await page(ids, null, signal)
  const relationships = [...start.relationships]
  let { next } = start
  for (let read = 1; next !== null && read < mostPages; read += 1) {
    const following: Page = await page(ids, next, signal)
    relationships.push(...following.relationships)
    next = following.next
  }
  return { nodes: start.nodes, relationships, restsOn: start.restsOn }
}

/** The nodes with the steps of every case among them, for a case is told by its steps even while these are folded into it. */
export async function withSteps(ids: readonly string[], signal?: AbortSignal): Promise<Subgraph> {
  const given = await wholeSubgraph(ids, signal)
  const cases = given.nodes.filter(({ type }) => type === 'Case').map(({ id }) => id)
  const steps = await Promise.all(cases.map(id => allNeighbours(id, { type: 'STEP_OF', direction: 'in' }, signal)))
  const there = new Set<string>(given.nodes.map(({ id }) => id))
  const missing = [...new Set(steps.flat().map(({ node }) => node.id))].filter(id => !there.has(id))
  return missing.length === 0 ? given : wholeSubgraph([...ids, ...missing], signal)
}
