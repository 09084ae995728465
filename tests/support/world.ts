import fc from 'fast-check'
import type { Judgement, Profile, Statement } from '#model/claims/claim.ts'
import { profileIdOf, type JudgementId } from '#model/claims/identifiers.ts'
import type { Scene } from '#model/claims/scene.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Batch, IncomingClaim, Row } from '#server/store/store.ts'
import { firstRevision, revision } from './arbitraries.ts'
import { aboutNode, between, cast, chainCast, folders, judgement, namesOf, scene, source, sourceIds } from './world-cast.ts'

/** What a generated store is told, commit by commit, and what there is to ask about. Some commits are to be refused. */
export interface World {
  readonly sources: readonly Source[]
  readonly profiles: readonly Profile[]
  readonly statements: readonly Statement[]
  readonly judgements: readonly Judgement[]
  readonly batches: readonly Batch[]
}

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
      claims: fc.array(incoming, { minLength: weight === 'claims' ? 5 : 0, maxLength: weight === 'claims' ? 14 : 3 }),
      retract: fc.oneof(
        { weight: 2, arbitrary: fc.constant<Row[]>([]) },
        { weight: 1, arbitrary: fc.array(fc.constantFrom(...rows), { maxLength: 4 }) },
      ),
      judgements: fc.array(fc.constantFrom(...judgements), { minLength: weight === 'judgements' ? 1 : 0, maxLength: 2 }),
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

const worldOf = (profiles: readonly Profile[], wanted: readonly RelationshipType[], fewest = 5): fc.Arbitrary<World> => {
  const typeOf = new Map(profiles.map(({ id, type }) => [id, type]))
  return fc
    .record({
      sources: fc.tuple(...sourceIds.map((id, at) => source(id, `Report ${String(at)}`))),
      nodeStatements: fc.array(aboutNode(profiles), { minLength: 8, maxLength: 16 }),
      bondStatements: between(profiles, wanted, fewest),
      judgements: fc.array(judgement(profiles), { minLength: 4, maxLength: 8 }),
      names: fc.tuple(...profiles.map(profile => namesOf(profile, profiles))),
      revisions: fc.array(firstRevision, { minLength: 30, maxLength: 30 }),
    })
    .chain(({ sources, nodeStatements, bondStatements, judgements, names, revisions }) => {
      const statements = [...nodeStatements, ...bondStatements]
      const first: Batch = {
        sources,
        profiles,
        judgements: judgements.slice(0, 1).filter(({ a, b }) => typeOf.get(a) === typeOf.get(b)),
        claims: [...names, ...bondStatements].map((statement, at) => ({
          statement,
          revision: revisions[at % revisions.length]!,
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

/** Small worlds over a pool of 8 to 14 records of two folders: joins, self-loops, hidden ends and equal names happen often. */
export const world: fc.Arbitrary<World> = cast.chain(({ profiles, wanted }) => worldOf(profiles, wanted))

/** The same, over what chains of responsibility are made of: denser, so that a walk goes on for some layers and comes back on itself. */
export const chainWorld: fc.Arbitrary<World> = chainCast.chain(({ profiles, wanted }) => worldOf(profiles, wanted, 14))

/** Ids that no store of these worlds knows. */
export const unknownIds = {
  node: profileIdOf('nowhere', 'nothing'),
  relationship: `r${'0'.repeat(24)}`,
  claim: '0'.repeat(64),
  source: 'no-such-source' as SourceId,
} as const
