import type { RelationshipInList } from '#model/api/shapes.ts'
import { relationshipTypes, type RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Direction } from '#client/data/reach.ts'

/** One kind of relationship of a node, with how many there are and how many of them the picture holds. */
export interface Offer {
  readonly type: RelationshipType
  readonly direction: Direction
  readonly all: number
  readonly left: number
}

type Counts = Readonly<Record<string, { readonly in: number; readonly out: number }>>

/** What a node can be expanded by, in the order of the ontology. */
export function offersOf(id: string, counts: Counts, there: Iterable<RelationshipInList>): Offer[] {
  const shown = new Map<string, number>()
  for (const { type, from, to } of there) {
    if (from === id) shown.set(`${type} out`, (shown.get(`${type} out`) ?? 0) + 1)
    if (to === id) shown.set(`${type} in`, (shown.get(`${type} in`) ?? 0) + 1)
  }
  return relationshipTypes.flatMap(({ type }) =>
    (['out', 'in'] as const).flatMap(direction => {
      const all = counts[type]?.[direction] ?? 0
      return all === 0 ? [] : [{ type, direction, all, left: Math.max(0, all - (shown.get(`${type} ${direction}`) ?? 0)) }]
    }),
  )
}
