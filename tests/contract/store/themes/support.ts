import { expect } from 'vitest'
import type { Profile, Statement } from '#model/claims/claim.ts'
import { profileIdOf, relationshipIdOf } from '#model/claims/identifiers.ts'
import { ranks, type Mark, type Rank } from '#model/claims/mark.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import type { Batch, IncomingClaim } from '#server/store/store.ts'
import { aboutSupport, idsIn } from '../questions.ts'
import { agree, forWorlds, tellAll, written } from '../telling.ts'
import type { Theme } from '../describe-store.ts'

const told = { title: 'A source', publisher: null, published: null, url: null, archiveUrl: null, language: null } as const
const sourceOf = (id: string, repeats: string | null = null): Source => ({
  ...told,
  ...{ id: id as SourceId, kind: 'news', authors: [], sha256: null, repeats: repeats as SourceId | null, file: null, note: null },
})
const folder = 'paper' as SourceId
const [one, other] = ['one', 'other'].map(key => ({ id: profileIdOf(folder, key), type: 'Person' as const, source: folder, key })) as [
  Profile,
  Profile,
]
const claimOf = (key: string, mark: Mark, subject: Statement['subject'], source: string, relays: string | null = null): IncomingClaim => ({
  statement: {
    ...{ subject, says: 'profile' in subject ? { name: 'Aizada Testova' } : {}, saidBy: null, stance: 'states', hedged: false, when: null },
    citations: [{ source: source as SourceId, locator: {}, relays: relays as SourceId | null, accessed: null, quotation: null }],
  },
  revision: { status: 'accepted', note: null, mark },
  researcher: null,
  row: { folder, key },
})
/** Two papers pass on two sites that repeat one wire; what the wire itself says is marked. */
const wire: Batch = {
  sources: [sourceOf('paper'), sourceOf('blog'), sourceOf('site', 'wire'), sourceOf('annex', 'wire'), sourceOf('wire')],
  profiles: [one, other],
  claims: [
    claimOf('1', 'public', { profile: one.id }, 'paper'),
    claimOf('2', 'public', { profile: other.id }, 'paper'),
    ...[['3', 'public', 'paper', 'site'] as const, ['4', 'public', 'blog', 'annex'] as const, ['5', 'sealed', 'wire', null] as const].map(
      ([key, mark, source, relays]) => claimOf(key, mark, { type: 'ASSOCIATED_WITH', from: one.id, to: other.id, key: '' }, source, relays),
    ),
  ],
}

/** Each relationship at each clearance is a case. */
export const support: Theme = {
  theme: 'support',
  sentence: 'tells what supports each of many relationships at once, as one by one, and counts origins, never copies',
  run: async ({ store }, effort) => {
    let copies = 0
    const cases = await forWorlds(store, effort, async (pair, world, numbers) => {
      await tellAll(pair, world)
      let counted = 0
      for (const rank of ranks) {
        const ids = idsIn(pair.oracle, world, rank)
        for (const question of aboutSupport([ids, rank, numbers])) await agree(pair, question)
        const supports = await store.support(ids.relationships as never, rank)
        for (const [id, { claims, origins }] of supports) {
          const page = await store.claimsOfRelationship(id, { after: null, limit: 1000 }, rank)
          expect(written(claims)).toBe(written(page.items))
          const words = claims.filter(({ stance }) => stance !== 'denies').flatMap(({ citations }) => citations)
          if (origins < new Set(words.map(({ source, relays }) => relays ?? source)).size) copies += 1
        }
        counted += supports.size
      }
      return counted
    })
    expect(copies).toBeGreaterThan(5)

    await store.reset()
    await store.commit(wire)
    const id = relationshipIdOf('ASSOCIATED_WITH', one.id, other.id, '')
    const weighed = async (rank: Rank) => {
      const support = (await store.support([id], rank)).get(id)
      return [support?.claims.length, support?.origins]
    }
    expect(await weighed(3)).toEqual([2, 2])
    expect(await weighed(4)).toEqual([3, 1])
    return cases
  },
}
