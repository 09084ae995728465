import type { NodeInList, RelationshipInList } from '#model/api/shapes.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import { inOrderOfTime } from '../order-of-time.ts'

/**
 * Kinds of relationship, those that say most of someone's part in what was done first: roles in cases and acts, then posts and service, then what
 * is called for, then ties and places; mentions last. Every kind stands in exactly one of these lines.
 */
export const byImportance: readonly (readonly RelationshipType[])[] = [
  ['ACCUSED_IN', 'JUDGED', 'PROSECUTED', 'INVESTIGATED', 'HEARD_AT', 'DEFENDED', 'REPRESENTS', 'TESTIFIED_IN', 'PART_OF_CASE', 'APPEAL_OF'],
  ['STEP_OF', 'TAKEN_BY', 'CONCERNS'],
  ['ORDERED', 'COMMITTED', 'TOOK_PART_IN', 'CONCEALED', 'FAILED_TO_PREVENT', 'SUFFERED', 'USED_IN', 'HELD_IN', 'BANNED'],
  ['HOLDS', 'POST_IN', 'WORKS_AT', 'SUBORDINATE_TO', 'APPOINTED_BY', 'LEADS', 'DESIGNATED_ON', 'PROPOSED_FOR'],
  ['CONVICTED_UNDER', 'CHARGED_UNDER'],
  ['FOUNDED', 'OWNS', 'CONTROLS', 'FUNDS', 'SUPPLIED_BY', 'SUCCEEDED', 'MEMBER_OF', 'FAMILY_OF', 'ASSOCIATED_WITH', 'SUPPORTS'],
  ['HAPPENED_AT', 'LOCATED_IN', 'LIVED_IN', 'BORN_IN'],
  ['CALLS_FOR', 'ADDRESSED_TO', 'ISSUED', 'NAMES'],
]

const place = new Map(byImportance.flat().map((type, index) => [type, index]))
const line = new Map(byImportance.flatMap((types, index) => types.map(type => [type, index] as const)))

export interface Neighbour {
  readonly node: NodeInList
  readonly relationship: RelationshipInList
}

/** Within a kind what most claims speak of comes first, then by date and name: never by chance. */
const inOrder = (one: Neighbour, other: Neighbour): number =>
  (place.get(one.relationship.type) ?? 0) - (place.get(other.relationship.type) ?? 0) ||
  other.relationship.claims - one.relationship.claims ||
  inOrderOfTime(one.node, other.node)

/** A kind of which there is a great deal leaves room for the others. */
const mostOfAKind = 12
const mostMentions = 4

/**
 * The neighbours that matter most, `most` at most: the first few of every kind in the order of importance, and of mentions fewer; then, where
 * there is room left, the rest of each kind but of mentions.
 */
export function mostImportant(neighbours: readonly Neighbour[], most: number): NodeInList[] {
  const sorted = [...neighbours].sort(inOrder)
  const isMention = ({ relationship: { type } }: Neighbour): boolean => line.get(type) === byImportance.length - 1
  const seen = new Map<string, number>()
  const early = sorted.filter(neighbour => {
    const { type, from } = neighbour.relationship
    const kind = `${type} ${String(from === neighbour.node.id)}`
    const before = seen.get(kind) ?? 0
    seen.set(kind, before + 1)
    return before < (isMention(neighbour) ? mostMentions : mostOfAKind)
  })
  const late = sorted.filter(neighbour => !early.includes(neighbour) && !isMention(neighbour))
  return [...new Map([...early, ...late].map(({ node }) => [node.id, node])).values()].slice(0, most)
}
