import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { gaps } from '#model/api/gaps.ts'
import { lists, screening } from '#model/api/screening.ts'
import type { Store } from '#server/store/store.ts'
import { serving, type Answer, type Server } from './asking.ts'
import { problemIn } from './problem-in.ts'
import { ids } from './small-world.ts'

const csv = 'id,name,birth_date\n1,"SAMPLEVA, Camilla",1965\n2,Dana Placeholder,\n3,Someone Else,\n'
const list = { title: 'Test list', date: '2026-01-10', regime: 'ca-jvcfoa', publisher: 'A test office', file: { content: csv } }

/** What the API promises of lists and of persons held against them, on a desk of its own. */
export function describeScreening(storeOf: () => Store): void {
  describe('lists and screening', () => {
    const desk = mkdtempSync(join(tmpdir(), 'answerable-lists-'))
    let server: Server
    let open: Server
    let readOnly: Server
    beforeAll(async () => {
      server = await serving(storeOf(), { ANSWERABLE_DATA: desk })
      open = await serving(storeOf(), { ANSWERABLE_DATA: desk, ANSWERABLE_CLEARANCE: 'public' })
      readOnly = await serving(storeOf(), { ANSWERABLE_DATA: desk, HOST: '0.0.0.0' })
    })
    afterAll(async () => {
      await Promise.all([server.close(), open.close(), readOnly.close()])
      rmSync(desk, { recursive: true })
    })

    const listsOf = async (of: Server) => lists.output.parse(await of.json('/api/lists'))
    const screened = async (of: Server, person: string = ids.clerk) =>
      screening.output.parse(await of.json(`/api/screening?person=${person}`))
    const regimeOf = async (of: Server) => {
      const answer: z.output<typeof gaps.output> = gaps.output.parse(await of.json('/api/gaps'))
      return answer.gaps.find(({ official }) => official.id === ids.clerk)?.regimes['ca-jvcfoa']
    }
    const findingsOf = (answer: Answer) => (problemIn(answer).rest as { findings: { at: string }[] }).findings.map(({ at }) => at)
    const judging = async (of: Server, more: object) =>
      of.post('/api/screening/judge', {
        person: ids.clerk,
        list: (await listsOf(of)).lists[0]?.id,
        entry: '1',
        verdict: 'confirmed',
        why: 'the same birthday',
        ...more,
      })

    test('without a list nobody was screened, and nothing is said of anyone', async () => {
      expect(await listsOf(server)).toEqual({ lists: [], broken: [] })
      expect(await screened(server)).toMatchObject({ person: { id: ids.clerk }, lists: [], hits: [], gone: [] })
      expect(await regimeOf(server)).toEqual({ told: 'nothing', screened: null })
    })

    test('a list with anything wrong is refused with every finding, and nothing is kept', async () => {
      const wrong: readonly (readonly [object, string[]])[] = [
        [{ title: ' ' }, ['body.title']],
        [{ date: '2026-02-30' }, ['body.date']],
        [{ date: '2999-01-01' }, ['body.date']],
        [{ regime: 'moon', extra: 1 }, ['body.regime', 'body.extra']],
        [{ file: { content: '' } }, ['body.file.content']],
        [{ file: { content: 'not base64!', encoding: 'base64' } }, ['body.file.content']],
        [
          { file: { content: 'id,name,birth_date\n1,,yesterday\n' } },
          ['body.file, row 2, column birth_date', 'body.file, row 2, column name'],
        ],
        [{ file: { content: 'no,headings\n1,2\n' } }, ['body.file, row 1']],
        [{ aliases: { content: '1,2,aka,Someone,-0-\n' } }, ['body.aliases']],
      ]
      for (const [change, places] of wrong) expect(findingsOf(await server.post('/api/lists', { ...list, ...change }))).toEqual(places)
      expect(readdirSync(desk)).toEqual([])
    })

    test('a read-only server takes no list, no judgement, and removes none', async () => {
      for (const [path, body] of [
        ['/api/lists', list],
        ['/api/lists/remove', { id: 'x' }],
        ['/api/screening/judge', {}],
      ] as const)
        expect(problemIn(await readOnly.post(path, body)).kind).toBe('read-only')
      expect(readdirSync(desk)).toEqual([])
    })

    test('a list is kept with the hash of its bytes, and like-named entries are open hits', async () => {
      const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(csv)])
      const added = await server.post('/api/lists', { ...list, file: { content: bytes.toString('base64'), encoding: 'base64' } })
      expect(added.status).toBe(200)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      expect((await listsOf(open)).lists).toMatchObject([{ title: 'Test list', date: '2026-01-10', sha256, entries: 3, earlier: [] }])
      const { hits } = await screened(open)
      expect(hits.map(({ entry, score, state }) => [entry.id, score, state])).toEqual([['1', 1, 'open']])
      expect(await regimeOf(open)).toMatchObject({
        told: 'nothing',
        screened: { state: 'hit-open', list: { title: 'Test list', date: '2026-01-10' } },
      })
      expect(findingsOf(await server.post('/api/lists', { ...list, date: '2026-01-09' }))).toEqual(['body.date'])
    })

    test('an unknown or hidden person is not found, and what is no person is said', async () => {
      for (const id of [`n${'0'.repeat(24)}`, 'nothing']) expect((await server.ask(`/api/screening?person=${id}`)).status).toBe(404)
      expect((await open.ask(`/api/screening?person=${ids.hidden}`)).status).toBe(404)
      expect(findingsOf(await server.ask(`/api/screening?person=${ids.board}`))).toEqual(['query.person'])
      expect((await judging(open, { person: ids.hidden })).status).toBe(404)
    })

    test('a judgement needs a hit, a reason and a mark that the reader has', async () => {
      const wrong: readonly (readonly [Server, object, string])[] = [
        [server, { entry: '9' }, 'body.entry'],
        [server, { list: 'l0' }, 'body.list'],
        [server, { why: ' ' }, 'body.why'],
        [server, { verdict: 'guilty' }, 'body.verdict'],
        [server, { verdict: 'withdrawn' }, 'body.verdict'],
        [open, { mark: 'sealed' }, 'body.mark'],
        [server, { person: ids.board }, 'body.person'],
      ]
      for (const [of, change, at] of wrong) expect(findingsOf(await judging(of, change))).toEqual([at])
      expect((await screened(server)).hits[0]?.state).toBe('open')
    })

    test('a judgement is told from its mark upwards, is history when it is taken back, and is followed by another', async () => {
      expect((await judging(server, { by: 'K. Sample' })).status).toBe(200)
      expect((await screened(server)).hits[0]).toMatchObject({ state: 'confirmed', judgement: { by: 'K. Sample', mark: 'sealed' } })
      expect((await screened(open)).hits[0]).toMatchObject({ state: 'open', judgement: null, history: [] })
      expect([(await regimeOf(server))?.screened?.state, (await regimeOf(open))?.screened?.state]).toEqual(['listed', 'hit-open'])
      await judging(server, { verdict: 'withdrawn', why: 'not sure after all' })
      await judging(server, { verdict: 'rejected', why: 'another birthday', mark: 'public' })
      const [seen] = (await screened(server)).hits
      expect(seen?.history.map(({ verdict }) => verdict)).toEqual(['confirmed', 'withdrawn', 'rejected'])
      const [shown] = (await screened(open)).hits
      expect([shown?.state, shown?.history.map(({ why }) => why)]).toEqual(['rejected', ['another birthday']])
      expect((await regimeOf(open))?.screened?.state).toBe('not-listed')
    })

    test('a newer edition takes over judgements by the id of the entry; one that is gone from it is told', async () => {
      await judging(server, { person: ids.dana, entry: '2', mark: 'public' })
      const newer = { ...list, date: '2026-01-20', file: { content: csv.replace(/^2.*\n/m, '') } }
      expect((await server.post('/api/lists', newer)).status).toBe(200)
      expect((await listsOf(open)).lists.map(({ date, earlier }) => [date, earlier.map(edition => edition.date)])).toEqual([
        ['2026-01-20', ['2026-01-10']],
      ])
      expect((await screened(open)).hits.map(({ state }) => state)).toEqual(['rejected'])
      expect(await screened(open, ids.dana)).toMatchObject({ hits: [], gone: [{ entry: '2', verdict: 'confirmed' }] })
    })

    test('a list larger than other bodies may be is taken, and one larger than it may be is said to be too large', async () => {
      const filler = Array.from({ length: 40_000 }, (_, at) => `f${String(at)},Filler Number${String(at)},\n`).join('')
      const large = await server.post('/api/lists', { ...list, title: 'Large', file: { content: `${csv}${filler}` } })
      expect(large.status).toBe(200)
      expect(problemIn(await server.post('/api/lists', { ...list, file: { content: 'x'.repeat(64 * 1024 * 1024) } })).kind).toBe(
        'too-large',
      )
    })

    test('a list that is removed is gone, and one that is unknown is not found', async () => {
      for (const { id } of (await listsOf(server)).lists) expect((await server.post('/api/lists/remove', { id })).status).toBe(200)
      expect(await listsOf(server)).toEqual({ lists: [], broken: [] })
      expect((await server.post('/api/lists/remove', { id: '../..' })).status).toBe(404)
      await server.post('/api/lists', list)
      expect((await screened(open)).hits.map(({ state }) => state)).toEqual(['rejected'])
    })
  })
}
