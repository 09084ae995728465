import type { ElementDefinition } from 'cytoscape'
import type { DrawnNode, DrawnRelationship, Place } from './contract.ts'
import { figureOf } from './forms.ts'
import type { PlacedHead } from './layout/heads.ts'

/** What Cytoscape keeps of a node: data and classes. The text is drawn, never read as markup. */
export function nodeElement(node: DrawnNode, position: Place): ElementDefinition & { classes: string[] } {
  const { lines, allLines, ...figure } = figureOf(node)
  return {
    group: 'nodes',
    data: { id: node.id, ...figure, caption: lines.join('\n'), whole: allLines.join('\n') },
    position: { ...position },
    classes: [
      node.type,
      ...(node.official ? ['official'] : []),
      ...(node.named ? [] : ['unnamed']),
      ...(node.empty ? ['empty'] : []),
      ...(node.aside ? ['aside'] : []),
    ],
  }
}

export function relationshipElement(relationship: DrawnRelationship): ElementDefinition & { classes: string[] } {
  const { notes = [] } = relationship
  const marks = [...(relationship.disagrees ? ['≠'] : []), ...(relationship.denied ? ['⊘'] : [])].join(' ')
  return {
    group: 'edges',
    data: {
      id: relationship.id,
      source: relationship.from,
      target: relationship.to,
      label: [...notes, [marks, relationship.label].filter(part => part !== '').join(' ')].join('\n'),
      marks: [...notes, marks].filter(part => part !== '').join('\n'),
    },
    classes: [
      relationship.certainty,
      ...(relationship.notes === undefined ? (marks ? ['marked'] : []) : ['hop']),
      ...(relationship.denied ? ['denied'] : []),
      ...(relationship.emphasis ? [`is-${relationship.emphasis}`] : []),
    ],
  }
}

/** A heading is text that cannot be chosen. */
export const headElement = ({ id, label, x, y }: PlacedHead): ElementDefinition => ({
  group: 'nodes',
  // The style of nodes reads all of these.
  data: { id: `head ${id}`, head: true, caption: label, whole: label, width: 1, height: 1, icon: 1, fontSize: 11.5 },
  position: { x, y },
  classes: ['head'],
  selectable: false,
})
