import fc from 'fast-check'
import type { Judgement, Profile, Statement } from '#model/claims/claim.ts'
import { verdicts } from '#model/claims/claim.ts'
import { judgementIdOf, profileIdOf, type JudgementId } from '#model/claims/identifiers.ts'
import type { Scene } from '#model/claims/scene.ts'
import { sourceKinds, type Source, type SourceId } from '#model/claims/source.ts'
import { nodeDefinition, relationshipDefinition } from '#model/ontology/lookup.ts'
import { nodeTypes } from '#model/ontology/nodes/all.ts'
import { relationshipTypes, type RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Batch, IncomingClaim, Row } from '#server/store/store.ts'
import { citationsOf, hostileText, mark, revision, saysOf, stance, whenOf } from './arbitraries.ts'

/** What a generated store is told, commit by commit, and what there is to ask about. Some commits are to be refused. */
export interface World {
  readonly sources: readonly Source[]
  readonly profiles: readonly Profile[]
  readonly statements: readonly Statement[]
  readonly judgements: readonly Judgement[]
  readonly batches: readonly Batch[]
}

const sourceIds = ['alpha', 'beta.report-2', 'gamma', 'alpha-annex'] as SourceId[]
const folders = sourceIds.slice(0, 2)

const source = (id: SourceId, title: string): fc.Arbitrary<Source> =>
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
const cast = fc
  .record({
    types: fc.uniqueArray(fc.constantFrom(...relationshipTypes.map(({ type }) => type)), {
      minLength: 1,
      maxLength: 3,
    }),
    officials: fc.boolean(),
    further: fc.array(fc.constantFrom(...nodeTypes.map(({ type }) => type)), { maxLength: 2 }),
    dice: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
    size: fc.integer({ min: 8, max: 14 }),
  })
  .map(({ types, officials, further, dice, size }) => {
    const wanted: RelationshipType[] = officials ? [...new Set<RelationshipType>([...types, 'HOLDS', 'POST_IN'])] : types
    const ends = wanted.flatMap((type, at) => {
      const { from, to } = relationshipDefinition(type)
      return [from[(dice[at] ?? 0) % from.length]!, to[(dice[at + 4] ?? 0) % to.length]!]
    })
    const kinds = [...new Set([...ends, ...further])]
    const profiles = Array.from({ length: size }, (_, at): Profile => {
      const from = folders[at % folders.length]!
      const key = `record-${String(at)}`
      return { id: profileIdOf(from, key), type: kinds[at % kinds.length]!, source: from, key }
    })
    return { profiles, wanted }
  })

const evidence = (profiles: readonly Profile[]) => ({
  citations: citationsOf(sourceIds),
  saidBy: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...profiles.map(({ id }) => id)) }),
  stance,
  hedged: fc.boolean(),
})

const aboutNode = (profiles: readonly Profile[]): fc.Arbitrary<Statement> =>
  fc.constantFrom(...profiles).chain(({ id, type }) => {
    const { properties, time } = nodeDefinition(type)
    return fc.record({ subject: fc.constant({ profile: id }), says: saysOf(properties, 1), when: whenOf(time), ...evidence(profiles) })
  })

/** Every relationship type the records' types permit, those the cast was made for first. */
function between(profiles: readonly Profile[], wanted: readonly RelationshipType[]): fc.Arbitrary<Statement> | null {
  const choices = wanted.flatMap(type => {
    const definition = relationshipDefinition(type)
    const from = profiles.filter(profile => definition.from.includes(profile.type)).map(({ id }) => id)
    const to = profiles.filter(profile => definition.to.includes(profile.type)).map(({ id }) => id)
    return from.length > 0 && to.length > 0 && new Set([...from, ...to]).size > 1 ? [{ type, definition, from, to }] : []
  })
  if (choices.length === 0) return null
  return fc.constantFrom(...choices).chain(({ type, definition, from, to }) =>
    fc
      .record({
        subject: fc.record({
          type: fc.constant(type),
          from: fc.constantFrom(...from),
          to: fc.constantFrom(...to),
          key: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom('second', "2 'spell'") }),
        }),
        says: saysOf(definition.properties, 0),
        when: whenOf(definition.time),
        ...evidence(profiles),
      })
      .filter(({ subject }) => subject.from !== subject.to),
  )
}

const judgement = (profiles: readonly Profile[]): fc.Arbitrary<Judgement> => {
  const pairs = profiles.flatMap((a, at) => profiles.slice(at + 1).map(b => [a, b] as const))
  const alike = pairs.filter(([a, b]) => a.type === b.type)
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

const scene = (profiles: readonly Profile[]): fc.Arbitrary<Scene> =>
  fc.record({
    id: fc.constantFrom('first', 'second-picture'),
    title: hostileText,
    question: fc.constant('Who is answerable?'),
    description: fc.constant('A picture.'),
    mark,
    nodes: fc.array(fc.constantFrom(...profiles.map(({ id }) => id)), { minLength: 1, maxLength: 5 }),
  })

const rows: readonly Row[] = folders.flatMap(folder =>
  Array.from({ length: 12 }, (_, at) => ({ folder, key: at === 0 ? "row '0' $x" : `row ${String(at)}` })),
)

/** One commit of steps over the pools: rows are few, so that claims supersede, come back, and stand in two rows at once. */
const batchOf = (
  statements: readonly Statement[],
  judgements: readonly Judgement[],
  profiles: readonly Profile[],
  weight: 'claims' | 'judgements',
): fc.Arbitrary<Batch> => {
  const incoming: fc.Arbitrary<IncomingClaim> = fc.record({
    statement: fc.constantFrom(...statements),
    revision,
    researcher: fc.constantFrom(null, 'K. Sample'),
    row: fc.constantFrom(...rows),
  })
  return fc
    .record({
      claims: fc.array(incoming, { maxLength: weight === 'claims' ? 12 : 3 }),
      retract: fc.oneof(
        { weight: 2, arbitrary: fc.constant<Row[]>([]) },
        { weight: 1, arbitrary: fc.array(fc.constantFrom(...rows), { maxLength: 4 }) },
      ),
      judgements: fc.array(fc.constantFrom(...judgements), { maxLength: 2 }),
      withdraw: fc.oneof(
        { weight: 2, arbitrary: fc.constant<JudgementId[]>([]) },
        { weight: 1, arbitrary: fc.array(fc.constantFrom(...judgements.map(({ id }) => id)), { maxLength: 2 }) },
      ),
      scenes: fc.oneof(
        { weight: 3, arbitrary: fc.constant<Scene[]>([]) },
        { weight: 1, arbitrary: fc.array(scene(profiles), { maxLength: 1 }) },
      ),
      checkpoint: fc.option(
        fc.record({
          folder: fc.constantFrom(...folders),
          content: fc.constant('c0'.repeat(32)),
          done: fc.nat({ max: 3 }),
          total: fc.constant(3),
        }),
        { nil: undefined },
      ),
    })
    .map(({ withdraw, checkpoint, ...batch }) => ({
      ...batch,
      withdraw: withdraw.filter(id => batch.judgements.every(made => made.id !== id)),
      ...(checkpoint && { checkpoint }),
    }))
}

const worldOf = (profiles: readonly Profile[], wanted: readonly RelationshipType[]): fc.Arbitrary<World> => {
  const bonds = between(profiles, wanted)
  return fc
    .record({
      sources: fc.tuple(...sourceIds.map((id, at) => source(id, `Report ${String(at)}`))),
      nodeStatements: fc.array(aboutNode(profiles), { minLength: 8, maxLength: 16 }),
      bondStatements: bonds ? fc.array(bonds, { minLength: 4, maxLength: 14 }) : fc.constant([]),
      judgements: fc.array(judgement(profiles), { minLength: 3, maxLength: 7 }),
      grounding: fc.array(fc.tuple(aboutNamesOf(profiles), revision), { minLength: profiles.length, maxLength: profiles.length }),
    })
    .chain(({ sources, nodeStatements, bondStatements, judgements, grounding }) => {
      const statements = [...nodeStatements, ...bondStatements]
      const first: Batch = {
        sources,
        profiles,
        claims: grounding.map(([says, given], at) => ({
          statement: { subject: { profile: profiles[at]!.id }, ...says },
          revision: given,
          researcher: null,
          row: { folder: folders[at % folders.length]!, key: `ground ${String(at)}` },
        })),
      }
      return fc
        .tuple(
          batchOf(statements, judgements, profiles, 'claims'),
          fc.array(fc.oneof(batchOf(statements, judgements, profiles, 'claims'), batchOf(statements, judgements, profiles, 'judgements')), {
            minLength: 1,
            maxLength: 4,
          }),
        )
        .map(([second, later]) => ({ sources, profiles, statements, judgements, batches: [first, second, ...later] }))
    })
}

const aboutNamesOf = (profiles: readonly Profile[]): fc.Arbitrary<Omit<Statement, 'subject'>> =>
  fc.record({ says: saysOf({ name: nodeDefinition('Person').properties['name']! }, 1), when: fc.constant(null), ...evidence(profiles) })

/** Small worlds over a pool of 8 to 14 records of two folders: joins, self-loops, hidden ends and equal names happen often. */
export const world: fc.Arbitrary<World> = cast.chain(({ profiles, wanted }) => worldOf(profiles, wanted))

/** Ids that no store of these worlds knows. */
export const unknownIds = {
  node: profileIdOf('nowhere', 'nothing'),
  relationship: `r${'0'.repeat(24)}`,
  claim: '0'.repeat(64),
  source: 'no-such-source' as SourceId,
} as const
