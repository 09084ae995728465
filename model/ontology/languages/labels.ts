import type { Family } from '../families.ts'
import type { NodeType } from '../nodes/all.ts'
import type { RelationshipType } from '../relationships/all.ts'

/** What types are called in one language: names of nodes (one, several, and one without a name) and a relationship's words both ways. */
export interface Labels {
  readonly families: Readonly<Record<Family, string>>
  readonly nodes: Readonly<Record<NodeType, readonly [label: string, plural: string, unnamed: string]>>
  readonly relationships: Readonly<Record<RelationshipType, readonly [forward: string, inverse: string]>>
  /** Labels of properties by their heading, the same for every type that has them. */
  readonly properties: Readonly<Record<string, string>>
}
