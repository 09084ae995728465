import type { Statement } from '#model/claims/claim.ts'
import { profileIdOf } from '#model/claims/identifiers.ts'
import type { Mark } from '#model/claims/mark.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Batch, IncomingClaim } from '#server/store/store.ts'

export const report = 'testland-report-1' as SourceId
export const source: Source = {
  ...{
    id: report,
    title: 'A report from Testland',
    kind: 'report',
    publisher: null,
    authors: [],
    published: null,
    url: null,
    archiveUrl: null,
  },
  ...{ language: null, sha256: null, repeats: null, file: null, note: null },
}
export const person = (key: string) => profileIdOf(report, key)
export const profile = (key: string, type: NodeType = 'Person') => ({ id: person(key), type, source: report, key })

const incoming = (key: string, statement: Pick<Statement, 'subject' | 'says'>, mark: Mark): IncomingClaim => ({
  statement: {
    ...statement,
    citations: [{ source: report, locator: { page: '1' }, relays: null, accessed: null, quotation: null }],
    ...{ saidBy: null, stance: 'states', hedged: false, when: null },
  },
  revision: { status: 'accepted', note: null, mark },
  researcher: null,
  row: { folder: report, key },
})
export const named = (key: string, name: string, mark: Mark = 'public') =>
  incoming(`name of ${key}`, { subject: { profile: person(key) }, says: { name } }, mark)
export const tied = (from: string, type: RelationshipType, to: string, mark: Mark = 'public') =>
  incoming(`${from} ${type} ${to}`, { subject: { type, from: person(from), to: person(to), key: '' }, says: {} }, mark)

export const smallWorld: Batch = {
  sources: [source],
  profiles: [profile('aizada'), profile('bolat'), profile('judge', 'Post'), profile('court', 'Court')],
  claims: [
    ...[
      named('aizada', 'Aizada Testova'),
      named('bolat', 'Bolat Sampleuly', 'partner'),
      named('judge', 'Judge of Testland'),
      named('court', 'Court of Testland'),
    ],
    ...[tied('aizada', 'HOLDS', 'judge'), tied('judge', 'POST_IN', 'court'), tied('aizada', 'ASSOCIATED_WITH', 'bolat')],
  ],
}

/** A batch like many others: one person, tied to the one before. */
export const oneMore = (n: number): Batch => ({
  sources: [source],
  profiles: [profile(`p${n}`)],
  claims: [named(`p${n}`, `Person ${n} Testov`), ...(n > 0 ? [tied(`p${n}`, 'ASSOCIATED_WITH', `p${n - 1}`)] : [])],
})
