import type { ElementDefinition } from 'cytoscape'
import type { DrawnNode, DrawnRelationship, Place } from './contract.ts'
import { figureOf } from './forms.ts'

/** What Cytoscape keeps of a node: data and classes. The text is drawn, never read as markup. */
export function nodeElement(node: DrawnNode, position: Place): ElementDefinition & { classes: string[] } {
  const { lines, allLines, ...figure } = figureOf(node)
  return {
    group: 'nodes',
    data: { id: node.id, ...figure, caption: lines.join('\n'), whole: allLines.join('\n') },
    position: { ...position },
    classes: [node.type, ...(node.official ? ['official'] : []), ...(node.named ? [] : ['unnamed'])],
  }
}

export function relationshipElement(relationship: DrawnRelationship): ElementDefinition & { classes: string[] } {
  const marks = [...(relationship.disagrees ? ['≠'] : []), ...(relationship.denied ? ['⊘'] : [])].join(' ')
  return {
    group: 'edges',
    data: {
      id: relationship.id,
      source: relationship.from,
      target: relationship.to,
      label: [marks, relationship.label].filter(part => part !== '').join(' '),
      marks,
      ...(relationship.lifted && { lifted: true }),
    },
    classes: [
      relationship.certainty,
      ...(marks ? ['marked'] : []),
      ...(relationship.denied ? ['denied'] : []),
      ...(relationship.lifted ? ['lifted'] : []),
    ],
  }
}
