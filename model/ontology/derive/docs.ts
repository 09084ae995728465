import type { NodeDefinition, Properties, RelationshipDefinition } from '../define.ts'
import { common, unnamedOrSeveral } from '../common.ts'
import { families } from '../families.ts'
import { nodeTypes } from '../nodes/all.ts'
import { relationshipTypes } from '../relationships/all.ts'
import { claimHeadings, judgementHeadings, sourceHeadings } from './headings.ts'

const shared = new Set<string>([...Object.keys(common), ...Object.keys(unnamedOrSeveral)])
const cell = (text: string): string => text.replaceAll('|', '\\|')
const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows.map(row => row.map(cell))].map(row => `| ${row.join(' | ')} |`).join('\n')

const propertyTable = (properties: Properties): string =>
  table(
    ['heading', 'is', 'takes', 'several', 'note'],
    Object.entries(properties).map(([name, { kind, label, many, description, sensitive }]) => [
      `\`${name}\``,
      label,
      kind.choices ? kind.choices.map(choice => `\`${choice}\``).join(', ') : kind.name,
      many ? 'yes' : '',
      [description, sensitive ? 'Marked restricted unless the row says otherwise.' : undefined]
        .filter(note => note !== undefined)
        .join(' '),
    ]),
  )

function nodeSection(node: NodeDefinition): string {
  const own = Object.fromEntries(Object.entries(node.properties).filter(([name]) => !shared.has(name)))
  const unnamed = 'named' in node.properties ? ' Takes `named` and `count`.' : ''
  return [
    `### ${node.type}`,
    `${node.description} Family: ${families[node.look.family].label.toLowerCase()}. File: \`${node.type}.csv\`. A date on a row ${node.time === 'event' ? 'is when it happened' : 'says that it was so on that day'}.${unnamed}`,
    ...(Object.keys(own).length > 0 ? [propertyTable(own)] : []),
  ].join('\n\n')
}

function relationshipSection(relationship: RelationshipDefinition): string {
  const every = relationship.to.length === nodeTypes.length ? 'any node' : relationship.to.join(', ')
  return [
    `### ${relationship.type}`,
    `\`(${relationship.from.join(' | ')})-[:${relationship.type}]->(${every})\``,
    `${relationship.description} “… *${relationship.forward}* …”, “… *${relationship.inverse}* …”. Time: ${relationship.time}. File: \`${relationship.type}.csv\`.`,
    ...(Object.keys(relationship.properties).length > 0 ? [propertyTable(relationship.properties)] : []),
  ].join('\n\n')
}

/** The page that explains every type and every heading of an import, in Markdown. */
export function ontologyPage(): string {
  return `${[
    '<!-- Made by `npm run derive` from model/ontology. Edits here are overwritten. -->',
    '# The ontology, and the headings of an import',
    'Every type is declared once, in `model/ontology`; this page, the Neo4j schema, the checks of an import, the legend and the picture follow from there.',
    '## Files of a folder',
    'A folder is made from one document. `sources.csv` says which, and lists the documents it relays; each node and relationship type has a file of its name; `judgements.csv` says which records are the same. A row is one claim: its filled cells share one place in one source. Keys are unique in the folder. Several values in a cell are separated by ` | ` where a property takes several.',
    `**sources.csv**: ${sourceHeadings.map(heading => `\`${heading}\``).join(', ')}`,
    `**judgements.csv**: ${judgementHeadings.map(heading => `\`${heading}\``).join(', ')} (\`a\` and \`b\` are keys of this folder, or \`source key/record key\` of another)`,
    '**A node’s file**: `key`, `about` (the key of the record the claim is about; empty when the row begins a record), its properties, then the headings of every claim.',
    '**A relationship’s file**: `key`, `from`, `to`, `which` (tells two of a kind between the same two apart), its properties, then the headings of every claim.',
    `**Headings of every claim**: ${claimHeadings.map(heading => `\`${heading}\``).join(', ')}`,
    '## Nodes',
    'Every node takes these; a name may carry a language, as in `name@ru`:',
    propertyTable(common),
    ...nodeTypes.map(nodeSection),
    '## Relationships',
    ...relationshipTypes.map(relationshipSection),
  ].join('\n\n')}\n`
}
