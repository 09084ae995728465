import type { Day } from '../claims/day.ts'
import { always, covers, definiteOf, intersect, possibleOf, share, type Range } from '../claims/range.ts'
import type { RelationshipRecord } from '../claims/records.ts'
import { verdictOn, type When } from '../claims/when.ts'
import { relationshipDefinition } from '../ontology/lookup.ts'

export type Verdict = 'definite' | 'possible' | 'impossible'

/** What the spells of a chain have in common: the days on which all hold for certain, and those within which all can. */
export interface Joined {
  readonly definite: Range | null
  readonly possible: Range | null
  readonly spells: number
  /** Something in it is only suspected, or its sources disagree on its dates: never more than possible. */
  readonly doubtful: boolean
}
export const nothingJoined: Joined = { definite: always, possible: always, spells: 0, doubtful: false }

export const isSpell = ({ type }: RelationshipRecord): boolean => relationshipDefinition(type).time === 'spell'

/** Every claim that supports it is hedged by its source, or its claims disagree on when it was (model.md §5). */
export const isDoubtful = ({ hedged, disagrees }: RelationshipRecord): boolean => hedged || disagrees.includes('when')

/** Only spells are joined on time: a superior inherits while relation and posts held together. */
export function join(joined: Joined, relationship: RelationshipRecord): Joined {
  const doubtful = joined.doubtful || isDoubtful(relationship)
  if (!isSpell(relationship)) return { ...joined, doubtful }
  return {
    definite: intersect(joined.definite, definiteOf(relationship.when)),
    possible: intersect(joined.possible, possibleOf(relationship.when)),
    spells: joined.spells + 1,
    doubtful,
  }
}

/**
 * Model.md §8. `act` is when the act happened. Definite: certain on every day the act can have happened, or on a day it certainly did.
 * Impossible: on no day it can have happened.
 */
export function judge({ definite, possible, spells, doubtful }: Joined, act: When | null): Verdict {
  if (spells > 0 && !share(possible, possibleOf(act))) return 'impossible'
  const certain = spells === 0 || covers(definite, possibleOf(act)) || share(definite, definiteOf(act))
  return certain && !doubtful ? 'definite' : 'possible'
}

export const judgeAlone = (relationship: RelationshipRecord, act: When | null): Verdict => judge(join(nothingJoined, relationship), act)

/** Whether a relationship stood on a day, for itself alone. What is timeless stands on every day; what is doubtful is never more than possible. */
export function judgeOn(relationship: RelationshipRecord, day: Day): Verdict {
  const timeless = relationshipDefinition(relationship.type).time === 'timeless'
  const verdict = timeless ? 'definite' : verdictOn(relationship.when, day)
  return verdict === 'definite' && isDoubtful(relationship) ? 'possible' : verdict
}

const rangeText = ([from, to]: Range): string => (from === to && from !== null ? from : `${from ?? '..'}/${to ?? '..'}`)

/** The days a spell and an act have in common: certain where the spell is, possible where either can be. Null for what is no spell, or never meets it. */
export function overlapOf(relationship: RelationshipRecord, act: When | null): When | null {
  if (!isSpell(relationship)) return null
  const possible = intersect(possibleOf(relationship.when), possibleOf(act))
  if (possible === null) return null
  const definite = intersect(definiteOf(relationship.when), possibleOf(act))
  return {
    edtf: rangeText(possible),
    definite: definite?.[0] && definite[1] ? [definite[0], definite[1]] : null,
    possible,
    starts: possible[0] !== null,
    ends: possible[1] !== null,
  }
}
