import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { checkDossier, keptDossier, keptDossiers } from '#model/api/dossiers.ts'
import type { Block, DossierDocument } from '#model/dossier/document.ts'
import { phrases } from '#model/dossier/words/all.ts'
import type { IncomingClaim, Store } from '#server/store/store.ts'
import { serving, type Answer, type Server } from './asking.ts'
import { emptyDesk, keptIds } from './kept.ts'
import { problemIn } from './problem-in.ts'
import { batch, ids } from './small-world.ts'

type Check = z.output<typeof checkDossier.output>

const asked = { person: ids.clerk, regime: 'ca-jvcfoa', audience: 'public', own: { whyNow: 'A hearing is near.' } }
const unknownId = `n${'0'.repeat(24)}`
const unknownKept = `d${'0'.repeat(24)}`

const read = <Shape extends z.ZodType>(shape: Shape, { status, text }: Answer): z.output<Shape> => {
  expect([status, text.slice(0, 300)]).toEqual([200, text.slice(0, 300)])
  return shape.parse(JSON.parse(text))
}
const kept = (answer: Answer): { id: string; number: number } => {
  expect(answer.status).toBe(200)
  return JSON.parse(answer.text) as { id: string; number: number }
}
const findings = (answer: Answer): unknown => (problemIn(answer).rest as { findings?: { at: string }[] }).findings?.map(({ at }) => at)

const wordsOf = (block: Block): string => JSON.stringify(block)
/** What stands under the heading on changes. */
function changesIn(document: DossierDocument): string[] {
  const { blocks } = document.sections.find(({ id }) => id === 'annexes')!
  const from = blocks.findIndex(block => block.kind === 'heading' && block.text === phrases[document.language]['annex.changes'])
  const to = blocks.findIndex(block => block.kind === 'heading' && block.text === phrases[document.language]['annex.checklist'])
  return blocks.slice(from + 1, to).map(wordsOf)
}

/** What is promised of dossiers kept and checked, on any store: each test at a desk of its own. */
export function describeDossiers(storeOf: () => Store): void {
  describe('dossiers', () => {
    const at = (what: string, use: (servers: { full: Server; open: Server; desk: string }) => Promise<void>) => {
      test(what, async () => {
        const { desk, clear } = emptyDesk()
        const full = await serving(storeOf(), { ANSWERABLE_DATA: desk })
        const open = await serving(storeOf(), { ANSWERABLE_DATA: desk, ANSWERABLE_CLEARANCE: 'public' })
        try {
          await use({ full, open, desk })
        } finally {
          await Promise.all([full.close(), open.close()])
          clear()
        }
      })
    }

    at('a check is the document of the file, with everyone on whom an act fell', async ({ full }) => {
      const check = read(checkDossier.output, await full.post('/api/dossiers/check', asked))
      const file = await full.post('/api/dossiers', { ...asked, format: 'json' })
      expect(check.document).toEqual(JSON.parse(file.text))
      expect(check.changes).toBeNull()
      const of = ({ victims }: Check) => victims.map(({ node, consent, minor, named }) => [node.id, consent, minor, named])
      expect(of(check)).toEqual([[ids.victim, 'none', false, false]])
      const agreed = { ...asked, own: { consent: { [ids.victim]: 'public' } } }
      expect(of(read(checkDossier.output, await full.post('/api/dossiers/check', agreed)))).toEqual([[ids.victim, 'public', false, true]])
      const refused = { ...asked, audience: 'submission', own: { consent: { [ids.victim]: 'none' } } }
      expect(of(read(checkDossier.output, await full.post('/api/dossiers/check', refused)))).toEqual([[ids.victim, 'none', false, false]])
    })

    at('a refusal holds under the id that a record had before it was joined, and against a consent under the other', async ({ full }) => {
      for (const consent of [{ [ids.oldVictim]: 'none' }, { [ids.oldVictim]: 'none', [ids.victim]: 'public' }]) {
        const { text } = await full.post('/api/dossiers', { ...asked, audience: 'submission', format: 'json', own: { consent } })
        expect(text).not.toMatch(/Testova|Тестова/)
      }
    })

    at('consent of someone else is ignored, known, hidden or unknown', async ({ full, open }) => {
      const without = await open.post('/api/dossiers/check', asked)
      for (const id of [ids.lonely, ids.hidden, unknownId, '__proto__', 'x']) {
        const own = { ...asked.own, consent: JSON.parse(`{"${id}":"public"}`) as unknown }
        for (const server of [full, open]) expect((await server.post('/api/dossiers/check', { ...asked, own })).text).toBe(without.text)
      }
    })

    at('someone of whom nothing is documented has no empty dossier at any door; someone unknown is not found', async ({ full }) => {
      for (const path of ['/api/dossiers', '/api/dossiers/check', '/api/dossiers/keep']) {
        const extra = path === '/api/dossiers' ? { format: 'json' } : {}
        const nothing = problemIn(await full.post(path, { ...asked, ...extra, person: ids.dana }))
        expect([nothing.kind, (nothing.rest as { status: number }).status]).toEqual(['nothing-documented', 422])
        for (const person of [unknownId, ids.hidden])
          expect(problemIn(await full.post(path, { ...asked, ...extra, person })).kind).toBe('not-found')
        // A post is something to tell, if no act leads there.
        expect((await full.post(path, { ...asked, ...extra, person: ids.bolat })).status).toBe(200)
      }
      const list = read(keptDossiers.output, await full.ask('/api/dossiers'))
      expect(list.dossiers.map(({ person }) => person.id)).toEqual([ids.bolat])
    })

    at('versions are kept with what was written, and told with what changed', async ({ full }) => {
      const first = kept(await full.post('/api/dossiers/keep', { ...asked, note: 'Draft' }))
      expect(first.number).toBe(1)
      const again = { ...asked, kept: first.id, own: { whyNow: 'The hearing was put off.', ask: 'Look into it.' } }
      const check = read(checkDossier.output, await full.post('/api/dossiers/check', again))
      const own = { added: 0, withdrawn: 0, revised: 0, chainsAdded: 0, chainsGone: 0, own: ['whyNow', 'ask'] }
      expect(check.changes).toEqual(own)
      expect(kept(await full.post('/api/dossiers/keep', { ...again, language: 'kk', style: 'mla' }))).toEqual({ id: first.id, number: 2 })
      // What was kept as version 2 and is then filed tells what changed since version 1.
      const filed = read(checkDossier.output, await full.post('/api/dossiers/check', again))
      expect(filed.changes).toEqual({ ...own, own: [] })
      expect(filed.document).toEqual(check.document)
      const one = read(keptDossier.output, await full.ask(`/api/dossiers/${first.id}`))
      expect(one).toMatchObject({
        id: first.id,
        person: { id: ids.clerk, caption: 'Camilla Sampleva' },
        language: 'kk',
        style: 'mla',
        versions: 2,
        own: { submitter: '', whyNow: 'The hearing was put off.', ask: 'Look into it.', consent: {} },
        history: [
          { number: 2, note: '', changes: own },
          { number: 1, note: 'Draft', changes: null, own: { whyNow: 'A hearing is near.' } },
        ],
      })
      expect(one.last).toBe(one.history[0]!.at)
      const list = read(keptDossiers.output, await full.ask('/api/dossiers'))
      const { own: _own, history: _history, ...inList } = one
      expect(list).toEqual({ dossiers: [inList] })
      expect(read(keptDossiers.output, await full.ask(`/api/dossiers?person=${ids.clerk}`)).dossiers).toHaveLength(1)
      for (const person of [ids.bolat, unknownId])
        expect(read(keptDossiers.output, await full.ask(`/api/dossiers?person=${person}`)).dossiers).toEqual([])
    })

    at('a kept dossier is not there for a reader below whoever kept it', async ({ full, open }) => {
      const { id } = kept(await full.post('/api/dossiers/keep', asked))
      const mine = kept(await open.post('/api/dossiers/keep', asked))
      expect(read(keptDossiers.output, await open.ask('/api/dossiers')).dossiers.map(one => one.id)).toEqual([mine.id])
      expect(read(keptDossiers.output, await full.ask('/api/dossiers')).dossiers).toHaveLength(2)
      const hidden = [
        open.ask(`/api/dossiers/${id}`),
        open.post('/api/dossiers/discard', { id }),
        open.post('/api/dossiers/keep', { ...asked, kept: id }),
        open.post('/api/dossiers/check', { ...asked, kept: id }),
        open.post('/api/dossiers', { ...asked, kept: id, format: 'json' }),
      ]
      const unknown = [
        open.ask(`/api/dossiers/${unknownKept}`),
        open.post('/api/dossiers/discard', { id: unknownKept }),
        open.post('/api/dossiers/keep', { ...asked, kept: unknownKept }),
        open.post('/api/dossiers/check', { ...asked, kept: '../dossiers' }),
        open.post('/api/dossiers', { ...asked, kept: 'x', format: 'json' }),
      ]
      const [first, ...others] = (await Promise.all([...hidden, ...unknown])).map(problemIn)
      expect(first?.kind).toBe('not-found')
      for (const other of others) expect(other).toEqual(first)
      // A version by a reader of everything takes the whole dossier with it.
      expect(kept(await full.post('/api/dossiers/keep', { ...asked, kept: mine.id })).number).toBe(2)
      expect(problemIn(await open.ask(`/api/dossiers/${mine.id}`)).kind).toBe('not-found')
    })

    at('a kept dossier is of one person, regime and audience', async ({ full }) => {
      const { id } = kept(await full.post('/api/dossiers/keep', asked))
      for (const other of [{ person: ids.bolat }, { regime: 'uk-ghrsr' }, { audience: 'partner' }, { audience: 'sealed' }])
        for (const path of ['/api/dossiers/check', '/api/dossiers/keep'])
          expect([other, findings(await full.post(path, { ...asked, ...other, kept: id }))]).toEqual([other, ['body.kept']])
      expect(read(keptDossier.output, await full.ask(`/api/dossiers/${id}`)).versions).toBe(1)
    })

    at('everything wrong is said at once and keeps nothing', async ({ full, open }) => {
      const wrong = { ...asked, regime: 'moon', own: { whyNow: 'x'.repeat(20_001), secret: '', consent: { a: 'maybe' } }, note: 1 }
      expect((findings(await full.post('/api/dossiers/keep', wrong)) as string[]).sort()).toEqual(
        ['body.note', 'body.own.consent.a', 'body.own.secret', 'body.own.whyNow', 'body.regime'].sort(),
      )
      expect(findings(await open.post('/api/dossiers/keep', { ...asked, audience: 'partner' }))).toEqual(['body.audience'])
      expect(read(keptDossiers.output, await full.ask('/api/dossiers'))).toEqual({ dossiers: [] })
    })

    at('a read-only server keeps and discards nothing, and checks all the same', async ({ full, desk }) => {
      const { id } = kept(await full.post('/api/dossiers/keep', { ...asked, own: {} }))
      const readOnly = await serving(storeOf(), { ANSWERABLE_DATA: desk, HOST: '0.0.0.0' })
      try {
        expect(problemIn(await readOnly.post('/api/dossiers/keep', asked)).kind).toBe('read-only')
        expect(problemIn(await readOnly.post('/api/dossiers/discard', { id })).kind).toBe('read-only')
        expect((await readOnly.post('/api/dossiers/check', asked)).status).toBe(200)
      } finally {
        await readOnly.close()
      }
      expect(read(keptDossier.output, await full.ask(`/api/dossiers/${id}`)).versions).toBe(1)
    })

    at('what is discarded is not found', async ({ full }) => {
      const { id } = kept(await full.post('/api/dossiers/keep', asked))
      expect((await full.post('/api/dossiers/discard', { id })).text).toBe('{"discarded":true}')
      expect(problemIn(await full.ask(`/api/dossiers/${id}`)).kind).toBe('not-found')
      expect(problemIn(await full.post('/api/dossiers/discard', { id })).kind).toBe('not-found')
    })

    at('a folder that cannot be used is said to be so; nothing is kept', async ({ full, desk }) => {
      writeFileSync(join(desk, 'dossiers'), 'a file')
      const { kind, rest } = problemIn(await full.post('/api/dossiers/keep', asked))
      expect(kind).toBe('store-unavailable')
      expect(JSON.stringify(rest)).toContain('kept dossiers')
      expect(JSON.stringify(rest)).not.toContain(desk)
    })

    at('a broken file is named to who may see everything', async ({ full, open, desk }) => {
      const { id } = kept(await open.post('/api/dossiers/keep', asked))
      writeFileSync(join(desk, 'dossiers', id, '2.json'), '{"schema":')
      expect(read(keptDossiers.output, await full.ask('/api/dossiers'))).toMatchObject({
        dossiers: [{ id, versions: 1 }],
        unreadable: [`${id}/2.json`],
      })
      expect((await open.ask('/api/dossiers')).text).toBe('{"dossiers":[]}')
    })

    at('the annex tells what changed since a kept version, in numbers that its audience may see', async ({ full }) => {
      const store = storeOf()
      try {
        const { id } = kept(await full.post('/api/dossiers/keep', asked))
        const day = read(keptDossier.output, await full.ask(`/api/dossiers/${id}`)).last.slice(0, 10)
        const check = async (changes: object = {}) =>
          read(checkDossier.output, await full.post('/api/dossiers/check', { ...asked, ...changes, kept: id }))
        const since = (language: 'en' | 'ru') => phrases[language]['changes.since'].replace('{number}', '1').replace('{day}', day)
        expect(changesIn((await check()).document)).toEqual([
          expect.stringContaining(since('en')),
          expect.stringContaining(phrases.en['changes.none']),
        ])
        await store.commit({ claims: changed, retract: [withdrawn.row] })
        const { document, changes } = await check({ language: 'ru' })
        expect(changes).toEqual({ added: 1, withdrawn: 1, revised: 1, chainsAdded: 0, chainsGone: 0, own: [] })
        const told = changesIn(document).join(' ')
        expect(told).toContain(since('ru'))
        for (const phrase of ['changes.added', 'changes.revised', 'changes.withdrawn'] as const)
          expect(told).toContain(phrases.ru[phrase].replace('{count}', '1'))
        expect(told).toContain(`${phrases.ru['changes.here']} `)
        expect((await check({ language: 'ru' })).document).toEqual(document)
      } finally {
        await store.reset()
        await store.commit(batch)
      }
    })
  })
}

/** Two servers at one desk, on stores that hold the same, answer a check with the same bytes. */
export async function sameChecks(...pairs: readonly (readonly [Server, Server])[]): Promise<void> {
  for (const pair of pairs) {
    const checks = pair.map(server => server.post('/api/dossiers/check', { ...asked, language: 'kk', kept: keptIds.open }))
    const [left, right] = await Promise.all(checks)
    expect(left?.status).toBe(200)
    expect(left?.text).toBe(right?.text)
  }
}

const about = (test: (claim: IncomingClaim) => boolean): IncomingClaim => {
  const found = batch.claims?.find(test)
  if (!found) throw new Error('the small world does not tell this')
  return found
}
const withdrawn = about(({ statement: { subject } }) => 'type' in subject && subject.type === 'WORKS_AT' && subject.to === ids.court)
const part = about(({ statement: { subject } }) => 'type' in subject && subject.type === 'TOOK_PART_IN')
const ofClerk = about(({ statement: { subject } }) => 'profile' in subject && subject.profile === ids.clerk)
const another = (mark: 'public' | 'sealed'): IncomingClaim => ({
  ...ofClerk,
  statement: { ...ofClerk.statement, says: { occupation: `clerk, ${mark}` } },
  revision: { ...ofClerk.revision, mark },
  row: { ...ofClerk.row, key: `another-${mark}` },
})
/** One more claim for everyone, one that only readers of everything see, one revised. */
const changed = [another('public'), another('sealed'), { ...part, revision: { ...part.revision, note: 'The page was read again.' } }]
