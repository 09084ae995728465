import type { Claim, Judgement } from '#model/claims/claim.ts'
import type { ClaimId, NodeId, ProfileId } from '#model/claims/identifiers.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { Kept, KeptProfile, KeptRow } from '../changes.ts'
import type { Row } from '../store.ts'
import { among, list, parsed, type Sql } from './sql.ts'

export interface ProfileRow {
  readonly id: ProfileId
  readonly type: NodeType
  readonly source: SourceId
  readonly key: string
  readonly visible_from: number
  readonly n0: NodeId | null
  readonly n1: NodeId | null
  readonly n2: NodeId | null
  readonly n3: NodeId | null
  readonly n4: NodeId | null
}
interface RowRow {
  readonly folder: SourceId
  readonly key: string
  readonly id: ClaimId
  readonly live: number
}
interface Body {
  readonly body: string
}

export const profileOf = ({ id, type, source, key, visible_from, n0, n1, n2, n3, n4 }: ProfileRow): KeptProfile => ({
  id,
  type,
  source,
  key,
  visibleFrom: visible_from,
  nodeAt: [n0, n1, n2, n3, n4],
})
const rowOf = ({ folder, key, id, live }: RowRow): KeptRow => ({ row: { folder, key }, claim: id, live: live === 1 })

/** What planning reads, through the connection that holds the write transaction. */
export function keptIn(sql: Sql): Kept {
  const byFolder = (rows: readonly Row[]): Map<SourceId, string[]> => {
    const folders = new Map<SourceId, string[]>()
    for (const { folder, key } of rows) folders.set(folder, [...(folders.get(folder) ?? []), key])
    return folders
  }
  const claims = (where: string, ids: readonly string[]): Claim[] =>
    parsed(sql.all<Body>(`SELECT body FROM claim WHERE live = 1 AND ${where} ${among}`, list(ids)))
  const unique = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] => [
    ...new Map(items.map(item => [item.id, item])).values(),
  ]
  const profiles = (column: 'id' | 'n4', ids: readonly string[]): KeptProfile[] =>
    sql.all<ProfileRow>(`SELECT * FROM profile WHERE ${column} ${among}`, list(ids)).map(profileOf)
  const sides = (side: 'a' | 'b', ids: readonly string[]): Judgement[] =>
    parsed(sql.all<Body>(`SELECT body FROM judgement WHERE withdrawn = 0 AND ${side} ${among}`, list(ids)))
  return {
    rows: async rows =>
      [...byFolder(rows)].flatMap(([folder, keys]) =>
        sql
          .all<RowRow>(
            `SELECT folder, key, id, row.live FROM row JOIN claim ON n = claim WHERE folder = ? AND key ${among}`,
            folder,
            list(new Set(keys)),
          )
          .map(rowOf),
      ),
    rowsOf: async ids =>
      sql
        .all<RowRow>(`SELECT folder, key, id, row.live FROM claim JOIN row ON claim = n WHERE row.live = 1 AND id ${among}`, list(ids))
        .map(rowOf),
    claims: async ids =>
      sql
        .all<Body & { live: number }>(`SELECT body, live FROM claim WHERE id ${among}`, list(ids))
        .map(({ body, live }) => ({ claim: JSON.parse(body) as Claim, live: live === 1 })),
    profiles: async ids => profiles('id', ids),
    profilesOf: async nodes => profiles('n4', nodes),
    sources: async ids => parsed<Source>(sql.all<Body>(`SELECT body FROM source WHERE id ${among}`, list(ids))),
    judgements: async ids => parsed<Judgement>(sql.all<Body>(`SELECT body FROM judgement WHERE withdrawn = 0 AND id ${among}`, list(ids))),
    judgementsOf: async ids => unique([...sides('a', ids), ...sides('b', ids)]),
    claimsAbout: async ids => claims('profile', ids),
    claimsTouching: async ids => unique([...claims('from_profile', ids), ...claims('to_profile', ids)]),
    claimsOfBonds: async bonds => claims('bond', bonds),
  }
}
