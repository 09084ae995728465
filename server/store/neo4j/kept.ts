import { z } from 'zod'
import type { Claim, Judgement } from '#model/claims/claim.ts'
import type { ClaimId, NodeId, ProfileId } from '#model/claims/identifiers.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import type { Kept, KeptProfile, KeptRow } from '../changes.ts'
import { query, run, type Runner } from './query.ts'
import { body, claimShape, profileShape } from './shapes.ts'
import { uidOfRow } from './write-shapes.ts'

const ids = z.object({ ids: z.array(z.string()) })
const rowShape = z
  .object({ row: z.object({ folder: z.string(), key: z.string(), live: z.boolean() }), claim: z.string() })
  .transform(({ row: { folder, key, live }, claim }): KeptRow => ({
    row: { folder: folder as SourceId, key },
    claim: claim as ClaimId,
    live,
  }))

export const keptQueries = {
  rows: query('read/kept/rows.cypher', z.object({ uids: z.array(z.string()) }), rowShape),
  rowsOf: query('read/kept/rows-of.cypher', ids, rowShape),
  claims: query('read/kept/claims.cypher', ids, z.object({ record: claimShape })),
  profiles: query('read/profiles.cypher', ids, z.object({ record: profileShape })),
  profilesOf: query('read/kept/profiles-of.cypher', ids, z.object({ record: profileShape })),
  sources: query('read/kept/sources.cypher', ids, z.object({ record: body<Source>() })),
  judgements: query('read/kept/judgements.cypher', ids, z.object({ record: body<Judgement>() })),
  judgementsOf: query('read/kept/judgements-of.cypher', ids, z.object({ record: body<Judgement>() })),
  claimsAbout: query('read/kept/claims-about.cypher', ids, z.object({ record: claimShape })),
  claimsTouching: query('read/kept/claims-touching.cypher', ids, z.object({ record: claimShape })),
  claimsOfBonds: query('read/kept/claims-of-bonds.cypher', z.object({ bonds: z.array(z.string()) }), z.object({ record: claimShape })),
}

/** What planning a commit reads, from inside its transaction. Nothing is asked where nothing is wanted. */
export function keptIn(transaction: Runner): Kept {
  const profiles = async (of: 'profiles' | 'profilesOf', wanted: readonly string[]): Promise<KeptProfile[]> =>
    wanted.length === 0 ? [] : (await run(transaction, keptQueries[of], { ids: [...wanted] })).map(({ record }) => record)
  const claims = async (of: 'claimsAbout' | 'claimsTouching', wanted: readonly string[]): Promise<Claim[]> =>
    wanted.length === 0 ? [] : (await run(transaction, keptQueries[of], { ids: [...wanted] })).map(({ record }) => record.claim)
  const judgements = async (of: 'judgements' | 'judgementsOf', wanted: readonly string[]): Promise<Judgement[]> =>
    wanted.length === 0 ? [] : (await run(transaction, keptQueries[of], { ids: [...wanted] })).map(({ record }) => record)
  return {
    rows: async rows => (rows.length === 0 ? [] : run(transaction, keptQueries.rows, { uids: [...new Set(rows.map(uidOfRow))] })),
    rowsOf: async wanted => (wanted.length === 0 ? [] : run(transaction, keptQueries.rowsOf, { ids: [...wanted] })),
    claims: async wanted =>
      wanted.length === 0 ? [] : (await run(transaction, keptQueries.claims, { ids: [...wanted] })).map(({ record }) => record),
    profiles: async (wanted: readonly ProfileId[]) => profiles('profiles', wanted),
    profilesOf: async (wanted: readonly NodeId[]) => profiles('profilesOf', wanted),
    sources: async wanted =>
      wanted.length === 0 ? [] : (await run(transaction, keptQueries.sources, { ids: [...wanted] })).map(({ record }) => record),
    judgements: async wanted => judgements('judgements', wanted),
    judgementsOf: async wanted => judgements('judgementsOf', wanted),
    claimsAbout: async wanted => claims('claimsAbout', wanted),
    claimsTouching: async wanted => claims('claimsTouching', wanted),
    claimsOfBonds: async bonds =>
      bonds.length === 0
        ? []
        : (await run(transaction, keptQueries.claimsOfBonds, { bonds: [...bonds] })).map(({ record }) => record.claim),
  }
}
