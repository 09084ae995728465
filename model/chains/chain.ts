import type { NodeId, RelationshipId } from '../claims/identifiers.ts'
import type { NodeRecord, RelationshipRecord } from '../claims/records.ts'
import type { Mode, Rule, RuleKind } from './rules.ts'
import type { Verdict } from './verdict.ts'
import type { When } from '../claims/when.ts'

/** One relationship of a chain, in the order from the victim. `to` is the node it leads to. */
export interface Hop {
  readonly relationship: RelationshipRecord
  readonly to: NodeId
  /** The verdict's test on this relationship alone. */
  readonly verdict: Verdict
  /** For a spell: the days it has in common with the act. */
  readonly overlap: When | null
}

/** Something that is not known, and where: an empty heading post, an actor without a name, a date nobody gives. */
export interface Gap {
  readonly kind: 'unknown-holder' | 'unnamed' | 'undated'
  readonly at: NodeId
  readonly when: When | null
}

/**
 * A chain of responsibility (model.md §8): from an act done to someone, over who had a part in it, to who was in post above them at that time.
 * It is an inference by a rule and never a claim: it carries what it rests on, and goes when one of those is retracted.
 */
export interface Chain {
  readonly kind: RuleKind
  readonly mode: Mode
  readonly rule: Rule
  /** On whom the act fell, where it is recorded. */
  readonly victim: NodeId | null
  readonly act: NodeRecord
  readonly hops: readonly Hop[]
  /** Who or what it ends at. */
  readonly end: NodeId
  /** Relationships that make the rule apply without being on the way: that the victim is accused in the case of the step. */
  readonly premises: readonly RelationshipRecord[]
  /** `definite` speaks of roles and time; it is never a finding of guilt. */
  readonly verdict: Verdict
  readonly gaps: readonly Gap[]
}

/** Everything a chain rests on. */
export const inputsOf = ({ hops, premises }: Chain): RelationshipId[] => [
  ...hops.map(({ relationship }) => relationship.id),
  ...premises.map(({ id }) => id),
]

/** What tells one chain from another, the same on every machine; its premises follow from it. */
export const identityOf = ({ rule, act, victim, hops }: Pick<Chain, 'rule' | 'act' | 'victim' | 'hops'>): string =>
  [rule.id, act.id, victim ?? '', ...hops.map(({ relationship }) => relationship.id)].join(' ')
