import type { DrawnNode, DrawnRelationship, Drawing } from './contract.ts'

interface Difference<Item> {
  readonly arrived: readonly Item[]
  readonly changed: readonly Item[]
  readonly left: readonly string[]
}

export interface DrawingDifference {
  readonly nodes: Difference<DrawnNode>
  readonly relationships: Difference<DrawnRelationship>
}

/**
 * What has to be done to a canvas that shows `before` so that it shows `after`, and nothing more. A relationship whose two nodes are not both
 * in the drawing is not drawn; one that changed its ends leaves and arrives again, because a drawn relationship cannot be moved.
 */
export function diffDrawing(before: Drawing, after: Drawing): DrawingDifference {
  return {
    nodes: difference(before.nodes, after.nodes, sameNode, () => true),
    relationships: difference(drawable(before), drawable(after), sameRelationship, sameEnds),
  }
}

export const isNothing = ({ nodes, relationships }: DrawingDifference): boolean =>
  [nodes, relationships].every(({ arrived, changed, left }) => arrived.length + changed.length + left.length === 0)

/** Whether a layered drawing has to be laid out anew: not when only words, lines or emphasis changed. */
export const movesLayers = ({ nodes, relationships }: DrawingDifference, before: Drawing): boolean => {
  const layers = new Map(before.nodes.map(({ id, layer }) => [id, layer]))
  return (
    [nodes, relationships].some(({ arrived, left }) => arrived.length + left.length > 0) ||
    nodes.changed.some(({ id, layer }) => layers.get(id) !== layer)
  )
}

export function drawable({ nodes, relationships }: Drawing): readonly DrawnRelationship[] {
  const shown = new Set(nodes.map(({ id }) => id))
  return relationships.filter(({ from, to }) => shown.has(from) && shown.has(to))
}

function difference<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  same: (one: Item, other: Item) => boolean,
  stays: (one: Item, other: Item) => boolean,
): Difference<Item> {
  const earlier = new Map(before.map(item => [item.id, item]))
  const later = new Map(after.map(item => [item.id, item]))
  const kept = (item: Item): Item | undefined => {
    const old = earlier.get(item.id)
    return old && stays(old, item) ? old : undefined
  }
  const items = [...later.values()]
  return {
    arrived: items.filter(item => !kept(item)),
    changed: items.filter(item => {
      const old = kept(item)
      return old !== undefined && !same(old, item)
    }),
    left: [...earlier.values()].flatMap(old => {
      const now = later.get(old.id)
      return now && stays(old, now) ? [] : [old.id]
    }),
  }
}

const sameNode = (one: DrawnNode, other: DrawnNode): boolean =>
  one === other ||
  (one.type === other.type &&
    one.caption === other.caption &&
    one.official === other.official &&
    one.named === other.named &&
    one.rank === other.rank &&
    one.place?.x === other.place?.x &&
    one.place?.y === other.place?.y &&
    one.layer === other.layer &&
    one.note === other.note &&
    one.empty === other.empty &&
    one.aside === other.aside)

const sameEnds = (one: DrawnRelationship, other: DrawnRelationship): boolean => one.from === other.from && one.to === other.to

const sameRelationship = (one: DrawnRelationship, other: DrawnRelationship): boolean =>
  one === other ||
  (one.type === other.type &&
    one.label === other.label &&
    one.certainty === other.certainty &&
    one.disagrees === other.disagrees &&
    one.denied === other.denied &&
    one.emphasis === other.emphasis &&
    (one.notes ?? []).join('\n') === (other.notes ?? []).join('\n'))
