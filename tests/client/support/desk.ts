import { vi } from 'vitest'
import type { Checked, DossierAsked, Gap, Kept } from '#client/data/dossier/questions.ts'
import type { OwnParts } from '#client/session/drafts.ts'
import type { CheckItem, DossierDocument, Inline } from '#model/dossier/document.ts'
import { listDesk } from './screening.ts'
import { aNode, tieId } from './world.ts'

export const chief = aNode(5, 'Person', 'Bolat Testov', { official: true })
export const aizada = aNode(1, 'Person', 'Aizada Testova')
export const child = aNode(7, 'Person', 'Dana Testova')

const t = (text: string): Inline => ({ text, weight: 'plain' })
const gap = (section: string, part: 'submitter' | 'whyNow' | 'ask', text: string): CheckItem => ({
  ...{ section, sentence: `Needs ${part}`, at: { part } },
  state: text === '' ? 'missing' : 'complete',
})

/** A dossier of an invented chief of police, with what was written in it. */
export const aDocument = ({ regime, audience, own = {} }: Pick<DossierAsked, 'regime' | 'audience' | 'own'>): DossierDocument => {
  const { submitter = '', whyNow = '', ask = '' } = own
  const written = (id: string, number: string, title: string, text: string) => ({
    ...{ id, number, title },
    blocks: [
      text === ''
        ? { kind: 'notice' as const, content: [t('[To be written by the submitter.]')] }
        : { kind: 'paragraph' as const, content: [t(text)] },
    ],
  })
  return {
    ...{ schema: 'urn:answerable:dossier:1', language: 'en', regime, regimeVersion: '1', audience },
    ...{ title: 'Dossier: Bolat Testov', subtitle: 'A regime', handling: 'Allegations, not findings of guilt.', snapshot: 'abc' },
    sections: [
      {
        ...{ id: 'summary', number: '1', title: 'Summary' },
        blocks: [
          { kind: 'paragraph', content: [t('Bolat Testov holds the post.'), { claims: [1, 2] }, { note: 1 }] },
          {
            ...{ kind: 'figure', caption: 'The chain', alt: 'Bolat Testov holds Chief' },
            drawing: {
              columns: ['Person', 'Post'],
              boxes: [
                { id: 'a', column: 0, row: 0, text: 'Bolat Testov', kind: 'person' },
                { id: 'b', column: 1, row: 0, text: 'Chief', kind: 'post' },
              ],
              lines: [{ from: 'a', to: 'b', text: 'holds', certainty: 'possible' }],
            },
          },
        ],
      },
      written('submitter', '2', 'Submitter', submitter),
      {
        ...{ id: 'evidence', number: '8', title: 'Evidence' },
        blocks: [
          {
            ...{ kind: 'table', caption: 'Claims' },
            columns: [
              { heading: 'No.', share: 0.2 },
              { heading: 'Claim', share: 0.8 },
            ],
            rows: [
              [[{ claims: [1] }], [t('He holds the post.')]],
              [[{ claims: [2] }], [t('The post is in the police.')]],
            ],
          },
        ],
      },
      written('why-now', '12', 'Why now', whyNow),
      written('ask', '15', 'The request', ask),
    ],
    footnotes: [{ number: 1, content: [t('Annual report of the Test Monitor, section 3')] }],
    bibliography: [
      {
        id: 's1',
        type: 'report',
        title: 'Annual report of the Test Monitor',
        publisher: 'Test Monitor',
        issued: { 'date-parts': [[2021, 9, 2]] },
      },
    ],
    checklist: [
      gap('submitter', 'submitter', submitter),
      { section: 'evidence', state: 'partly', sentence: 'Every claim with an address', at: null },
      { section: 'summary', state: 'missing', sentence: 'A response of the person', at: { node: chief.id } },
      gap('why-now', 'whyNow', whyNow),
      gap('ask', 'ask', ask),
      { section: 'evidence', state: 'missing', sentence: 'Consent of each', at: { part: 'consent' } },
    ],
  }
}

interface Sent {
  readonly path: string
  readonly body: (DossierAsked & { readonly format?: string; readonly note?: string; readonly id?: string }) | null
}

type Answer = { readonly status?: number; readonly json: unknown } | { readonly file: string; readonly name: string }

const wholly = ({ submitter = '', whyNow = '', ask = '', consent = {} }: NonNullable<DossierAsked['own']> = {}): OwnParts => ({
  ...{ submitter, whyNow, ask, consent },
})

/** A server that makes and keeps dossiers, in memory. `screening` is what it has of lists, of which its dossiers then tell; `refuse` answers a question otherwise, `waits` holds an answer back. */
export function aDesk({
  gaps = [],
  screening,
  refuse,
  waits,
}: {
  readonly gaps?: readonly Gap[]
  readonly screening?: ReturnType<typeof listDesk>
  readonly refuse?: (sent: Sent) => Answer | undefined
  readonly waits?: (sent: Sent) => Promise<void> | undefined
} = {}) {
  const lists = screening ?? listDesk()
  const sent: Sent[] = []
  const kept = new Map<string, Kept>()
  const none = { added: 0, withdrawn: 0, revised: 0, chainsAdded: 0, chainsGone: 0 }
  const changed = (from: OwnParts, to: OwnParts) => (['submitter', 'whyNow', 'ask'] as const).filter(part => from[part] !== to[part])

  function check(asked: DossierAsked): Checked {
    const own = wholly(asked.own)
    const last = kept.get(asked.kept ?? '')
    return {
      document: screening ? screening.into(aDocument(asked)) : aDocument(asked),
      victims: [
        { node: aizada, consent: own.consent[aizada.id] ?? 'none', minor: false, named: own.consent[aizada.id] !== 'none' },
        { node: child, consent: 'none', minor: true, named: false },
      ],
      changes: last ? { ...none, added: 1, own: changed(last.own, own) } : null,
    }
  }

  function keep(asked: DossierAsked & { readonly note?: string }) {
    const id = asked.kept ?? `kept-${kept.size + 1}`
    const own = wholly(asked.own)
    const before = kept.get(id)
    const number = (before?.versions ?? 0) + 1
    const at = `2026-01-0${number}T10:00:00.000Z`
    const version = {
      number,
      at,
      note: asked.note ?? '',
      snapshot: 'abc',
      own,
      changes: before ? { ...none, own: changed(before.own, own) } : null,
    }
    const { regime, audience, language = 'en', style = 'apa' } = asked
    kept.set(id, {
      id,
      person: chief,
      regime,
      audience,
      language,
      style,
      own,
      versions: number,
      last: at,
      history: [...(before?.history ?? []), version],
    })
    return { id, number }
  }

  function answer({ path, body }: Sent): Answer {
    const ofLists = lists.answer(path, body, chief)
    if (ofLists !== undefined) return { json: ofLists }
    if (path.startsWith('/api/nodes/'))
      return {
        json: {
          node: { ...chief, properties: {}, disagrees: [] },
          counts: {},
          claims: [],
          next: null,
          restsOn: { claims: 0, sources: [], latest: null },
          statements: 0,
        },
      }
    if (path.startsWith('/api/gaps')) return { json: { gaps, on: new URLSearchParams(path.split('?')[1]).get('on'), next: null } }
    if (path === '/api/dossiers/check' && body) return { json: check(body) }
    if (path === '/api/dossiers/keep' && body) return { json: keep(body) }
    if (path === '/api/dossiers/discard') return { json: { discarded: kept.delete(body?.id ?? '') } }
    if (path === '/api/dossiers' && body)
      return { file: 'the file', name: `dossier-${body.regime}-${body.audience}-en.${body.format ?? ''}` }
    const one = kept.get(/^\/api\/dossiers\/([\w-]+)$/.exec(path)?.[1] ?? '')
    if (one) return { json: one }
    if (path.startsWith('/api/dossiers') && !path.startsWith('/api/dossiers/'))
      return { json: { dossiers: [...kept.values()].map(({ own: _, history: __, ...rest }) => rest) } }
    return aProblem(404, 'not-found')
  }

  vi.stubGlobal('fetch', async (path: string, { body }: { readonly body?: string } = {}) => {
    const one: Sent = { path, body: body === undefined ? null : (JSON.parse(body) as Sent['body']) }
    sent.push(one)
    const said = refuse?.(one) ?? answer(one)
    const held = waits?.(one)
    if (held !== undefined) await held
    if ('file' in said) return new Response(said.file, { headers: { 'content-disposition': `attachment; filename="${said.name}"` } })
    return new Response(JSON.stringify(said.json), { status: said.status ?? 200 })
  })
  return { sent, kept }
}

export const aProblem = (
  status: number,
  kind: string,
  findings?: readonly { readonly at: string; readonly expected: string }[],
): Answer => ({
  status,
  json: { type: `/api/problems/${kind}`, title: kind, status, detail: 'Told by the server.', id: 'test', ...(findings && { findings }) },
})

const list = aNode(20, 'SanctionsList', 'An invented list')
const unscreened = { told: 'nothing', screened: null } as const
const post = aNode(21, 'Post', 'Chief of Exampleville Police')
export const listedAs = (holder: boolean): Gap['proposed'][number] => ({
  relationship: tieId(30),
  list,
  regime: null,
  when: null,
  post: holder ? post : null,
})
export const aGap = (number: number, name: string, more: Partial<Gap> = {}): Gap => ({
  official: aNode(number, 'Person', name, { official: true }),
  ...{ acts: 3, definite: 1, posts: [{ relationship: tieId(31), post, when: null, onDate: 'possible' }], proposed: [], designated: [] },
  regimes: { 'us-glomag': unscreened, 'eu-ghrsr': unscreened, 'uk-ghrsr': unscreened, 'ca-jvcfoa': unscreened },
  ...more,
})
