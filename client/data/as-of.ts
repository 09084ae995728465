import type { NodeInList, RelationshipInList } from '#model/api/shapes.ts'
import type { DrawnRelationship } from '#client/canvas/contract.ts'
import { addDays, daysBetween, type Day } from '#model/claims/day.ts'
import { verdictOn } from '#model/claims/when.ts'
import { relationshipDefinition } from '#model/ontology/lookup.ts'

type Certainty = DrawnRelationship['certainty']
type Sure = Pick<RelationshipInList, 'supported' | 'hedged' | 'inferred'>

/** A line is solid only where at least one source says it without hedging. */
export const certaintyOf = ({ supported, hedged, inferred }: Sure): Certainty =>
  inferred ? 'inferred' : supported && !hedged ? 'definite' : 'possible'

/** How sure a relationship was on that day; null where it was not. What is timeless is so on every day, and no day asks for nothing. */
export function certaintyOn(relationship: Sure & Pick<RelationshipInList, 'type' | 'when'>, day: Day | null): Certainty | null {
  const own = certaintyOf(relationship)
  if (day === null || relationshipDefinition(relationship.type).time === 'timeless') return own
  const verdict = verdictOn(relationship.when, day)
  if (verdict === 'impossible') return null
  return own === 'definite' && verdict === 'possible' ? 'possible' : own
}

/** Whether a node was not on that day: an act happens on its own days only; persons, bodies and posts have no such days. */
export const isGone = ({ type, when }: Pick<NodeInList, 'type' | 'when'>, day: Day | null): boolean =>
  day !== null && (type === 'Step' || type === 'Incident') && verdictOn(when, day) === 'impossible'

/** When someone held a post, as a bar on a scale of days. */
export interface Period {
  readonly id: string
  readonly holder: string
  readonly post: string
  readonly definite: readonly [Day, Day] | null
  readonly possible: readonly [Day | null, Day | null]
  /** Whether it held on the day that is looked at; null without one. */
  readonly verdict: 'definite' | 'possible' | 'impossible' | null
}

type Held = Pick<RelationshipInList, 'id' | 'type' | 'from' | 'to' | 'when'>

/** The periods in post in a picture: of what is chosen, where it holds a post or is one, else of all; by when they began. */
export function periodsOf(relationships: Iterable<Held>, chosen: string | null, day: Day | null): readonly Period[] {
  const held = [...relationships].filter(({ type }) => type === 'HOLDS')
  const own = held.filter(({ id, from, to }) => chosen === id || chosen === from || chosen === to)
  const shown = own.length > 0 ? own : held
  const start = ({ when }: Held): Day => when?.definite?.[0] ?? when?.possible[0] ?? ''
  return shown
    .toSorted((a, b) => (start(a) < start(b) ? -1 : Number(start(a) > start(b))) || (a.id < b.id ? -1 : 1))
    .map(({ id, from, to, when }) => ({
      ...{ id, holder: from, post: to, definite: when?.definite ?? null, possible: when?.possible ?? [null, null] },
      verdict: day === null ? null : verdictOn(when, day),
    }))
}

/** Days from the first to the last of the data, as a slider counts them. */
export interface Scale {
  readonly from: Day
  readonly to: Day
}

export const lengthOf = ({ from, to }: Scale): number => Math.max(1, daysBetween(from, to))
export const placeOf = (day: Day, scale: Scale): number => Math.min(lengthOf(scale), Math.max(0, daysBetween(scale.from, day)))
export const dayAt = (place: number, { from }: Scale): Day => addDays(from, Math.round(place))

/** Where a range lies on the scale, in parts of its length; null where it lies outside. Open ends reach the ends of the scale. */
export function stretch([from, to]: readonly [Day | null, Day | null], scale: Scale): { readonly left: number; readonly width: number } | null {
  if ((from !== null && from > scale.to) || (to !== null && to < scale.from)) return null
  const left = from === null ? 0 : placeOf(from, scale)
  const right = to === null ? lengthOf(scale) : placeOf(to, scale)
  return { left: left / lengthOf(scale), width: (right - left) / lengthOf(scale) }
}
