import { neighbours } from '#model/api/nodes.ts'
import type { NodeInList, RelationshipInList } from '#model/api/shapes.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import { call } from '../call.ts'
import type { Neighbour } from './importance.ts'

type Answer = Awaited<ReturnType<typeof ask>>
interface Asked {
  readonly type?: RelationshipType
  readonly direction?: 'in' | 'out'
}

const ask = (id: string, query: Asked & { readonly limit: number; readonly cursor?: string }, signal?: AbortSignal) =>
  call(neighbours, { params: { id }, query }, signal)

// Nothing a person can read is chosen from more than this.
const mostPages = 10

/** All relationships of a node, each with the node at its other end. */
export async function allNeighbours(id: string, asked: Asked = {}, signal?: AbortSignal): Promise<Neighbour[]> {
  const nodes = new Map<string, NodeInList>()
  const relationships: RelationshipInList[] = []
  let cursor: string | null = null
  for (let page = 0; page < mostPages; page += 1) {
    const answer: Answer = await ask(id, { ...asked, limit: 200, ...(cursor === null ? {} : { cursor }) }, signal)
    for (const node of answer.nodes) nodes.set(node.id, node)
    relationships.push(...answer.relationships)
    cursor = answer.next
    if (cursor === null) break
  }
  return relationships.flatMap(relationship => {
    const { from, to } = relationship
    const node = from === to ? undefined : (nodes.get(from === id ? to : from) ?? nodes.get(to))
    return node && node.id !== id ? [{ node, relationship }] : []
  })
}
