import type { Ref } from 'react'
import type { Language } from '#model/languages.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'

/** A place on the plane of the picture, in its own units, not in pixels of the window. */
export interface Place {
  readonly x: number
  readonly y: number
}

export interface DrawnNode {
  readonly id: string
  readonly type: NodeType
  readonly caption: string
  readonly official: boolean
  readonly named: boolean
  /** From 0 to 1, within this picture. */
  readonly rank: number
  /** The node it was expanded from: where it appears. */
  readonly near: string | null
  /** Where the user pinned it. */
  readonly place: Place | null
  /** In a layered drawing: its column, counted from the left; gaps are allowed. */
  readonly layer?: number
  /** A line of its own under the caption. */
  readonly note?: string
  /** Someone must have been here, and nobody says who: an empty circle. */
  readonly empty?: boolean
  /** Steps back behind what is looked at. */
  readonly aside?: boolean
}

export interface DrawnRelationship {
  readonly id: string
  readonly type: RelationshipType
  readonly from: string
  readonly to: string
  readonly label: string
  /** `impossible` is drawn struck: it did not hold when it would have had to. */
  readonly certainty: 'definite' | 'possible' | 'inferred' | 'impossible'
  readonly disagrees: boolean
  readonly denied: boolean
  /** Lines that are always written on it, such as its date. */
  readonly notes?: readonly string[]
  readonly emphasis?: 'chosen' | 'aside'
}

/** A heading above the column in which these nodes stand. */
export interface Head {
  readonly id: string
  readonly label: string
  readonly over: readonly string[]
}

/** Everything that is on the canvas: the end of a chain of pure derivations. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[]
  readonly relationships: readonly DrawnRelationship[]
  /** With headings the drawing is layered: one column a layer, laid out anew whenever it changes, and nothing is moved by hand. */
  readonly heads?: readonly Head[]
  /** Relationships that are not drawn just now, and keep their nodes where they would be with them. */
  readonly undrawn?: readonly Pick<DrawnRelationship, 'from' | 'to'>[]
}

/** What someone did on the canvas; `at` is in pixels of the window. */
export type Gesture =
  | { readonly kind: 'select'; readonly id: string | null }
  | { readonly kind: 'expand'; readonly id: string }
  | { readonly kind: 'menu'; readonly id: string; readonly at: Place }
  | { readonly kind: 'pin'; readonly id: string; readonly place: Place }
  | { readonly kind: 'hover'; readonly id: string | null }

/** What goes around an exported picture: a heading, the line that says what it rests on, and the names of the types in the reader's language. */
export interface PictureCaption {
  readonly title?: string
  readonly rests?: string
  readonly types?: Readonly<Partial<Record<NodeType, string>>>
}

export interface CanvasHandle {
  fit(): void
  relayout(): void
  zoomBy(factor: number): void
  focus(id: string): void
  places(): Readonly<Record<string, Place>>
  picture(kind?: 'png' | 'svg', caption?: PictureCaption): Promise<Blob>
}

export interface CanvasProps {
  readonly drawing: Drawing
  /** A node or a relationship. */
  readonly selected: string | null
  readonly scheme: 'light' | 'dark'
  readonly language: Language
  readonly onGesture: (gesture: Gesture) => void
  readonly ref?: Ref<CanvasHandle>
}
