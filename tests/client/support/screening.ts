import type { HitShown, Judgement, ListKept, Screened } from '#client/data/screening/questions.ts'
import type { DossierDocument } from '#model/dossier/document.ts'
import type { HitVerdict } from '#model/screening/judgement.ts'
import { entryOf, listOf } from '#tests/support/lists.ts'
import type { aNode } from './world.ts'

type Added = Pick<ListKept, 'title' | 'date' | 'regime' | 'publisher'> & {
  readonly file: { readonly encoding: string; readonly content: string }
  readonly aliases: { readonly content: string } | null
}
interface Judged extends Omit<Judgement, 'at' | 'verdict'> {
  readonly list: string
  readonly entry: string
  readonly verdict: HitVerdict
}

/** An invented list and, of it, an entry like the invented chief. */
export const aList = (digit = 1, more: Partial<ListKept> = {}): ListKept => listOf(digit, [entryOf('1', ['TESTOV, Bolat'])], more).list
export const aHit = (list: ListKept, more: Partial<HitShown> = {}): HitShown => ({
  list: { id: list.id, title: list.title, regime: list.regime, publisher: list.publisher, date: list.date },
  entry: entryOf('1', ['TESTOV, Bolat', 'Testow B.'], { birthDates: ['1961'], programmes: ['An invented programme'] }),
  score: 0.96,
  reasons: [
    { of: 'name', says: 'near', ours: 'Bolat Testov', theirs: 'TESTOV, Bolat' },
    { of: 'birth', says: 'contradicts', ours: '1970', theirs: '1961' },
    { of: 'country', says: 'unknown', ours: 'KZ', theirs: '' },
  ],
  ...{ state: 'open', judgement: null, history: [] },
  ...more,
})

/** A desk of lists, in memory: what was added is there, what was judged governs. */
export function listDesk(lists: ListKept[] = [], hits: HitShown[] = [], gone: Screened['gone'] = []) {
  const desk = { lists, hits, gone, added: [] as Added[], judged: [] as Judged[] }

  function judge(judged: Judged) {
    desk.judged.push(judged)
    const judgement = { verdict: judged.verdict, why: judged.why, by: judged.by, mark: judged.mark, at: '2026-01-15T09:00:00.000Z' }
    desk.hits = desk.hits.map(hit => {
      if (hit.list.id !== judged.list || hit.entry.id !== judged.entry) return hit
      const governs = judged.verdict === 'withdrawn' ? null : judgement
      return {
        ...hit,
        state: judged.verdict === 'withdrawn' ? 'open' : judged.verdict,
        judgement: governs,
        history: [...hit.history, judgement],
      }
    })
    return { judgement }
  }

  function add(added: Added) {
    desk.added.push(added)
    const { title, date, regime, publisher, aliases } = added
    const list = aList(desk.added.length, { title, date, regime, publisher, entries: 2 })
    desk.lists = [...desk.lists, list]
    return { list, notes: aliases ? [] : ['A note of the server.'] }
  }

  /** What it answers under that path; undefined where it is not asked. */
  const answer = (path: string, body: unknown, person: ReturnType<typeof aNode>): unknown => {
    if (path === '/api/lists' && body !== null) return add(body as Added)
    if (path === '/api/lists') return { lists: desk.lists, broken: [] }
    if (path === '/api/lists/remove') {
      desk.lists = desk.lists.filter(({ id }) => id !== (body as { readonly id: string }).id)
      return { removed: true }
    }
    if (path === '/api/screening/judge') return judge(body as Judged)
    if (path.startsWith('/api/screening?')) return { person, lists: desk.lists, hits: desk.hits, gone: desk.gone, broken: [] }
    return undefined
  }

  /** The dossier with what section 13 says of the lists. */
  const into = (document: DossierDocument): DossierDocument => {
    const said = desk.hits.map(({ state, judgement }) => `${state}: ${judgement?.why ?? 'not judged'}`)
    const content = [{ text: said.join('; ') || 'No list was screened.', weight: 'plain' as const }]
    return {
      ...document,
      sections: [
        ...document.sections,
        { id: 'elsewhere', number: '13', title: 'Status elsewhere', blocks: [{ kind: 'paragraph', content }] },
      ],
      checklist: [...document.checklist, { section: 'elsewhere', state: 'missing', sentence: 'Every like-named entry judged', at: null }],
    }
  }
  return Object.assign(desk, { answer, into })
}
