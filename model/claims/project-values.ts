import type { PropertyValue } from '../ontology/kinds.ts'
import { propertyOf } from '../ontology/lookup.ts'
import type { NodeType } from '../ontology/nodes/all.ts'
import type { RelationshipType } from '../ontology/relationships/all.ts'
import type { Claim } from './claim.ts'
import { combineWhens } from './combine.ts'
import type { PropertyValues } from './records.ts'
import type { When } from './when.ts'

const supports = (claim: Claim): boolean => claim.stance !== 'denies'

const inOrder = (a: PropertyValue, b: PropertyValue): number =>
  typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a < typeof b ? -1 : 1
const valuesOf = (value: Claim['says'][string] | undefined): readonly PropertyValue[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/**
 * The values live claims give to each property, and the properties on which they disagree: a single-valued property with two values, or any
 * property a claim in `conflict` speaks of. Every value stays: nothing is chosen or averaged.
 */
export function projectValues(
  type: NodeType | RelationshipType,
  claims: readonly Claim[],
  leaveOut: (property: string) => boolean,
): { properties: PropertyValues; disagrees: string[] } {
  const values = new Map<string, Set<PropertyValue>>()
  const disagrees = new Set<string>()
  for (const claim of claims.filter(supports)) {
    for (const [property, said] of Object.entries(claim.says)) {
      if (claim.status === 'conflict') disagrees.add(property)
      const set = values.get(property) ?? new Set()
      values.set(property, set)
      for (const value of valuesOf(said)) set.add(value)
    }
  }
  const properties: PropertyValues = {}
  for (const property of [...values.keys()].sort()) {
    const found = [...(values.get(property) ?? [])].sort(inOrder)
    const many = propertyOf(type, property)?.many === true
    if (!many && found.length > 1) disagrees.add(property)
    if (leaveOut(property)) continue
    const [only] = found
    properties[property] = !many && found.length === 1 && only !== undefined ? only : found
  }
  return { properties, disagrees: [...disagrees].sort() }
}

/** The date claims give together: those accepted decide; without any, the others are laid side by side and count as disagreeing when they differ. */
export function projectWhen(claims: readonly Claim[]): { when: When | null; disagrees: boolean } {
  const supporting = claims.filter(supports)
  const accepted = supporting.filter(claim => claim.status === 'accepted')
  const combined = combineWhens((accepted.some(claim => claim.when) ? accepted : supporting).map(claim => claim.when))
  return { ...combined, disagrees: combined.disagrees || supporting.some(claim => claim.status === 'conflict' && claim.when !== null) }
}
