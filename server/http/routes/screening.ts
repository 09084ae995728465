import { addList, judgeHit, lists, removeList, screening } from '#model/api/screening.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import type { ListFinding } from '#model/screening/cells.ts'
import type { HitJudgement, ScreenedHit } from '#model/screening/judgement.ts'
import { addList as keepList, ListRefused, readLists, readScreenables, removeList as dropList } from '#server/desk/lists.ts'
import { screenerOf } from '#server/explore/screening.ts'
import { judge } from '../answer-screening.ts'
import { bound, type Context } from '../bind.ts'
import { BadRequest, NotFound, type ValueFinding } from '../failures.ts'
import { nodesShown } from '../present.ts'

const mostFindings = 100

async function personOf({ store, clearance }: Context, id: string, at: string): Promise<NodeRecord> {
  const person = await store.node(id, clearance)
  if (!person) throw new NotFound()
  if (person.type !== 'Person') throw new BadRequest([{ at, expected: 'the id of a person' }])
  return person
}

const judgementShown = ({ list: _list, entry: _entry, person: _person, ...rest }: HitJudgement) => rest
const hitShown = ({ list: { id, title, regime, publisher, date }, entry, score, reasons, state, judgement, history }: ScreenedHit) => ({
  ...{ entry, score, reasons: [...reasons], state },
  list: { id, title, regime, publisher, date },
  judgement: judgement && judgementShown(judgement),
  history: history.map(judgementShown),
})

/** “body.file, row 3, column birth_date”. */
function refused(findings: readonly ListFinding[]): ValueFinding[] {
  const placeOf = ({ row, column }: ListFinding): string => {
    if (row === null && column === 'date') return 'body.date'
    if (column === 'aliases') return ['body.aliases', ...(row === null ? [] : [`row ${String(row)}`])].join(', ')
    return ['body.file', ...(row === null ? [] : [`row ${String(row)}`]), ...(column === null ? [] : [`column ${column}`])].join(', ')
  }
  return findings.slice(0, mostFindings).map(finding => ({ at: placeOf(finding), expected: finding.expected }))
}

const bytesOf = ({ encoding, content }: { encoding: 'utf-8' | 'base64'; content: string }, at: string): Uint8Array => {
  if (encoding === 'utf-8') return Buffer.from(content, 'utf8')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(content) || content.length % 4 !== 0)
    throw new BadRequest([{ at: `${at}.content`, expected: 'base64 (RFC 4648) without white space' }])
  return Buffer.from(content, 'base64')
}

export const screeningRoutes = [
  bound(lists, ({ desk }) => Promise.resolve(readLists(desk))),
  bound(addList, async ({ desk }, { body: { title, date, regime, publisher, file, aliases } }) => {
    const given = {
      title,
      date,
      regime,
      publisher,
      content: bytesOf(file, 'body.file'),
      aliases: aliases && bytesOf(aliases, 'body.aliases'),
    }
    try {
      const { list, notes } = await keepList(desk, given, new Date())
      return { list, notes: [...notes] }
    } catch (error) {
      throw error instanceof ListRefused ? new BadRequest(refused(error.findings)) : error
    }
  }),
  bound(removeList, ({ desk }, { body: { id } }) => {
    if (!dropList(desk, id)) throw new NotFound()
    return Promise.resolve({ removed: true as const })
  }),
  bound(screening, async (context, { query }) => {
    const { store, clearance, desk } = context
    const person = await personOf(context, query.person, 'query.person')
    const screenables = readScreenables(desk)
    const found = await screenerOf(store, screenables, clearance)(person)
    const [shown] = await nodesShown(store, [person], clearance)
    if (!shown) throw new Error('the person of the answer is not shown')
    return {
      person: shown,
      lists: [...found.lists],
      hits: found.hits.map(hitShown),
      gone: found.gone.map(({ person: _person, ...rest }) => rest),
      broken: [...screenables.broken],
    }
  }),
  bound(judgeHit, async (context, { body: { person: id, ...body } }) => {
    const person = await personOf(context, id, 'body.person')
    const judged = await judge(context, { ...body, person, mark: body.mark }, new Date())
    if ('fault' in judged) throw new BadRequest([{ at: `body.${judged.fault.at}`, expected: judged.fault.expected }])
    return { judgement: judgementShown(judged.kept) }
  }),
]
