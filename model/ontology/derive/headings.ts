import { nodeDefinition, propertyOf, relationshipDefinition } from '../lookup.ts'
import type { NodeType } from '../nodes/all.ts'
import type { RelationshipType } from '../relationships/all.ts'

/** Columns every claim's row has, after its own: when it holds, where it is said, by whom, how, and who may see it. */
export const claimHeadings = [
  'when',
  'said',
  'source',
  'section',
  'page',
  'paragraph',
  'item',
  'footnote',
  'line',
  'clip',
  'cell',
  'relays',
  'accessed',
  'quotation',
  'quotationLanguage',
  'translation',
  'saidBy',
  'stance',
  'hedged',
  'status',
  'note',
  'mark',
  'researcher',
] as const

export const sourceHeadings = [
  'key',
  'main',
  'title',
  'kind',
  'publisher',
  'authors',
  'published',
  'url',
  'archiveUrl',
  'language',
  'sha256',
  'repeats',
  'file',
  'note',
] as const
export const judgementHeadings = ['key', 'a', 'b', 'verdict', 'by', 'at', 'why'] as const
const nodeOwn = ['key', 'about'] as const
const relationshipOwn = ['key', 'from', 'to', 'which'] as const

/** Headings of a node type's file; a name's heading may be repeated with a language (`name@ru`). */
export const nodeHeadings = (type: NodeType): string[] => [...nodeOwn, ...Object.keys(nodeDefinition(type).properties), ...claimHeadings]
export const relationshipHeadings = (type: RelationshipType): string[] => [
  ...relationshipOwn,
  ...Object.keys(relationshipDefinition(type).properties),
  ...claimHeadings,
]

/** Is this heading a property of the type (rather than one of the columns that say where and how)? */
export const isPropertyHeading = (type: NodeType | RelationshipType, heading: string): boolean => propertyOf(type, heading) !== undefined
