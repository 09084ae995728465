import { nodeDefinition, propertyOf, relationshipDefinition } from '../ontology/lookup.ts'
import type { NodeType } from '../ontology/nodes/all.ts'
import { isRelationship, type Statement } from './claim.ts'
import type { ProfileId } from './identifiers.ts'

/** Something wrong with a claim: where in it, and what is expected there. */
export interface Finding {
  readonly at: string
  readonly value: string
  readonly expected: string
}

/** What the ontology refuses in a statement: unknown profiles, ends of the wrong type, properties and values that do not belong. Empty when it is sound. */
export function checkStatement(statement: Statement, typeOf: (profile: ProfileId) => NodeType | undefined): Finding[] {
  const { subject } = statement
  const findings: Finding[] = []
  const known = (at: string, profile: ProfileId): NodeType | undefined => {
    const type = typeOf(profile)
    if (!type) findings.push({ at, value: profile, expected: 'a record that exists' })
    return type
  }
  if (statement.saidBy) known('saidBy', statement.saidBy)
  if (isRelationship(subject)) {
    const definition = relationshipDefinition(subject.type)
    for (const end of ['from', 'to'] as const) {
      const type = known(end, subject[end])
      if (type && !definition[end].includes(type))
        findings.push({ at: end, value: type, expected: `for ${subject.type} one of: ${definition[end].join(', ')}` })
    }
    if (subject.from === subject.to) findings.push({ at: 'to', value: subject.to, expected: 'another record than in from' })
    if (definition.time === 'timeless' && statement.when)
      findings.push({ at: 'when', value: statement.when.edtf, expected: `no date: ${subject.type} is timeless` })
    return [...findings, ...checkValues(subject.type, statement)]
  }
  const type = known('about', subject.profile)
  if (!type) return findings
  if (Object.keys(statement.says).length === 0 && !statement.when)
    findings.push({ at: 'says', value: '', expected: `at least one property of ${nodeDefinition(type).label}` })
  return [...findings, ...checkValues(type, statement)]
}

function checkValues(type: Parameters<typeof propertyOf>[0], { says }: Statement): Finding[] {
  return Object.entries(says).flatMap(([heading, said]) => {
    const property = propertyOf(type, heading)
    if (!property) return [{ at: heading, value: String(said), expected: `a property of ${type}` }]
    const values: readonly (string | number | boolean)[] = Array.isArray(said) ? said : [said]
    if (values.length > 1 && !property.many) return [{ at: heading, value: values.map(String).join(' | '), expected: 'one value' }]
    return values
      .filter(value => !property.kind.schema.safeParse(value).success)
      .map(value => ({ at: heading, value: String(value), expected: property.kind.expected }))
  })
}
