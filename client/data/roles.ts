import type { Role } from '#client/canvas/contract.ts'
import type { NodeInList } from '#model/api/shapes.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { Folded } from './fold.ts'

// More cases than this have no one middle.
const mostCases = 5
const acting = new Set<NodeType>(['Court', 'PublicBody', 'Post'])
const roleOfType: Partial<Record<NodeType, Role>> = { Case: 'case', Step: 'step', Provision: 'provision', Incident: 'incident' }
// Of these a person is the subject; in every other relationship with a case or its steps someone acts.
const passive = new Set(['ACCUSED_IN', 'CONCERNS'])
const besides = new Set(['DEFENDED', 'TESTIFIED_IN'])

/** What each node is in a picture of one case or a few; null where a picture is not of cases: where less than half of it hangs on them. */
export function rolesOf({ nodes, relationships, lifted }: Folded): ReadonlyMap<string, Role> | null {
  const cases = new Set<string>(nodes.filter(({ type }) => type === 'Case').map(({ id }) => id))
  if (cases.size === 0 || cases.size > mostCases) return null
  const ties = new Map<string, Set<string>>()
  const tie = (id: string, type: string) => ties.set(id, (ties.get(id) ?? new Set()).add(type))
  for (const { type, from, to } of relationships) {
    if (cases.has(to)) tie(from, type)
    if (cases.has(from)) tie(to, type)
  }
  for (const { other, parts } of lifted.values()) for (const { relationship } of parts) tie(other, relationship.type)
  const tied = nodes.filter(({ id }) => cases.has(id) || ties.has(id))
  if (tied.length * 2 < nodes.length) return null
  return new Map(nodes.map(node => [node.id, roleOf(node, ties.get(node.id) ?? new Set())]))
}

function roleOf({ type }: Pick<NodeInList, 'type'>, ties: ReadonlySet<string>): Role {
  const certain = roleOfType[type]
  if (certain) return certain
  if (ties.has('ACCUSED_IN')) return 'accused'
  if (acting.has(type)) return 'acting'
  if (type !== 'Person' && type !== 'Organisation') return 'beside'
  if ([...ties].some(kind => !passive.has(kind) && !besides.has(kind))) return 'acting'
  return ties.has('CONCERNS') ? 'accused' : 'beside'
}
