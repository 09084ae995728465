import { neighbours } from '#model/api/nodes.ts'
import { search } from '#model/api/search.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import { call } from './call.ts'
import { gatherAround } from './gather/around.ts'

export type Direction = 'in' | 'out'

/** How many nodes one step adds at most, so that a picture stays readable. */
export const mostAtOnce = 50
const mostPages = 40

/** Up to `mostAtOnce` nodes at the other end of one kind of relationship that are not in `there` yet. */
export async function moreNeighbours(id: string, type: RelationshipType, direction: Direction, there: ReadonlySet<string>): Promise<string[]> {
  const found = new Set<string>()
  let cursor: string | null = null
  for (let page = 0; page < mostPages; page += 1) {
    const query = { type, direction, limit: mostAtOnce, ...(cursor === null ? {} : { cursor }) }
    const answer: Awaited<ReturnType<typeof ask>> = await ask(id, query)
    for (const { id: other } of answer.nodes) {
      if (other !== id && !there.has(other) && found.size < mostAtOnce) found.add(other)
    }
    cursor = answer.next
    if (cursor === null || found.size >= mostAtOnce) break
  }
  return [...found]
}

const ask = (id: string, query: { type?: RelationshipType; direction?: Direction; limit?: number; cursor?: string }) =>
  call(neighbours, { params: { id }, query })

const listed = async (type: NodeType, limit: number): Promise<string[]> =>
  (await call(search, { query: { type, limit } })).hits.map(hit => hit.node.id)

/** The first of a type with what is around it: a glimpse for the start page. */
export async function glimpse(type: NodeType): Promise<string[]> {
  const [first] = await listed(type, 1)
  return first === undefined ? [] : gatherAround(first)
}

async function others(ids: readonly string[], type: RelationshipType, direction: Direction): Promise<string[]> {
  const found = await Promise.all(ids.map(id => ask(id, { type, direction, limit: 100 })))
  return [...new Set(found.flatMap(({ nodes }) => nodes.map(node => node.id)))].filter(id => !ids.includes(id))
}

/** Who is named in calls for sanctions: the persons and posts proposed, for which lists, who holds those posts and in which body. Lists for which nobody is proposed are left out. */
export async function calledForSanctions(): Promise<string[]> {
  const lists = await Promise.all((await listed('SanctionsList', 100)).map(async list => [list, await others([list], 'PROPOSED_FOR', 'in')] as const))
  const calledFor = lists.filter(([, names]) => names.length > 0)
  const proposed = [...new Set(calledFor.flatMap(([, names]) => names))]
  const [holders, posts] = await Promise.all([others(proposed, 'HOLDS', 'in'), others(proposed, 'HOLDS', 'out')])
  const bodies = await others([...proposed, ...posts], 'POST_IN', 'out')
  return [...new Set([...calledFor.map(([list]) => list), ...proposed, ...holders, ...posts, ...bodies])]
}
