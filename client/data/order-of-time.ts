import type { NodeInList } from '#model/api/shapes.ts'
import { propertyOf } from '#model/ontology/lookup.ts'

const latest = '9999'

/** The first day on which it can have been; what has no date comes last. */
const firstDay = ({ when }: Pick<NodeInList, 'when'>): string => when?.possible[0] ?? when?.definite?.[0] ?? latest
const lastDay = ({ when }: Pick<NodeInList, 'when'>): string => when?.possible[1] ?? when?.definite?.[1] ?? latest

// On one day a proceeding goes the way in which the ontology lists the kinds of step.
const kinds = propertyOf('Step', 'kind')?.kind.choices ?? []
const stage = ({ type, kind }: NodeInList): number => (type === 'Step' && kind !== undefined ? kinds.indexOf(kind) : kinds.length)

/** By date, then as a proceeding goes, then by name, so that the same records always come in the same order. */
export const inOrderOfTime = (one: NodeInList, other: NodeInList): number =>
  firstDay(one).localeCompare(firstDay(other)) ||
  lastDay(one).localeCompare(lastDay(other)) ||
  stage(one) - stage(other) ||
  one.caption.localeCompare(other.caption) ||
  (one.id < other.id ? -1 : 1)
