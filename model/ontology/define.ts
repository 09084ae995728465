import type { Time } from '../claims/when.ts'
import type { Family } from './families.ts'
import type { PropertyKind } from './kinds.ts'

/** One property of a node or relationship type. `many` says that several values stand side by side without disagreeing. */
export interface PropertyDefinition {
  readonly kind: PropertyKind
  readonly label: string
  readonly description?: string
  readonly many?: boolean
  readonly index?: 'exact'
  /** Values marked `restricted` unless the row says otherwise (model.md §4). */
  readonly sensitive?: boolean
}
export type Properties = Readonly<Record<string, PropertyDefinition>>

export type Shape = 'ellipse' | 'round-rectangle' | 'pill' | 'hexagon' | 'diamond' | 'tag' | 'small-ellipse'

export interface Look {
  readonly family: Family
  readonly shape: Shape
  /** The name of a Tabler icon, without its prefix. */
  readonly icon: string
}

/** A type of node, declared once; what follows from it is derived in `derive/`. */
export interface NodeDefinition<Type extends string = string> {
  readonly type: Type
  readonly label: string
  readonly plural: string
  readonly description: string
  /** How a date on a claim about such a node is read: an act happens on it (`event`), anything else is so on it (`spell`). */
  readonly time: Exclude<Time, 'timeless'>
  /** What a node of this type without a visible name is called. */
  readonly unnamed: string
  readonly properties: Properties
  readonly look: Look
}

/** A type of relationship: directed, with its sentence both ways. */
export interface RelationshipDefinition<Type extends string = string, Ends extends string = string> {
  readonly type: Type
  /** Read from → to: "Aizada Testova *holds* Chair of the Board". */
  readonly forward: string
  /** Read to → from: "Chair of the Board is *held by* Aizada Testova". */
  readonly inverse: string
  readonly description: string
  readonly from: readonly [Ends, ...Ends[]]
  readonly to: readonly [Ends, ...Ends[]]
  readonly time: Time
  readonly properties: Properties
}

export const defineNode = <const Type extends string>(definition: NodeDefinition<Type>): NodeDefinition<Type> => definition

/** Binds relationship declarations to the node types that exist, so that a wrong end does not compile. */
export const defineRelationshipBetween =
  <Ends extends string>() =>
  <const Type extends string>(definition: RelationshipDefinition<Type, Ends>): RelationshipDefinition<Type, Ends> =>
    definition
