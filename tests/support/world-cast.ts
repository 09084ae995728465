import fc from 'fast-check'
import { stages, type Stage } from '#model/chains/stages.ts'
import type { Judgement, Profile, RelationshipSubject, Statement } from '#model/claims/claim.ts'
import { verdicts } from '#model/claims/claim.ts'
import { judgementIdOf, profileIdOf } from '#model/claims/identifiers.ts'
import type { Scene } from '#model/claims/scene.ts'
import { sourceKinds, type Source, type SourceId } from '#model/claims/source.ts'
import { common } from '#model/ontology/common.ts'
import { nodeDefinition, relationshipDefinition } from '#model/ontology/lookup.ts'
import { nodeTypes, type NodeType } from '#model/ontology/nodes/all.ts'
import { relationshipTypes, type RelationshipType } from '#model/ontology/relationships/all.ts'
import { citationsOf, hostileText, mark, saysOf, stance, whenOf } from './arbitraries.ts'

export const sourceIds = ['alpha', 'beta.report-2', 'gamma', 'alpha-annex'] as SourceId[]
export const folders = sourceIds.slice(0, 2)

export const source = (id: SourceId, title: string): fc.Arbitrary<Source> =>
  fc.record({
    id: fc.constant(id),
    title: fc.oneof(fc.constant(title), hostileText),
    kind: fc.constantFrom(...sourceKinds),
    publisher: fc.constantFrom(null, 'Example Press'),
    authors: fc.constantFrom<string[]>([], ['A. Sample', '"Quoted" Author']),
    published: fc.constantFrom(null, '2021-09'),
    url: fc.constantFrom(null, 'https://example.org/'),
    archiveUrl: fc.constant(null),
    language: fc.constantFrom(null, 'en'),
    sha256: fc.constantFrom(null, 'ab'.repeat(32)),
    repeats: fc.oneof(
      { weight: 2, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...sourceIds.filter(other => other !== id)) },
    ),
    file: fc.constant(null),
    note: fc.constant(null),
  })

/** Types of relationships, and the types of nodes they need at their ends: few, so that records meet. */
export const cast = fc
  .record({
    types: fc.uniqueArray(fc.constantFrom(...relationshipTypes.map(({ type }) => type)), { minLength: 1, maxLength: 2 }),
    officials: fc.boolean(),
    further: fc.array(fc.constantFrom(...nodeTypes.map(({ type }) => type)), { maxLength: 1 }),
    dice: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
    size: fc.integer({ min: 8, max: 14 }),
  })
  .map(({ types, officials, further, dice, size }) => {
    const wanted: RelationshipType[] = officials ? [...new Set<RelationshipType>([...types, 'HOLDS', 'POST_IN'])] : types
    const ends = wanted.flatMap((type, at) => {
      const { from, to } = relationshipDefinition(type)
      return [from[(dice[at] ?? 0) % from.length]!, to[(dice[at + 4] ?? 0) % to.length]!]
    })
    return { profiles: profilesOf([...new Set([...ends, ...further])], size), wanted }
  })

const followed = [...new Set(Object.values<Stage>(stages).flatMap(({ layers }) => layers.flat().map(({ type }) => type)))]

/** Types of relationships that chains follow, and nodes of the types that these have at their ends. */
export const chainCast = fc
  .record({
    wanted: fc.uniqueArray(fc.constantFrom(...followed), { minLength: 5, maxLength: 9 }),
    size: fc.integer({ min: 8, max: 14 }),
  })
  .map(({ wanted, size }) => ({ profiles: profilesOf(['Person', 'Post', 'PublicBody', 'Incident', 'Step', 'Case'], size), wanted }))

function profilesOf(kinds: readonly NodeType[], size: number): Profile[] {
  return Array.from({ length: size }, (_, at) => {
    const from = folders[at % folders.length]!
    const key = `record-${String(at)}`
    return { id: profileIdOf(from, key), type: kinds[at % kinds.length]!, source: from, key }
  })
}

const evidence = (profiles: readonly Profile[]) => ({
  citations: citationsOf(sourceIds),
  saidBy: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...profiles.map(({ id }) => id)) }),
  stance,
  hedged: fc.boolean(),
})

export const aboutNode = (profiles: readonly Profile[]): fc.Arbitrary<Statement> =>
  fc.constantFrom(...profiles).chain(({ id, type }) => {
    const { properties, time } = nodeDefinition(type)
    return fc.record({ subject: fc.constant({ profile: id }), says: saysOf(properties, 1), when: whenOf(time), ...evidence(profiles) })
  })

export const namesOf = ({ id }: Profile, profiles: readonly Profile[]): fc.Arbitrary<Statement> =>
  fc.record({
    subject: fc.constant({ profile: id }),
    says: saysOf({ name: common.name }, 1),
    when: fc.constant(null),
    ...evidence(profiles),
  })

/** Claims of relationships of these types: several of each relationship, and some that differ by their key alone. */
export function between(profiles: readonly Profile[], wanted: readonly RelationshipType[], fewest: number): fc.Arbitrary<Statement[]> {
  const choices = wanted.flatMap(type => {
    const definition = relationshipDefinition(type)
    const from = profiles.filter(profile => definition.from.includes(profile.type)).map(({ id }) => id)
    const to = profiles.filter(profile => definition.to.includes(profile.type)).map(({ id }) => id)
    return from.length > 0 && to.length > 0 && new Set([...from, ...to]).size > 1 ? [{ type, definition, from, to }] : []
  })
  if (choices.length === 0) return fc.constant([])
  const subject = fc.constantFrom(...choices).chain(({ type, from, to }) =>
    fc
      .record({
        type: fc.constant(type),
        from: fc.constantFrom(...from),
        to: fc.constantFrom(...to),
        key: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom('second', "2 'spell'") }),
      })
      .filter(ends => ends.from !== ends.to),
  )
  const statementOf = (bond: RelationshipSubject): fc.Arbitrary<Statement> => {
    const { properties, time } = relationshipDefinition(bond.type)
    return fc.record({ subject: fc.constant(bond), says: saysOf(properties, 0), when: whenOf(time), ...evidence(profiles) })
  }
  return fc
    .array(subject, { minLength: fewest, maxLength: fewest + 4 })
    .chain(bonds => fc.tuple(...[...bonds, ...bonds.slice(0, 5)].map(statementOf)))
}

export const judgement = (profiles: readonly Profile[]): fc.Arbitrary<Judgement> => {
  const pairs = profiles.flatMap((a, at) => profiles.slice(at + 1).map(b => [a, b] as const))
  // Few pairs of the same type, so that they join into sets and contradict each other.
  const alike = pairs.filter(([a, b]) => a.type === b.type).slice(0, 9)
  const pair = fc.oneof(
    { weight: alike.length > 0 ? 12 : 0, arbitrary: fc.constantFrom(...(alike.length > 0 ? alike : pairs)) },
    { weight: 1, arbitrary: fc.constantFrom(...pairs) },
  )
  return fc
    .record({
      pair,
      swapped: fc.boolean(),
      verdict: fc.oneof({ weight: 4, arbitrary: fc.constant('same' as const) }, { weight: 2, arbitrary: fc.constantFrom(...verdicts) }),
      by: fc.constantFrom('K. Sample', 'Ж. Үлгі'),
      at: fc.constantFrom('2024-05-01', '2024-05-02'),
      why: fc.oneof(fc.constant('the same birthday'), hostileText),
    })
    .map(({ pair: [left, right], swapped, ...rest }) => {
      const said = { a: swapped ? right.id : left.id, b: swapped ? left.id : right.id, ...rest }
      return { id: judgementIdOf(said), ...said }
    })
}

export const scene = (profiles: readonly Profile[]): fc.Arbitrary<Scene> =>
  fc.record({
    id: fc.constantFrom('first', 'second-picture'),
    title: hostileText,
    question: fc.constant('Who is answerable?'),
    description: fc.constant('A picture.'),
    mark,
    nodes: fc.array(fc.constantFrom(...profiles.map(({ id }) => id)), { minLength: 1, maxLength: 5 }),
  })
