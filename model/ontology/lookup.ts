import { nameProperties } from './common.ts'
import type { NodeDefinition, PropertyDefinition, RelationshipDefinition } from './define.ts'
import { nodeTypes, type NodeType } from './nodes/all.ts'
import { relationshipTypes, type RelationshipType } from './relationships/all.ts'

const nodesByType = new Map<string, NodeDefinition<NodeType>>(nodeTypes.map(definition => [definition.type, definition]))
const relationshipsByType = new Map<string, RelationshipDefinition<RelationshipType, NodeType>>(
  relationshipTypes.map(definition => [definition.type, definition]),
)

export const isNodeType = (type: string): type is NodeType => nodesByType.has(type)
export const isRelationshipType = (type: string): type is RelationshipType => relationshipsByType.has(type)

export function nodeDefinition(type: NodeType): NodeDefinition<NodeType> {
  const definition = nodesByType.get(type)
  if (!definition) throw new RangeError(`no node type is called ${type}`)
  return definition
}

export function relationshipDefinition(type: RelationshipType): RelationshipDefinition<RelationshipType, NodeType> {
  const definition = relationshipsByType.get(type)
  if (!definition) throw new RangeError(`no relationship type is called ${type}`)
  return definition
}

/** A heading such as `name@ru` names the property `name` in the language `ru`; other properties carry no language. */
export function splitHeading(heading: string): { property: string; language?: string } {
  const [property = heading, language] = heading.split('@', 2)
  return language === undefined ? { property: heading } : { property, language }
}

// RFC 5646, well-formed tags without extensions: enough for the languages of names.
const languageTag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/

/** The declaration behind a heading of `type`, or undefined when the type has no such property (or the property takes no language). */
export function propertyOf(type: NodeType | RelationshipType, heading: string): PropertyDefinition | undefined {
  const { property, language } = splitHeading(heading)
  const definition = isNodeType(type) ? nodeDefinition(type) : relationshipDefinition(type)
  const found = Object.hasOwn(definition.properties, property) ? definition.properties[property] : undefined
  if (language === undefined) return found
  return isNodeType(type) && (nameProperties as readonly string[]).includes(property) && languageTag.test(language) ? found : undefined
}
