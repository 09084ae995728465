import type { NodeInList, RelationshipInList } from '#model/api/shapes.ts'
import { captionIn } from './caption.ts'
import type { Words } from './words.ts'

interface Records {
  readonly nodes: readonly NodeInList[]
  readonly relationships: readonly RelationshipInList[]
}

/** What someone without a name of their own is told apart by, the first that there is: what they acted in, then where they belong. */
const belongsBy = [
  ...['INVESTIGATED', 'PROSECUTED', 'JUDGED', 'HEARD_AT', 'TAKEN_BY'],
  ...['COMMITTED', 'ORDERED', 'TOOK_PART_IN', 'CONCEALED', 'FAILED_TO_PREVENT', 'HELD_IN', 'WORKS_AT', 'SUBORDINATE_TO', 'LOCATED_IN', 'HAPPENED_AT', 'SUFFERED'],
]

/** The node that tells a node without a name apart, among these relationships of it. */
export function belongsTo(
  id: string,
  relationships: readonly RelationshipInList[],
  nodes: ReadonlyMap<string, NodeInList>,
): NodeInList | undefined {
  const own = relationships.filter(({ from, to }) => (from === id) !== (to === id))
  for (const type of belongsBy) {
    const others = own.filter(relationship => relationship.type === type).flatMap(({ from, to }) => nodes.get(from === id ? to : from) ?? [])
    const [first] = others.sort((one, other) => one.caption.localeCompare(other.caption) || (one.id < other.id ? -1 : 1))
    if (first) return first
  }
  return undefined
}

/** How nodes are called in a picture or list: several without a name of their own that would be called alike, by what they belong to. */
export function namesApart(
  { nodes, relationships }: Records,
  words: Pick<Words, 'language'>,
): (node: NodeInList) => string {
  const plain = new Map<string, string>(nodes.map(node => [node.id, captionIn(node, words.language)]))
  const alike = new Map<string, number>()
  for (const caption of plain.values()) alike.set(caption, (alike.get(caption) ?? 0) + 1)
  const byId = new Map<string, NodeInList>(nodes.map(node => [node.id, node]))
  return node => {
    const caption = plain.get(node.id) ?? captionIn(node, words.language)
    if (node.named || (alike.get(caption) ?? 0) < 2) return caption
    const other = belongsTo(node.id, relationships, byId)
    return other ? `${caption} (${captionIn(other, words.language)})` : caption
  }
}
