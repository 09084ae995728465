import { beforeAll, describe, expect, test } from 'vitest'
import type { Rank } from '#model/claims/mark.ts'
import { audiences, type Audience, type DossierDocument } from '#model/dossier/document.ts'
import { noOwnParts } from '#model/dossier/facts.ts'
import { guard } from '#model/dossier/guard.ts'
import { fill, phrases } from '#model/dossier/words/all.ts'
import { languages, type Language } from '#model/languages.ts'
import { noLists, type HitJudgement, type Screenable, type Screenables } from '#model/screening/judgement.ts'
import { clearanceOf, dossierOf } from '#server/explore/dossier.ts'
import { gapsOf } from '#server/explore/gaps.ts'
import { screenerOf } from '#server/explore/screening.ts'
import { batch, ids } from '#tests/contract/api/small-world.ts'
import { entryOf, judgementOf, listIdOf, listOf } from '#tests/support/lists.ts'
import { NaiveStore } from '#tests/support/oracle-store.ts'

const store = new NaiveStore()
beforeAll(async () => {
  await store.commit(batch)
})

const like = entryOf('1', ['SAMPLEVA, Camilla'], { birthDates: ['1965'], countries: ['KZ'] })
const unlike = entryOf('2', ['Dana Placeholder'])
const kept = (lists: readonly Screenable[], ...judgements: HitJudgement[]): Screenables => ({ lists, judgements, broken: [] })

async function dossier(screenables: Screenables, audience: Audience = 'public', language: Language = 'en'): Promise<DossierDocument> {
  const person = await store.node(ids.clerk, clearanceOf(audience))
  return dossierOf(store, { person: person!, regime: 'ca-jvcfoa', audience, language, own: noOwnParts, screenables })
}
const textOf = (of: unknown): string => JSON.stringify(of)
const thirteen = ({ sections }: DossierDocument): string => textOf(sections.find(({ id }) => id === 'elsewhere'))
const checkOf = ({ checklist }: DossierDocument) => checklist.find(({ section }) => section === 'elsewhere')?.state

describe('section 13', () => {
  test('says that nothing was screened where there is no list', async () => {
    const made = await dossier(noLists)
    expect(thirteen(made)).toContain(phrases.en['elsewhere.unscreened'])
    expect(checkOf(made)).toBe('missing')
  })

  test('tells each list with its date, count and hash, and that nobody of a like name is in it', async () => {
    const made = await dossier(kept([listOf(1, [unlike])]))
    for (const part of ['Test list 1', 'A test office', '2026-01-10', '1'.repeat(64), phrases.en['elsewhere.nohits']])
      expect(thirteen(made)).toContain(part)
    expect(thirteen(made)).not.toContain(phrases.en['elsewhere.unscreened'])
    expect(thirteen(made)).not.toContain('Placeholder')
    expect(checkOf(made)).toBe('complete')
  })

  test('an open hit says nothing of the person, and the checklist waits for a judgement', async () => {
    const made = await dossier(kept([listOf(1, [like, unlike])]))
    expect(thirteen(made)).toContain('SAMPLEVA, Camilla')
    expect(thirteen(made)).toContain(fill('en', 'hit.open', { person: 'Camilla Sampleva' }))
    expect(checkOf(made)).toBe('partly')
    expect(textOf(made)).not.toMatch(/is listed|was designated/)
  })

  test('what was judged is told with its day and reason, and completes the check', async () => {
    for (const verdict of ['confirmed', 'rejected'] as const) {
      const made = await dossier(kept([listOf(1, [like])], judgementOf(ids.clerk, { verdict })), 'submission')
      for (const part of [phrases.en[`hit.${verdict}`], '2026-01-15', 'the same birthday', 'K. Sample'])
        expect(thirteen(made)).toContain(part)
      expect(checkOf(made)).toBe('complete')
    }
    const back = [judgementOf(ids.clerk), judgementOf(ids.clerk, { verdict: 'withdrawn', why: 'another birthday after all' })]
    expect(checkOf(await dossier(kept([listOf(1, [like])], ...back)))).toBe('partly')
  })

  test('a list of another regime alone is not enough, and its open hits do not stand in the way', async () => {
    expect(checkOf(await dossier(kept([listOf(1, [unlike], { regime: 'uk-ghrsr' })])))).toBe('partly')
    const both = [listOf(1, [unlike]), listOf(2, [like], { regime: 'uk-ghrsr' })]
    expect(checkOf(await dossier(kept(both)))).toBe('complete')
  })

  test('a judged entry that the newest edition no longer has is told as that', async () => {
    const made = await dossier(kept([listOf(1, [unlike])], judgementOf(ids.clerk)))
    expect(thirteen(made)).toContain(fill('en', 'hit.gone', { entry: '1', list: 'Test list 1', date: '2026-01-10' }))
  })

  test('no wording of it says more than a judgement, in any language, for any audience', async () => {
    const hostile = listOf(2, [entryOf('1', ['Camilla Sampleva']), entryOf('2', ['Sampleva Camilla the criminal'])], {
      title: 'The guilty',
    })
    const judgements = [
      judgementOf(ids.clerk),
      judgementOf(ids.clerk, { list: listIdOf(2), verdict: 'rejected', why: 'He is a criminal.' }),
    ]
    for (const language of languages)
      for (const audience of audiences) {
        const made = await dossier(kept([listOf(1, [like]), hostile], ...judgements), audience, language)
        expect(guard(made, [])).toEqual([])
        expect(thirteen(made)).not.toMatch(/\{\w+\}/)
      }
  })

  test('the snapshot tells lists and judgements apart', async () => {
    const snapshots = [
      await dossier(noLists),
      await dossier(kept([listOf(1, [like])])),
      await dossier(kept([listOf(1, [like], { date: '2026-01-11' })])),
      await dossier(kept([listOf(1, [like], { sha256: 'a'.repeat(64) })])),
      await dossier(kept([listOf(1, [like])], judgementOf(ids.clerk))),
      await dossier(kept([listOf(1, [like])], judgementOf(ids.clerk, { verdict: 'rejected' }))),
    ].map(({ snapshot }) => snapshot)
    expect(new Set(snapshots).size).toBe(snapshots.length)
    expect((await dossier(kept([listOf(1, [like])]))).snapshot).toBe(snapshots[1])
  })
})

describe('what is kept from an audience', () => {
  const secret = 'she was seen by Aizada Testova'
  test('a judgement above its mark: for them the hit is open', async () => {
    for (const mark of ['sealed', 'internal'] as const) {
      const made = await dossier(kept([listOf(1, [like])], judgementOf(ids.clerk, { mark, why: 'quiet reason' })))
      expect(thirteen(made)).not.toMatch(/quiet reason|K\. Sample/)
      expect(checkOf(made)).toBe('partly')
      const plain = await dossier(kept([listOf(1, [like])]))
      expect(textOf(made)).toBe(textOf(plain))
    }
  })

  test('a reason, a title or a listed name that tells of someone protected, and who judged, below a submission', async () => {
    const lists = [listOf(1, [like, entryOf('3', ['Camilla Sampleva Testova'])], { title: 'List that Aizada Testova brought' })]
    const screenables = kept(lists, judgementOf(ids.clerk, { why: secret }))
    for (const audience of ['public', 'partner'] as const) {
      const text = textOf(await dossier(screenables, audience))
      expect(text).not.toMatch(/Aizada|Testova|K\. Sample/)
      expect(text).toContain('1'.repeat(64))
    }
    for (const told of [secret, 'K. Sample']) expect(thirteen(await dossier(screenables, 'submission'))).toContain(told)
  })

  test('what was taken back by a judgement above them: it is gone for them too', async () => {
    const taken = [judgementOf(ids.clerk), judgementOf(ids.clerk, { verdict: 'withdrawn', mark: 'sealed', why: 'quiet reason' })]
    const made = await dossier(kept([listOf(1, [like])], ...taken))
    expect(textOf(made)).toBe(textOf(await dossier(kept([listOf(1, [like])]))))
  })

  test('a hit by a name that they do not see', async () => {
    const told = (batch.claims ?? []).find(({ statement: { subject } }) => 'profile' in subject && subject.profile === ids.clerk)!
    const sealed = { status: 'accepted', note: null, mark: 'sealed' } as const
    const quiet = new NaiveStore()
    await quiet.commit(batch)
    await quiet.commit({
      claims: [
        {
          ...told,
          statement: { ...told.statement, says: { alias: 'Zarina Quietova' } },
          revision: sealed,
          row: { ...told.row, key: 'alias' },
        },
      ],
    })
    const hitsAt = async (clearance: Rank) => {
      const screen = screenerOf(quiet, kept([listOf(1, [entryOf('1', ['QUIETOVA Zarina'])])]), clearance)
      return (await screen((await quiet.node(ids.clerk, clearance))!)).hits.length
    }
    expect([await hitsAt(0), await hitsAt(3), await hitsAt(4)]).toEqual([0, 0, 1])
  })
})

describe('the gap list', () => {
  const regimeIn = async (screenables: Screenables, clearance: Rank = 0) => {
    const asked = { on: null, after: null, limit: 10, screener: screenerOf(store, screenables, clearance) }
    const { gaps } = await gapsOf(store, asked, clearance)
    const { 'ca-jvcfoa': own, 'uk-ghrsr': other } = gaps.find(({ official }) => official.id === ids.clerk)!.regimes
    expect(other).toEqual({ told: 'nothing', screened: null })
    return own.screened && { state: own.screened.state, list: own.screened.list.id }
  }

  test('tells not listed, a like name and a judgement apart, each with its list', async () => {
    const list = listIdOf(1)
    expect(await regimeIn(noLists)).toBeNull()
    expect(await regimeIn(kept([listOf(1, [unlike])]))).toEqual({ state: 'not-listed', list })
    expect(await regimeIn(kept([listOf(1, [like])]))).toEqual({ state: 'hit-open', list })
    expect(await regimeIn(kept([listOf(1, [like])], judgementOf(ids.clerk)))).toEqual({ state: 'listed', list })
    expect(await regimeIn(kept([listOf(1, [like])], judgementOf(ids.clerk, { verdict: 'rejected' })))).toEqual({
      state: 'not-listed',
      list,
    })
  })

  test('of several lists of a regime, the one that says most', async () => {
    const older = listOf(2, [like], { date: '2025-01-01' })
    expect(await regimeIn(kept([listOf(1, [unlike]), older]))).toEqual({ state: 'hit-open', list: listIdOf(2) })
    const judged = judgementOf(ids.clerk, { list: listIdOf(2) })
    expect(await regimeIn(kept([listOf(1, [like]), older], judged))).toEqual({ state: 'listed', list: listIdOf(2) })
  })

  test('a judgement above the reader is not there', async () => {
    const screenables = kept([listOf(1, [like])], judgementOf(ids.clerk, { mark: 'sealed' }))
    expect([await regimeIn(screenables), await regimeIn(screenables, 4)].map(found => found?.state)).toEqual(['hit-open', 'listed'])
  })
})

test('judgements of a record that was joined to another are those of the whole person', async () => {
  const screen = screenerOf(store, kept([listOf(1, [entryOf('1', ['Ayzada Testova'])])], judgementOf(ids.oldVictim)), 4)
  expect((await screen((await store.node(ids.victim, 4))!)).hits.map(({ state }) => state)).toEqual(['confirmed'])
})
