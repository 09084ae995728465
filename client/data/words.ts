import { useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { Language } from '#model/languages.ts'
import { nodeDefinition, propertyOf, relationshipDefinition, splitHeading } from '#model/ontology/lookup.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import { ontologyIn } from './questions.ts'

/** What types and properties are called in the reader's language. */
export interface Words {
  readonly language: Language
  readonly one: (type: NodeType) => string
  readonly several: (type: NodeType) => string
  readonly forward: (type: RelationshipType) => string
  readonly inverse: (type: RelationshipType) => string
  readonly property: (type: NodeType | RelationshipType, heading: string) => string
}

/** The declarations of the model, in English: what is said until the server has answered. */
const declared = (language: Language): Words => ({
  language,
  one: type => nodeDefinition(type).label,
  several: type => nodeDefinition(type).plural,
  forward: type => relationshipDefinition(type).forward,
  inverse: type => relationshipDefinition(type).inverse,
  property: (type, heading) => propertyOf(type, heading)?.label ?? heading,
})

/** Words from the server's ontology in that language, falling back to the declarations. */
export function useOntologyWords(language: Language): Words {
  const { data } = useQuery(ontologyIn(language))
  const fallback = declared(language)
  if (!data) return fallback
  const nodes = new Map(data.nodes.map(node => [node.type, node]))
  const relationships = new Map(data.relationships.map(relationship => [relationship.type, relationship]))
  return {
    language,
    one: type => nodes.get(type)?.label ?? fallback.one(type),
    several: type => nodes.get(type)?.plural ?? fallback.several(type),
    forward: type => relationships.get(type)?.forward ?? fallback.forward(type),
    inverse: type => relationships.get(type)?.inverse ?? fallback.inverse(type),
    property: (type, heading) => {
      const { property } = splitHeading(heading)
      const found = (nodes.get(type) ?? relationships.get(type))?.properties.find(({ name }) => name === property)
      return found?.label ?? fallback.property(type, heading)
    },
  }
}

export const WordsContext = createContext<Words>(declared('en'))
export const useWords = (): Words => use(WordsContext)
