import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRelationship, type Claim, type Judgement } from '#model/claims/claim.ts'
import { layerAt, type Layered } from '#model/claims/layers.ts'
import { fullClearance, ranks } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { Source } from '#model/claims/source.ts'
import { bondOf, type Changes, type Kept, type KeptClaim, type KeptProfile, type KeptRow } from '#server/store/changes.ts'
import { planCommit } from '#server/store/plan.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'
import { world } from '#tests/support/world.ts'
import { outcomeOf, patience, written } from './telling.ts'

const chosen = <Value>(map: ReadonlyMap<string, Value>, ids: Iterable<string>): Value[] =>
  [...new Set(ids)].flatMap(id => map.get(id) ?? [])

/** Carries out plans on plain maps: the least an adapter does, so that a fault found here is the plan's own. */
class PlannedMaps implements Kept {
  readonly #sources = new Map<string, Source>()
  readonly #profiles = new Map<string, KeptProfile>()
  readonly #claims = new Map<string, KeptClaim>()
  readonly #rows = new Map<string, KeptRow>()
  readonly #judgements = new Map<string, Judgement>()
  readonly nodes = new Map<string, Layered<NodeRecord>>()
  readonly relationships = new Map<string, Layered<RelationshipRecord>>()

  #live(test: (claim: Claim) => boolean): Claim[] {
    return [...this.#claims.values()].filter(({ live, claim }) => live && test(claim)).map(({ claim }) => claim)
  }
  readonly rows: Kept['rows'] = async rows =>
    chosen(
      this.#rows,
      rows.map(({ folder, key }) => `${folder} ${key}`),
    )
  readonly rowsOf: Kept['rowsOf'] = async claims => [...this.#rows.values()].filter(({ live, claim }) => live && claims.includes(claim))
  readonly claims: Kept['claims'] = async ids => chosen(this.#claims, ids)
  readonly profiles: Kept['profiles'] = async ids => chosen(this.#profiles, ids)
  readonly profilesOf: Kept['profilesOf'] = async nodes =>
    [...this.#profiles.values()].filter(({ nodeAt }) => nodes.some(id => nodeAt[fullClearance] === id))
  readonly sources: Kept['sources'] = async ids => chosen(this.#sources, ids)
  readonly judgements: Kept['judgements'] = async ids => chosen(this.#judgements, ids)
  readonly judgementsOf: Kept['judgementsOf'] = async ids =>
    [...this.#judgements.values()].filter(({ a, b }) => ids.includes(a) || ids.includes(b))
  readonly claimsAbout: Kept['claimsAbout'] = async ids =>
    this.#live(({ subject }) => !isRelationship(subject) && ids.includes(subject.profile))
  readonly claimsTouching: Kept['claimsTouching'] = async ids =>
    this.#live(({ subject }) => isRelationship(subject) && (ids.includes(subject.from) || ids.includes(subject.to)))
  readonly claimsOfBonds: Kept['claimsOfBonds'] = async bonds =>
    this.#live(({ subject }) => isRelationship(subject) && bonds.includes(bondOf(subject)))

  carryOut(changes: Changes): void {
    for (const source of changes.sources) this.#sources.set(source.id, source)
    for (const profile of changes.profiles) this.#profiles.set(profile.id, profile)
    for (const claim of changes.claims) this.#claims.set(claim.id, { claim, live: true })
    for (const { claim: id, revision } of changes.revisions)
      this.#claims.set(id, { live: true, ...this.#claims.get(id), claim: { ...this.#claims.get(id)!.claim, ...revision } })
    for (const [id, live] of changes.liveness) this.#claims.set(id, { claim: this.#claims.get(id)!.claim, live })
    for (const kept of changes.rows) this.#rows.set(`${kept.row.folder} ${kept.row.key}`, kept)
    for (const judgement of changes.judgements) this.#judgements.set(judgement.id, judgement)
    for (const id of changes.withdrawn) this.#judgements.delete(id)
    for (const id of changes.nodes.remove) this.nodes.delete(id)
    for (const node of changes.nodes.put) this.nodes.set(node.id, node)
    for (const id of changes.relationships.remove) this.relationships.delete(id)
    for (const relationship of changes.relationships.put) this.relationships.set(relationship.id, relationship)
  }
}

const outcome = async (commit: Promise<unknown>): Promise<unknown> =>
  commit.then(
    receipt => receipt,
    (error: unknown) => (error as Error).name,
  )

describe('a planned commit', () => {
  it('changes exactly the nodes and relationships that projecting everything anew would change', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ batches }) => {
        const maps = new PlannedMaps()
        const oracle = new NaiveStore()
        for (const batch of batches) {
          const planned = planCommit(batch, maps).then(changes => {
            maps.carryOut(changes)
            return changes.receipt
          })
          const expected = await outcomeOf(oracle, batch)
          expect(await outcome(planned)).toEqual('refused' in expected ? expected.refused : expected.receipt)
          for (const rank of ranks) {
            const { nodes, relationships } = oracle.view(rank)
            const seen = <Record>(records: ReadonlyMap<string, Layered<Record>>) =>
              [...records].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, record]) => layerAt(record, rank) ?? [])
            if (written(seen(maps.nodes)) !== written(nodes)) expect(seen(maps.nodes)).toEqual(nodes)
            if (written(seen(maps.relationships)) !== written(relationships)) expect(seen(maps.relationships)).toEqual(relationships)
          }
        }
      }),
      { numRuns: 200, interruptAfterTimeLimit: patience },
    )
  })
})
