import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '#model/api/all.ts'
import { groupings } from '#model/statistics/table.ts'
import { problemKinds, type ProblemKind } from '#model/api/problems.ts'
import { StoreUnavailable } from '#server/store/failures.ts'
import type { Store } from '#server/store/store.ts'
import { answersAsDeclared } from './answers-as-declared.ts'
import { serving, type Answer, type Server } from './asking.ts'
import { describeConnections } from './describe-connections.ts'
import { describeDossiers, sameChecks } from './describe-dossiers.ts'
import { deskOfTwo, keptIds } from './kept.ts'
import { problemIn } from './problem-in.ts'
import { batch, ids, sourceIds } from './small-world.ts'
import { promiseOfStatistics } from './statistics.ts'
import { describeScreening } from './describe-screening.ts'

export interface OpenedStore {
  readonly store: Store
  readonly close: () => Promise<void>
}
interface Listed {
  readonly next: string | null
}

const unknownId = `n${'0'.repeat(24)}`
const place = (id: string) => id.replace(/^[nr]/, letter => letter)

/** Questions with an answer, by the path of their endpoint. */
const questions: Readonly<Record<string, readonly string[]>> = {
  '/api/health': ['/api/health'],
  '/api/ready': ['/api/ready'],
  '/api/ontology': ['/api/ontology', '/api/ontology?language=ru', '/api/ontology?language=kk'],
  '/api/overview': ['/api/overview'],
  '/api/search': [
    '/api/search',
    '/api/search?type=Person',
    '/api/search?q=testova',
    `/api/search?q=${encodeURIComponent('Айзада ТЕСТОВА')}`,
    '/api/search?q=tesstova%20aizada',
    '/api/search?q=zzz',
    '/api/search?q=%21%3F',
    '/api/search?q=arrest&type=Incident',
  ],
  '/api/nodes/{id}': Object.values(ids)
    .filter(id => id.startsWith('n') && id !== ids.oldVictim)
    .map(id => `/api/nodes/${place(id)}`),
  '/api/nodes/{id}/neighbours': [
    `/api/nodes/${ids.victim}/neighbours`,
    `/api/nodes/${ids.arrest}/neighbours?direction=in`,
    `/api/nodes/${ids.clerk}/neighbours?type=WORKS_AT`,
    `/api/nodes/${ids.lonely}/neighbours`,
  ],
  '/api/relationships/{id}': [`/api/relationships/${ids.holds}`, `/api/relationships/${ids.seen}`],
  '/api/paths': [
    `/api/paths?from=${ids.victim}&to=${ids.bolat}`,
    `/api/paths?from=${ids.oldVictim}&to=${ids.court}&limit=1`,
    `/api/paths?from=${ids.victim}&to=${ids.victim}`,
    `/api/paths?from=${ids.victim}&to=${ids.lonely}`,
    `/api/paths?from=${ids.clerk}&to=${ids.proceeding}&types=WORKS_AT,HEARD_AT&asOf=2016-01-01`,
    `/api/paths?from=${ids.clerk}&to=${ids.proceeding}&types=WORKS_AT,HEARD_AT&asOf=2020-01-01`,
    ...['definite', 'possible'].map(verdict => `/api/paths?from=${ids.bolat}&to=${ids.board}&asOf=2021-02-03&verdict=${verdict}`),
  ],
  '/api/common': [
    `/api/common?ids=${ids.bolat},${ids.victim}`,
    `/api/common?ids=${ids.victim},${ids.oldVictim}`,
    `/api/common?ids=${ids.court},${ids.bolat},${ids.oldVictim},${ids.arrest},${ids.lonely}&max=4&limit=3`,
    `/api/common?ids=${ids.clerk},${ids.arrest},${ids.board}&max=1`,
    `/api/common?ids=${ids.clerk},${ids.proceeding}&types=WORKS_AT,HEARD_AT&asOf=2016-01-01`,
    ...['definite', 'possible'].map(verdict => `/api/common?ids=${ids.clerk},${ids.arrest}&max=3&asOf=2021-02-03&verdict=${verdict}`),
  ],
  '/api/chains': [
    `/api/chains?of=${ids.victim}`,
    `/api/chains?of=${ids.oldVictim}&depth=0`,
    `/api/chains?of=${ids.arrest}&impossible=yes`,
    `/api/chains?of=${ids.proceeding}`,
    `/api/chains?of=${ids.victim}&official=${ids.bolat}`,
    `/api/chains?of=${ids.victim}&official=${ids.court}`,
    `/api/chains?of=${ids.arrest}&asOf=2021-02-03&limit=1`,
    `/api/chains?of=${ids.arrest}&without=direct/committed,command/head`,
    `/api/chains?official=${ids.bolat}`,
    `/api/chains?of=${ids.lonely}`,
  ],
  '/api/officials/{id}/record': [
    `/api/officials/${ids.bolat}/record`,
    `/api/officials/${ids.board}/record?depth=0`,
    `/api/officials/${ids.lonely}/record`,
  ],
  '/api/gaps': ['/api/gaps', '/api/gaps?on=2021-02-03&limit=1'],
  '/api/dossiers': ['/api/dossiers', `/api/dossiers?person=${ids.clerk}`, `/api/dossiers?person=${ids.hidden}`],
  '/api/dossiers/{id}': Object.values(keptIds).map(id => `/api/dossiers/${id}`),
  '/api/sources': ['/api/sources'],
  '/api/sources/{id}': Object.values(sourceIds).map(id => `/api/sources/${id}`),
  '/api/lists': ['/api/lists'],
  '/api/screening': [`/api/screening?person=${ids.clerk}`, `/api/screening?person=${ids.oldVictim}`],
  '/api/statistics/cases': [
    ...groupings.map(by => `/api/statistics/cases?by=${by}`),
    `/api/statistics/cases?by=outcome&court=${ids.court}&provision=${ids.article}`,
    '/api/statistics/cases?by=sentence&outcome=verdict-against&from=2021-01-01&to=2021-12-31',
    '/api/statistics/cases?by=court&to=1999-12-31',
  ],
  '/api/statistics/cases/behind': [
    `/api/statistics/cases/behind?by=court&group=${ids.court}`,
    '/api/statistics/cases/behind?by=outcome&group=none',
    '/api/statistics/cases/behind?by=judge&group=without',
    `/api/statistics/cases/behind?by=court&group=${ids.court}&to=1999-12-31`,
  ],
  '/api/scenes': ['/api/scenes'],
  '/api/scenes/{id}': ['/api/scenes/testova', '/api/scenes/quiet'],
}

const hiddenFromPublic = [
  `/api/nodes/${ids.hidden}`,
  `/api/nodes/${ids.hidden}/neighbours`,
  `/api/relationships/${ids.seen}`,
  `/api/sources/${sourceIds.quiet}`,
  '/api/scenes/quiet',
  `/api/dossiers/${keptIds.sealed}`,
  `/api/paths?from=${ids.victim}&to=${ids.hidden}`,
  `/api/common?ids=${ids.victim},${ids.hidden}`,
  `/api/chains?of=${ids.hidden}`,
  `/api/chains?of=${ids.victim}&official=${ids.hidden}`,
  `/api/officials/${ids.hidden}/record`,
  `/api/screening?person=${ids.hidden}`,
  `/api/statistics/cases?by=outcome&court=${ids.hidden}`,
  `/api/statistics/cases/behind?by=judge&group=${ids.hidden}`,
]
const unknown = [
  `/api/nodes/${unknownId}`,
  `/api/nodes/${unknownId}/neighbours`,
  '/api/relationships/nothing',
  '/api/sources/nothing',
  '/api/scenes/nothing',
  '/api/dossiers/nothing',
  `/api/dossiers/d${'0'.repeat(24)}`,
  `/api/paths?from=${ids.victim}&to=${unknownId}`,
  `/api/common?ids=${ids.victim},${ids.arrest},${unknownId}`,
  `/api/chains?of=${unknownId}`,
  `/api/chains?of=${ids.victim}&official=${unknownId}`,
  `/api/officials/${unknownId}/record`,
  `/api/screening?person=${unknownId}`,
  `/api/statistics/cases?by=outcome&court=${unknownId}`,
  `/api/statistics/cases/behind?by=judge&group=${unknownId}`,
]
const hostileIds = [
  '..%2f..%2fetc%2fpasswd',
  "'%20OR%201=1--",
  '%00',
  'n%F0%9F%92%A5',
  '%3Cscript%3E',
  'x'.repeat(100),
  '%7D)%20DETACH%20DELETE%20n',
  '__proto__',
]

/** Follows `next` from a path to the last page and returns all pages. */
async function pagesOf(server: Server, path: string): Promise<Listed[]> {
  const pages: Listed[] = []
  let cursor: string | null = null
  do {
    const answered = (await server.json(cursor === null ? path : `${path}&cursor=${cursor}`)) as Listed
    pages.push(answered)
    cursor = answered.next
  } while (cursor !== null && pages.length < 200)
  return pages
}

/** What the API promises, on any store. `compared` gives a second store that must answer byte for byte the same. */
export function describeApi(name: string, open: () => Promise<OpenedStore>, compared?: () => Promise<OpenedStore>): void {
  describe(`the API on ${name}`, () => {
    let opened: OpenedStore
    let server: Server
    let open2public: Server
    const { desk, clear } = deskOfTwo()
    const env = { ANSWERABLE_DATA: desk }

    beforeAll(async () => {
      opened = await open()
      await opened.store.commit(batch)
      server = await serving(opened.store, env)
      open2public = await serving(opened.store, { ...env, ANSWERABLE_CLEARANCE: 'public' })
    })
    afterAll(async () => {
      await Promise.all([server.close(), open2public.close()])
      await opened.close()
      clear()
    })

    test('every endpoint that answers GET is asked something here', () => {
      expect(Object.keys(questions).sort()).toEqual(
        endpoints
          .filter(({ method }) => method === 'GET')
          .map(({ path }) => path)
          .sort(),
      )
    })

    for (const endpoint of endpoints.filter(({ method }) => method === 'GET'))
      test(`${endpoint.path} answers as it declares, at full and at public clearance, and HEAD with the same headers`, async () => {
        for (const path of questions[endpoint.path] ?? []) {
          await answersAsDeclared(server, endpoint, path)
          const shown = await open2public.ask(path)
          if (shown.status === 200) endpoint.output.parse(JSON.parse(shown.text))
          else expect([308, 403, 404]).toContain(shown.status)
        }
      })

    test('a picture of some nodes holds them, what lies between them and nothing of unknown ids', async () => {
      const endpoint = endpoints.find(({ path }) => path === '/api/subgraph')
      const answer = await server.post('/api/subgraph', { ids: [ids.arrest, ids.board, ids.oldVictim, unknownId] })
      expect(answer.status).toBe(200)
      const shown = endpoint?.output.parse(JSON.parse(answer.text)) as { nodes: { id: string }[]; relationships: { type: string }[] }
      expect(shown.nodes.map(({ id }) => id)).toEqual([ids.arrest, ids.board, ids.victim].sort())
      expect(shown.relationships.map(({ type }) => type).sort()).toEqual(['COMMITTED', 'SUFFERED'])
    })

    test('pages of one put together are the whole list, in its order', async () => {
      const lists = [
        { path: `/api/nodes/${ids.victim}/neighbours?`, of: 'relationships', most: 200 },
        { path: '/api/search?q=test', of: 'hits', most: 100 },
        { path: '/api/search?', of: 'hits', most: 100 },
        { path: '/api/sources?', of: 'sources', most: 200 },
        { path: `/api/sources/${sourceIds.report}?`, of: 'shown', most: 200 },
        { path: `/api/nodes/${ids.victim}?`, of: 'claims', most: 100 },
        { path: `/api/relationships/${ids.holds}?`, of: 'claims', most: 100 },
        { path: '/api/statistics/cases?by=outcome', of: 'rows', most: 200 },
      ]
      for (const { path, of, most } of lists) {
        const listIn = (page: unknown) => (page as Record<string, unknown[]>)[of] ?? []
        const [whole] = await pagesOf(server, `${path}&limit=${String(most)}`.replace('?&', '?'))
        const pages = await pagesOf(server, `${path}&limit=1`.replace('?&', '?'))
        expect(listIn(whole).length).toBeGreaterThan(1)
        expect(pages.flatMap(listIn)).toEqual(listIn(whole))
        expect(pages.every(page => listIn(page).length === 1)).toBe(true)
      }
    })

    test('the id of a record that was joined to another redirects to what the node is called now, query and all', async () => {
      const { status, headers, text } = await server.ask(`/api/nodes/${ids.oldVictim}/neighbours?limit=2&type=SUFFERED`)
      expect({ status, location: headers.location, text }).toEqual({
        status: 308,
        location: `/api/nodes/${ids.victim}/neighbours?limit=2&type=SUFFERED`,
        text: '',
      })
    })

    test('what is hidden from a reader answers exactly as what does not exist', async () => {
      const answers = await Promise.all([...hiddenFromPublic, ...unknown].map(path => open2public.ask(path)))
      const [first, ...others] = answers.map(problemIn)
      expect(first?.kind).toBe('not-found')
      for (const other of others) expect(other).toEqual(first)
    })

    test('nothing a public reader can ask shows the witness, the quiet source or who they stand beside', async () => {
      const answers = await Promise.all(Object.values(questions).flatMap(paths => paths.map(path => open2public.ask(path))))
      const body = await open2public.post('/api/subgraph', { ids: Object.values(ids) })
      for (const { text } of [...answers, body])
        expect(text).not.toMatch(new RegExp(`Hiddenov|${ids.hidden}|${ids.seen}|quiet-source|Quiet|${keptIds.sealed}|The Testers, sealed`))
    })

    test('statistics count accused in cases; so few are withheld from a public reader, and what is behind them is refused', () =>
      promiseOfStatistics(server, open2public))

    describeScreening(() => opened.store)

    test('hostile ids are unknown ids', async () => {
      for (const id of hostileIds)
        for (const path of [
          `/api/nodes/${id}`,
          `/api/relationships/${id}`,
          `/api/sources/${id}`,
          `/api/scenes/${id}`,
          `/api/dossiers/${id}`,
        ])
          expect(problemIn(await server.ask(path)).kind, path).toBe('not-found')
    })

    test('hostile queries find nothing and break nothing', async () => {
      for (const q of [
        "'; DROP TABLE nodes; --",
        '") RETURN 1 //',
        '* OR *',
        'NEAR(a b)',
        '\u0000',
        '\u202e\u200b',
        '~',
        '💥',
        'а'.repeat(200),
        '[a-z]+$',
        '{"$gt":""}',
      ])
        expect((await server.ask(`/api/search?q=${encodeURIComponent(q)}`)).status, q).toBe(200)
    })

    test('everything wrong with a question is said at once', async () => {
      const { kind, rest } = problemIn(await server.ask(`/api/paths?from=${ids.victim}&max=99&asOf=2021-02-30&types=HOLDS,NOPE&colour=red`))
      expect(kind).toBe('bad-request')
      expect((rest as { findings: { at: string }[] }).findings.map(({ at }) => at).sort()).toEqual([
        'query.asOf',
        'query.colour',
        'query.max',
        'query.to',
        'query.types.1',
      ])
    })

    describeConnections(() => server)
    describeDossiers(() => opened.store)

    test('a cursor that no list of this kind gave is a finding', async () => {
      for (const cursor of ['x', 'bm90IGpzb24', Buffer.from('[1,2]').toString('base64url'), '%22', 'e30'])
        expect(problemIn(await server.ask(`/api/nodes/${ids.victim}/neighbours?cursor=${cursor}`)).rest).toMatchObject({
          status: 400,
          findings: [{ at: 'query.cursor', expected: 'the “next” of an earlier answer to the same question' }],
        })
    })

    test('every way to fail has its answer', async () => {
      const foreign = { origin: 'http://attacker.example' }
      const failing: readonly (readonly [ProblemKind, Promise<Answer>])[] = [
        ['bad-request', server.post('/api/subgraph', '{"ids": [')],
        ['bad-request', server.post('/api/subgraph', '['.repeat(500_000))],
        ['bad-request', server.post('/api/subgraph', { ids: 'all' })],
        ['bad-request', server.ask('/api/nodes/%E0%A4')],
        ['foreign-origin', server.post('/api/subgraph', { ids: [] }, foreign)],
        ['not-found', server.ask('/api/nothing')],
        ['withheld', open2public.ask(`/api/statistics/cases/behind?by=court&group=${ids.court}`)],
        ['method-not-allowed', server.ask('/api/search', { method: 'DELETE' })],
        ['method-not-allowed', server.ask('/api/subgraph')],
        ['too-large', server.post('/api/subgraph', JSON.stringify({ ids: ['x'.repeat(1024 * 1024)] }))],
        ['too-large', server.ask(`/api/search?q=${'x'.repeat(13_000)}`)],
        ['not-json', server.post('/api/subgraph', 'ids=1', { 'content-type': 'application/x-www-form-urlencoded' })],
        ['foreign-host', server.ask('/api/search', { headers: { host: 'rebound.example' } })],
      ]
      for (const [kind, asked] of failing) {
        const answered = problemIn(await asked)
        const { title, status, detail } = problemKinds[kind]
        expect(answered).toMatchObject({ kind, rest: { title, status, detail } })
      }
      expect((await server.ask('/api/subgraph')).headers.allow).toBe('POST')
      expect((await server.ask('/api/search', { method: 'OPTIONS' })).headers.allow).toBe('GET, HEAD')
    })

    test('a store that is away is said to be away, and its data to be safe; when it is back it answers', async () => {
      let away = true
      const proxy = new Proxy(opened.store, {
        get: (store, name) => {
          const value: unknown = Reflect.get(store, name)
          if (typeof value !== 'function') return value
          return away
            ? () => Promise.reject(new StoreUnavailable('bolt://db.internal:7687 refused the connection'))
            : (value as (...asked: unknown[]) => unknown).bind(store)
        },
      })
      const shaky = await serving(proxy)
      try {
        for (const path of ['/api/ready', '/api/search?q=a', '/api/overview']) {
          const { kind, rest } = problemIn(await shaky.ask(path))
          expect(kind).toBe('store-unavailable')
          expect(JSON.stringify(rest)).not.toContain('internal')
        }
        expect((await shaky.ask('/api/health')).status).toBe(200)
        away = false
        expect((await shaky.ask('/api/ready')).status).toBe(200)
      } finally {
        await shaky.close()
      }
    })

    if (compared)
      test('both stores answer the same bytes', async () => {
        const other = await compared()
        await other.store.commit(batch)
        const othersServer = await serving(other.store, env)
        const othersPublic = await serving(other.store, { ...env, ANSWERABLE_CLEARANCE: 'public' })
        try {
          const paths = Object.entries(questions).flatMap(([path, asked]) => (path === '/api/ready' ? [] : asked))
          for (const path of [...paths, ...paths.map(path => `${path}${path.includes('?') ? '&' : '?'}limit=1`)]) {
            const pairs = [
              [server, othersServer],
              [open2public, othersPublic],
            ] as const
            for (const [one, another] of pairs) {
              const [left, right] = await Promise.all([one.ask(path), another.ask(path)])
              if (left.status === 200 || left.status === 308) expect({ path, ...bytes(left) }).toEqual({ path, ...bytes(right) })
              else expect({ path, ...problemIn(left) }).toEqual({ path, ...problemIn(right) })
            }
          }
          await sameChecks([server, othersServer], [open2public, othersPublic])
        } finally {
          await Promise.all([othersServer.close(), othersPublic.close()])
          await other.close()
        }
      })
  })
}

const bytes = ({ status, headers: { location }, text }: Answer) => ({ status, location, text })
