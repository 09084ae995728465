import type { NodeId } from '../claims/identifiers.ts'
import type { NodeRecord, RelationshipRecord } from '../claims/records.ts'
import type { Chain, Gap, Hop } from './chain.ts'
import type { Ground } from './ground.ts'
import { isMode, type Rule } from './rules.ts'
import { isSpell, join, judge, judgeAlone, nothingJoined, overlapOf, type Joined, type Verdict } from './verdict.ts'

/** A chain in the making: how far it has come from the victim, and what its spells have in common so far. */
export interface Way {
  readonly ground: Ground
  readonly act: NodeRecord
  readonly victim: NodeId | null
  readonly hops: readonly Hop[]
  readonly premises: readonly RelationshipRecord[]
  readonly on: ReadonlySet<NodeId>
  readonly joined: Joined
  readonly at: NodeId
}

export function begin(ground: Ground, act: NodeRecord, victim: NodeId | null): Way {
  const on = new Set(victim === null ? [act.id] : [victim, act.id])
  return { ground, act, victim, hops: [], premises: [], on, joined: nothingJoined, at: act.id }
}

/** One relationship on; null where that would come back to a node it has been at. `to` is where it leads. */
export function onward(way: Way, relationship: RelationshipRecord, to: NodeId): Way | null {
  if (way.on.has(to)) return null
  return { ...along(way, relationship, to), on: new Set([...way.on, to]) }
}

/** The same without the check, for the first relationships, which lead to where the chain begins. */
export function along(way: Way, relationship: RelationshipRecord, to: NodeId): Way {
  const hop: Hop = {
    relationship,
    to,
    verdict: judgeAlone(relationship, way.act.when),
    overlap: overlapOf(relationship, way.act.when),
  }
  return { ...way, hops: [...way.hops, hop], joined: join(way.joined, relationship), at: to }
}

export const resting = (way: Way, premise: RelationshipRecord | null): Way =>
  premise === null ? way : { ...way, premises: [...way.premises, premise], joined: joinPremise(way.joined, premise) }

// A premise is not a spell of the chain, but what makes it apply may be only suspected.
function joinPremise(joined: Joined, premise: RelationshipRecord): Joined {
  return { ...joined, doubtful: join(nothingJoined, premise).doubtful || joined.doubtful }
}

export const verdictOf = (way: Way): Verdict => judge(way.joined, way.act.when)

/** The chain that ends here. */
export function ended(way: Way, rule: Rule, holderUnknown = false): Chain {
  const said = way.hops.findLast(({ relationship }) => 'mode' in relationship.properties)?.relationship.properties['mode']
  return {
    kind: rule.kind,
    mode: rule.kind === 'direct' && isMode(said) ? said : rule.mode,
    rule,
    victim: way.victim,
    act: way.act,
    hops: way.hops,
    end: way.at,
    premises: way.premises,
    verdict: verdictOf(way),
    gaps: gapsOf(way, holderUnknown),
  }
}

function gapsOf(way: Way, holderUnknown: boolean): Gap[] {
  const { act, hops, ground } = way
  const unnamed = [...new Set(hops.map(({ to }) => to))].filter(id => id !== act.id && ground.node(id)?.named === false)
  return [
    ...(act.when === null ? [{ kind: 'undated', at: act.id, when: null } as const] : []),
    ...hops
      .filter(({ relationship }) => isSpell(relationship) && relationship.when === null)
      .map(({ relationship }) => ({ kind: 'undated', at: relationship.from, when: null }) as const),
    ...unnamed.map(at => ({ kind: 'unnamed', at, when: act.when }) as const),
    ...(holderUnknown ? [{ kind: 'unknown-holder', at: way.at, when: act.when } as const] : []),
  ]
}
