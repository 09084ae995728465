import type { Profile, Says, Statement } from '#model/claims/claim.ts'
import { readWhen } from '#model/claims/edtf.ts'
import { judgementIdOf, profileIdOf, relationshipIdOf, type ProfileId } from '#model/claims/identifiers.ts'
import type { Mark } from '#model/claims/mark.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import { relationshipDefinition } from '#model/ontology/lookup.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Batch, IncomingClaim } from '#server/store/store.ts'

// A small invented world: a victim known from two sources, the official in post at the time, a case, and what only some readers may see.
const report = 'sample-report' as SourceId
const news = 'sample-news' as SourceId
const quiet = 'quiet-source' as SourceId

const source = (id: SourceId, title: string, published: string | null): Source => ({
  id,
  title,
  kind: 'report',
  publisher: 'Example Press',
  authors: [],
  published,
  url: 'https://example.org/',
  archiveUrl: null,
  language: 'en',
  sha256: null,
  repeats: null,
  file: null,
  note: null,
})

const profiles: Profile[] = []
const claims: IncomingClaim[] = []
interface Said {
  readonly mark?: Mark
  readonly from?: SourceId
  readonly date?: string
  readonly saidBy?: ProfileId
  readonly stance?: Statement['stance']
  readonly hedged?: boolean
}

function tell(subject: Statement['subject'], says: Says, time: 'timeless' | 'event' | 'spell', said: Said): void {
  const { mark = 'public', from = report, date, saidBy = null, stance = 'states', hedged = false } = said
  const read = date === undefined ? null : readWhen(date, time, null)
  const paragraph = String(claims.length + 1)
  claims.push({
    statement: {
      subject,
      says,
      citations: [{ source: from, locator: { section: '1', paragraph }, relays: null, accessed: null, quotation: null }],
      saidBy,
      stance,
      hedged,
      when: read?.ok ? read.when : null,
    },
    revision: { status: 'accepted', note: null, mark },
    researcher: 'K. Sample',
    row: { folder: from, key: `row-${paragraph}` },
  })
}

function node(type: NodeType, key: string, says: Says, said: Said = {}): ProfileId {
  const from = said.from ?? report
  const id = profileIdOf(from, key)
  profiles.push({ id, type, source: from, key })
  tell({ profile: id }, says, 'event', said)
  return id
}

function between(type: RelationshipType, from: ProfileId, to: ProfileId, said: Said = {}, says: Says = {}) {
  tell({ type, from, to, key: '' }, says, relationshipDefinition(type).time, said)
  return relationshipIdOf(type, from, to, '')
}

const aizada = node('Person', 'victim', { name: 'Aizada Testova', 'name@ru': 'Айзада Тестова', occupation: 'librarian' })
const aizadaInNews = node('Person', 'victim', { name: 'Ayzada Testova' }, { from: news })
const bolat = node('Person', 'chair', { name: 'Bolat Examplov' })
const clerk = node('Person', 'clerk', { name: 'Camilla Sampleva' })
const hidden = node('Person', 'witness', { name: 'Erlan Hiddenov' }, { mark: 'sealed', from: quiet })
const chair = node('Post', 'chair-post', { name: 'Chair of the Example Board' })
const board = node('PublicBody', 'board', { name: 'Example Board' })
const court = node('Court', 'court', { name: 'Sampletown District Court' })
const proceeding = node('Case', 'case', { name: 'Case against Aizada Testova' })
const arrest = node('Incident', 'arrest', { name: 'Arrest of Aizada Testova' }, { date: '2021-02-03' })
const article = node('Provision', 'article', { name: 'Article 1 of the Example Code', article: '1' })
const verdict = node('Step', 'verdict', { name: 'Verdict of the District Court', kind: 'verdict' }, { date: '2021-06-01' })
const dana = node('Person', 'second', { name: 'Dana Placeholder' })
const lonely = node('Place', 'lonely', { name: 'Emptyville' })

const holds = between('HOLDS', bolat, chair, { date: '2019/2022' })
between('HOLDS', bolat, chair, { from: news, date: '2020/2022', hedged: true })
between('POST_IN', chair, board)
between('WORKS_AT', clerk, board)
between('WORKS_AT', clerk, court, { date: '2015/2018' })
between('SUFFERED', aizada, arrest)
between('COMMITTED', board, arrest, { stance: 'alleges', saidBy: aizada })
between('ORDERED', bolat, arrest, { stance: 'denies', saidBy: bolat })
between('TOOK_PART_IN', clerk, arrest, { hedged: true })
between('ACCUSED_IN', aizadaInNews, proceeding, { from: news })
between('HEARD_AT', proceeding, court)
between('ACCUSED_IN', dana, proceeding, { hedged: true })
between('ACCUSED_IN', hidden, proceeding, { mark: 'sealed', from: quiet })
between('STEP_OF', verdict, proceeding)
between('CONCERNS', verdict, aizada, { date: '2021-06-01' }, { favourable: false, sentence: '2 years of restriction of liberty' })
between('TAKEN_BY', verdict, court, { date: '2021-06-01' }, { capacity: 'judge' })
between('CONVICTED_UNDER', verdict, article, { date: '2021-06-01', stance: 'adjudicates', saidBy: court })
const seen = between('ASSOCIATED_WITH', hidden, aizada, { mark: 'sealed', from: quiet })
tell({ profile: clerk }, { description: 'said to have been seen by a witness' }, 'spell', { saidBy: hidden, mark: 'public' })

const joined = { a: aizada, b: aizadaInNews, verdict: 'same', by: 'K. Sample', at: '2024-05-01', why: 'the same birthday' } as const
const [keptId, oldId] = aizada < aizadaInNews ? [aizada, aizadaInNews] : [aizadaInNews, aizada]

/** What the small world is told. */
export const batch: Batch = {
  sources: [source(report, 'A sample report', '2021-09'), source(news, 'Sample news', '2022-01-05'), source(quiet, 'Quiet notes', '2023')],
  profiles,
  claims,
  judgements: [{ id: judgementIdOf(joined), ...joined }],
  scenes: [
    {
      id: 'testova',
      title: 'The Testova case',
      question: 'Who is answerable for the arrest?',
      description: 'The arrest and the board.',
      mark: 'public',
      nodes: [aizada, board, arrest, chair],
    },
    { id: 'quiet', title: 'Quiet picture', question: 'Who saw it?', description: 'A witness.', mark: 'sealed', nodes: [hidden] },
  ],
}

/** The ids one may ask for; `victim` was joined from two records, of which `oldVictim` now redirects. */
export const ids = {
  victim: keptId,
  oldVictim: oldId,
  bolat,
  clerk,
  hidden,
  chair,
  board,
  court,
  proceeding,
  arrest,
  article,
  verdict,
  dana,
  lonely,
  holds,
  seen,
} as const
export const sourceIds = { report, news, quiet } as const
