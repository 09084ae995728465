import type { ShownClaim } from '#model/api/shapes.ts'
import { nameProperties } from '#model/ontology/common.ts'
import type { PropertyValue } from '#model/ontology/kinds.ts'
import { propertyOf, splitHeading } from '#model/ontology/lookup.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'

/** One value of a property, with every claim that gives (or denies) it. */
export interface FactValue {
  readonly value: PropertyValue
  readonly claims: readonly ShownClaim[]
}

export interface Fact {
  readonly property: string
  readonly disagrees: boolean
  readonly values: readonly FactValue[]
}

export const factGroups = ['about', 'dates', 'identity'] as const
export type FactGroup = (typeof factGroups)[number]

const isName = (heading: string): boolean => (nameProperties as readonly string[]).includes(splitHeading(heading).property)
const listed = (value: ShownClaim['says'][string]): readonly PropertyValue[] => (Array.isArray(value) ? value : [value])

/** What a reader wants to know it for: dates, what identifies it in other records, or simply what it is. */
function groupOf(type: NodeType | RelationshipType, property: string): FactGroup {
  const definition = propertyOf(type, property)
  if (definition?.kind.name === 'date' || property === 'age') return 'dates'
  const identifies = definition?.index === 'exact' && property !== 'kind' && property !== 'level'
  return identifies || definition?.kind.name === 'country' || definition?.kind.name === 'address' ? 'identity' : 'about'
}

/** What claims say, property by property and value by value, in the order of the declaration; names have their own place. */
export function factsOf(claims: readonly ShownClaim[], disagrees: readonly string[]): Fact[] {
  const values = new Map<string, Map<PropertyValue, ShownClaim[]>>()
  for (const claim of claims) {
    for (const [heading, said] of Object.entries(claim.says)) {
      if (isName(heading) || heading === 'named') continue
      const { property } = splitHeading(heading)
      const found = values.get(property) ?? new Map<PropertyValue, ShownClaim[]>()
      values.set(property, found)
      for (const value of listed(said)) found.set(value, [...(found.get(value) ?? []), claim])
    }
  }
  return [...values].map(([property, found]) => ({
    property,
    disagrees: disagrees.includes(property),
    values: [...found].map(([value, of]) => ({ value, claims: of })),
  }))
}

export const factsByGroup = (
  type: NodeType | RelationshipType,
  facts: readonly Fact[],
): readonly (readonly [FactGroup, readonly Fact[]])[] =>
  factGroups
    .map(group => [group, facts.filter(({ property }) => groupOf(type, property) === group)] as const)
    .filter(([, found]) => found.length > 0)

/** The claims behind one spelling of a name. */
export const claimsOfName = (claims: readonly ShownClaim[], spelling: string): readonly ShownClaim[] =>
  claims.filter(({ says }) => Object.entries(says).some(([heading, said]) => isName(heading) && listed(said).includes(spelling)))
