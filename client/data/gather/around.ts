import { node as nodeEndpoint } from '#model/api/nodes.ts'
import type { NodeInList } from '#model/api/shapes.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import { call } from '../call.ts'
import { mostImportant, type Neighbour } from './importance.ts'
import { allNeighbours } from './neighbours.ts'
import { ofCase } from './of-case.ts'

/** As many nodes as one reads in a glance. */
export const mostInFirstPicture = 36
// Of a node that is tied to dozens its nearest are enough; of one that is tied to few, what is around those is shown too.
const enough = 14
const mostAsked = 12

async function aroundCase(id: string, own: readonly Neighbour[], signal?: AbortSignal): Promise<NodeInList[]> {
  const at = (type: Neighbour['relationship']['type']) => own.filter(({ relationship }) => relationship.type === type).map(({ node }) => node.id)
  const ask = async (ids: readonly string[]) => (await Promise.all(ids.map(other => allNeighbours(other, {}, signal)))).flat()
  const [ofSteps, ofAccused] = await Promise.all([ask(at('STEP_OF')), ask(at('ACCUSED_IN'))])
  return ofCase({ own, ofSteps: ofSteps.filter(({ node }) => node.id !== id), ofAccused }, mostInFirstPicture - 1)
}

const acts = new Set<NodeType>(['Incident', 'Step'])
const telling = new Set<NodeType>(['Case', 'Incident', 'Post'])

/** What is around what is around: of cases, acts and posts who had a part in them. */
async function further(found: readonly NodeInList[], there: ReadonlySet<string>, signal?: AbortSignal): Promise<NodeInList[]> {
  const asked = found.filter(({ type }) => telling.has(type)).slice(0, mostAsked)
  const rings = await Promise.all(
    asked.map(async ({ id, type }) => {
      const own = await allNeighbours(id, {}, signal)
      return type === 'Case' ? aroundCase(id, own, signal) : mostImportant(own.filter(({ relationship }) => isPart(relationship.type)), mostAsked)
    }),
  )
  return rings.flat().filter(({ id }) => !there.has(id))
}

const parts = new Set<string>([
  ...['COMMITTED', 'ORDERED', 'TOOK_PART_IN', 'CONCEALED', 'FAILED_TO_PREVENT', 'SUFFERED', 'PART_OF_CASE', 'USED_IN'],
  ...['POST_IN', 'HOLDS', 'SUBORDINATE_TO'],
])
const isPart = (type: string): boolean => parts.has(type)

/** A step is shown by its case, into which it folds; one without a case stands for itself. */
async function withCases(found: readonly NodeInList[], signal?: AbortSignal): Promise<NodeInList[]> {
  const steps = found.filter(({ type }) => type === 'Step').slice(0, mostAsked)
  const homes = await Promise.all(
    steps.map(async ({ id }) => [id, await allNeighbours(id, { type: 'STEP_OF', direction: 'out' }, signal)] as const),
  )
  const homeOf = new Map(homes.map(([id, cases]) => [id, cases.map(({ node }) => node)]))
  const shown = found.flatMap(node => {
    const cases = homeOf.get(node.id) ?? []
    return cases.length > 0 ? cases : [node]
  })
  return [...new Map(shown.map(node => [node.id, node])).values()]
}

/** The ids of a picture made for one node: itself first, then what matters most about it. */
export async function gatherAround(asked: string, signal?: AbortSignal): Promise<string[]> {
  const { node } = await call(nodeEndpoint, { params: { id: asked }, query: { limit: 1 } }, signal)
  const own = await allNeighbours(node.id, {}, signal)
  if (node.type === 'Case') return [node.id, ...(await aroundCase(node.id, own, signal)).map(({ id }) => id)]
  const nearest = await withCases(mostImportant(own, mostInFirstPicture - 1), signal)
  const near = acts.has(node.type) || nearest.length < enough ? await further(nearest, new Set([node.id, ...nearest.map(({ id }) => id)]), signal) : []
  return [...new Set<string>([node.id, ...nearest.map(({ id }) => id), ...near.map(({ id }) => id)])].slice(0, mostInFirstPicture)
}
