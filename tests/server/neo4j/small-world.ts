import { profileIdOf, type ProfileId } from '#model/claims/identifiers.ts'
import type { Mark } from '#model/claims/mark.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Statement } from '#model/claims/claim.ts'
import type { Batch, IncomingClaim } from '#server/store/store.ts'

export const report = 'invented-report' as SourceId
const source: Source = {
  id: report,
  title: 'An invented report',
  kind: 'report',
  publisher: null,
  authors: [],
  published: null,
  url: null,
  archiveUrl: null,
  language: 'en',
  sha256: null,
  repeats: null,
  file: null,
  note: null,
}

export const id = (key: string): ProfileId => profileIdOf(report, key)
const profile = (type: NodeType, key: string) => ({ id: id(key), type, source: report, key })

function claim(
  key: string,
  subject: Statement['subject'],
  says: Statement['says'],
  when: Statement['when'] = null,
  mark: Mark = 'public',
): IncomingClaim {
  const citations = [{ source: report, locator: { paragraph: '1' }, relays: null, accessed: null, quotation: null }]
  return {
    statement: { subject, says, citations, saidBy: null, stance: 'states', hedged: false, when },
    revision: { status: 'accepted', note: null, mark },
    researcher: null,
    row: { folder: report, key },
  }
}
const named = (key: string, name: string, mark?: Mark) => claim(key, { profile: id(key) }, { name }, null, mark)
const between = (
  key: string,
  type: RelationshipType,
  from: string,
  to: string,
  says: Statement['says'],
  when?: Statement['when'],
  mark?: Mark,
) => claim(key, { type, from: id(from), to: id(to), key: '' }, says, when, mark)

const year2020 = { edtf: '2020', definite: null, possible: ['2020-01-01', '2020-12-31'], starts: false, ends: false } as const

/** Aizada Testova holds the chair of an invented board; her gender is restricted. */
export const smallWorld: Batch = {
  sources: [source],
  profiles: [profile('Person', 'aizada'), profile('Post', 'chair'), profile('PublicBody', 'board')],
  claims: [
    named('aizada', 'Aizada Testova'),
    claim('gender', { profile: id('aizada') }, { gender: 'female' }, null, 'restricted'),
    named('chair', 'Chair of the Board'),
    named('board', 'Board of Examples'),
    between('holds', 'HOLDS', 'aizada', 'chair', { acting: true }, year2020),
    between('seat', 'POST_IN', 'chair', 'board', { heads: true }),
  ],
}

/** One more person, as a batch of its own. */
export const onePerson = (at: number): Batch => ({
  sources: [source],
  profiles: [profile('Person', `person-${at}`)],
  claims: [named(`person-${at}`, `Invented Person ${at}`)],
})
