import type { NodeInList } from '#model/api/shapes.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import { inOrderOfTime } from '../order-of-time.ts'
import type { Neighbour } from './importance.ts'

/** What is known of a case: its own relationships, and those of its steps, of its accused and of nobody else. */
export interface KnownOfCase {
  readonly own: readonly Neighbour[]
  readonly ofSteps: readonly Neighbour[]
  readonly ofAccused: readonly Neighbour[]
}

const instances = ['first', 'appeal', 'cassation', 'supreme']
const instanceOf = ({ relationship: { properties } }: Neighbour): number => {
  const at = instances.indexOf(String(properties['instance']))
  return at < 0 ? instances.length : at
}

const acting: readonly RelationshipType[] = ['TAKEN_BY', 'ORDERED', 'COMMITTED', 'TOOK_PART_IN', 'CONCEALED', 'FAILED_TO_PREVENT']
const named =
  (...types: readonly RelationshipType[]) =>
  ({ relationship }: Neighbour): boolean =>
    types.includes(relationship.type)
const isA =
  (...types: readonly NodeInList['type'][]) =>
  ({ node }: Neighbour): boolean =>
    types.includes(node.type)

const byName = (one: Neighbour, other: Neighbour): number =>
  other.relationship.claims - one.relationship.claims || inOrderOfTime(one.node, other.node)

/** A case with many accused still leaves room for its courts. */
const mostAccused = 18
const mostIncidents = 8

/**
 * Whom and what the picture of a case holds, in the order in which it is filled: the accused, courts by instance, judges, investigators,
 * prosecutors and lawyers, the bodies that acted, the provisions, where the accused are held, the incidents that are part of it.
 */
export function ofCase({ own, ofSteps, ofAccused }: KnownOfCase, most: number): NodeInList[] {
  const accused = own.filter(named('ACCUSED_IN')).sort(byName)
  const actors = ofSteps.filter(named(...acting)).sort(byName)
  const courts = [...own.filter(named('HEARD_AT')), ...actors.filter(isA('Court'))].sort(
    (one, other) => instanceOf(one) - instanceOf(other) || byName(one, other),
  )
  const under = ofSteps.filter(named('CHARGED_UNDER', 'CONVICTED_UNDER'))
  const provisions = under.length > 0 ? under : accused.length === 1 ? ofAccused.filter(named('CHARGED_UNDER', 'CONVICTED_UNDER')) : []
  const ordered = [
    ...accused.slice(0, mostAccused),
    ...courts,
    ...own.filter(named('JUDGED')).sort(byName),
    ...actors.filter(isA('Person')),
    ...own.filter(named('INVESTIGATED', 'PROSECUTED')).sort(byName),
    ...own.filter(named('DEFENDED')).sort(byName),
    ...ofAccused.filter(named('REPRESENTS')).sort(byName),
    ...actors,
    ...provisions.sort(byName),
    ...ofAccused.filter(named('HELD_IN')).sort(byName),
    ...own.filter(named('PART_OF_CASE')).sort(byName).slice(0, mostIncidents),
    ...own.filter(named('TESTIFIED_IN', 'APPEAL_OF')).sort(byName),
    ...ofSteps.filter(named('CONCERNS', 'HAPPENED_AT')).sort(byName),
    ...accused,
  ]
  return [...new Map(ordered.filter(({ node }) => node.type !== 'Step').map(({ node }) => [node.id, node])).values()].slice(0, most)
}
