import { nodeTypes, type NodeType } from '#model/ontology/nodes/all.ts'
import type { DrawnRelationship, Drawing } from '../contract.ts'
import { drawable } from '../diff.ts'

export type LegendItem =
  | { readonly kind: 'node'; readonly type: NodeType; readonly count: number }
  | { readonly kind: 'official' }
  | { readonly kind: 'line'; readonly certainty: DrawnRelationship['certainty'] }
  | { readonly kind: 'mark'; readonly mark: 'disagrees' | 'denied' }

const certainties = ['definite', 'possible', 'inferred', 'impossible'] as const
const marks = ['disagrees', 'denied'] as const

/** What a reader needs to know to read this drawing: only signs that occur in it, in the order of the ontology. */
export function legendOf(drawing: Drawing): readonly LegendItem[] {
  const relationships = drawable(drawing)
  const counted = nodeTypes.map(({ type }) => ({
    kind: 'node' as const,
    type,
    count: drawing.nodes.filter(node => node.type === type).length,
  }))
  return [
    ...counted.filter(({ count }) => count > 0),
    ...(drawing.nodes.some(({ official }) => official) ? [{ kind: 'official' as const }] : []),
    ...certainties
      .filter(certainty => relationships.some(one => one.certainty === certainty))
      .map(certainty => ({ kind: 'line' as const, certainty })),
    ...marks.filter(mark => relationships.some(one => one[mark])).map(mark => ({ kind: 'mark' as const, mark })),
  ]
}
