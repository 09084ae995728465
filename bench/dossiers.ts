import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readWhen } from '#model/claims/edtf.ts'
import { profileIdOf } from '#model/claims/identifiers.ts'
import type { Profile, Says, Statement } from '#model/claims/claim.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import type { DossierDocument } from '#model/dossier/document.ts'
import { noOwnParts } from '#model/dossier/facts.ts'
import { fullClearance } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { clearanceOf, dossierOf } from '#server/explore/dossier.ts'
import { recordOf } from '#server/explore/record.ts'
import { renderDocx } from '#server/render/docx.ts'
import { renderHtml } from '#server/render/html.ts'
import { renderPdf } from '#server/render/pdf.ts'
import { closeTypesetter } from '#server/render/typst/compiler.ts'
import { warmTypesetter } from '#server/render/warm.ts'
import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import type { IncomingClaim, Store } from '#server/store/store.ts'
import { ms, say, timed, timesOf } from './measure.ts'

// What a dossier costs: of every official of the seed, and of an invented one with about 2,000 claims. A file is timed when it is first made by a typesetter that
// has set a page before, as behind a preview; the first of a process is told apart.
const style = { style: 'apa' } as const
const wanted = { regime: 'us-glomag', audience: 'submission', language: 'en', own: noOwnParts } as const

export async function measureDossiers(load: () => string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-bench-dossiers-'))
  try {
    const program = fileURLToPath(new URL('../server/cli/answerable.js', import.meta.url))
    const { status } = spawnSync(process.execPath, [program, 'seed'], { cwd: folder, stdio: 'ignore' })
    if (status !== 0) throw new Error('the seed could not be loaded')
    const store = await openEmbeddedStore({ folder: join(folder, 'data'), mode: 'write' })
    await store.commit(townOf(200))
    const officials = await officialsIn(store)
    say(`${officials.length} persons with a chain (${load()})`)
    const rows: Row[] = []
    let first: number | undefined
    for (const person of officials) {
      let document: DossierDocument | undefined
      const made = await timed(async () => {
        document = await dossierOf(store, { ...wanted, person })
      })
      if (document === undefined || document.sections.length === 0) continue
      const of = document
      first ??= await timed(() => renderPdf(of, style))
      await closeTypesetter()
      await warmTypesetter()
      const pdf = await timed(() => renderPdf(of, style))
      const docx = await timed(() => renderDocx(of, style))
      const html = await timed(() => renderHtml(of, style))
      rows.push({ name: person.caption, claims: claimsIn(of), made, pdf, docx, html })
    }
    for (const what of ['made', 'pdf', 'docx', 'html'] as const) {
      const { median, p95 } = timesOf(rows.filter(({ name }) => name !== busy).map(row => row[what]))
      const longest = rows.filter(({ name }) => name !== busy).reduce((a, b) => (a[what] > b[what] ? a : b))
      say(
        `${what}: median ${ms(median)} ms, p95 ${ms(p95)} ms, longest ${ms(longest[what])} ms (${longest.name}, ${longest.claims} claims)`,
      )
    }
    const long = rows.find(({ name }) => name === busy)
    if (long)
      say(
        `an invented official, ${long.claims} claims: made ${ms(long.made)}, pdf ${ms(long.pdf)}, docx ${ms(long.docx)}, html ${ms(long.html)} ms`,
      )
    say(`the first pdf of a process, without a page before: ${ms(first ?? 0)} ms (${load()})`)
    await store.close()
  } finally {
    await closeTypesetter()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Row {
  readonly name: string
  readonly claims: number
  readonly made: number
  readonly pdf: number
  readonly docx: number
  readonly html: number
}

const claimsIn = ({ sections }: DossierDocument): number => {
  const [table] = sections.find(({ id }) => id === 'evidence')?.blocks ?? []
  return table?.kind === 'table' ? table.rows.length : 0
}

async function officialsIn(store: Store): Promise<NodeRecord[]> {
  const all = await store.nodesOfType('Person', { after: null, limit: 100_000 }, fullClearance)
  const found: NodeRecord[] = []
  for (const official of all.items.filter(({ named }) => named)) {
    const { entries } = await recordOf(store, { official, depth: 4, limit: 1 }, fullClearance)
    const seen = entries.length > 0 ? await store.node(official.id, clearanceOf(wanted.audience)) : null
    if (seen) found.push(seen)
  }
  return found
}

const busy = 'Camilla Manyacts'

/** An official and what so many people suffered at their hands, ten claims each. */
function townOf(acts: number) {
  const id = 'bench-town' as SourceId
  const source: Source = {
    ...{ id, title: 'An invented report', kind: 'report', publisher: null, authors: [], published: null, url: null, archiveUrl: null },
    ...{ language: 'en', sha256: null, repeats: null, file: null, note: null },
  }
  const profiles: Profile[] = []
  const claims: IncomingClaim[] = []
  const tell = (subject: Statement['subject'], says: Says, date?: string): void => {
    const read = date === undefined ? null : readWhen(date, 'event', null)
    const paragraph = String(claims.length + 1)
    claims.push({
      statement: {
        ...{ subject, says, saidBy: null, stance: 'alleges', hedged: false, when: read?.ok ? read.when : null },
        citations: [{ source: id, locator: { section: '1', paragraph }, relays: null, accessed: null, quotation: null }],
      },
      revision: { status: 'accepted', note: null, mark: 'public' },
      researcher: null,
      row: { folder: id, key: `row-${paragraph}` },
    })
  }
  const node = (type: Profile['type'], key: string, says: Says, date?: string): Profile['id'] => {
    const profile = profileIdOf(id, key)
    profiles.push({ id: profile, type, source: id, key })
    tell({ profile }, says, date)
    return profile
  }
  const official = node('Person', 'official', { name: busy })
  for (let at = 0; at < acts; at++) {
    const date = `20${10 + (at % 10)}-0${1 + (at % 9)}-1${at % 10}`
    const victim = node('Person', `victim-${at}`, { name: `Aizada Testova the ${at + 1}th` })
    const act = node('Incident', `act-${at}`, { name: `Beating of ${at + 1}`, kind: 'beating' }, date)
    const place = node('Place', `place-${at}`, { name: `Sampletown ${at + 1}` })
    tell({ profile: act }, { description: `what the neighbours saw of it, number ${at + 1}` })
    tell({ profile: act }, { method: 'with a stick and a rope' })
    tell({ profile: act }, { motive: `a complaint about water, number ${at + 1}` })
    tell({ type: 'SUFFERED', from: victim, to: act, key: '' }, { effect: 'a broken arm' }, date)
    tell({ type: 'SUFFERED', from: victim, to: act, key: '' }, { effect: 'could not work for a month' }, date)
    tell({ type: 'COMMITTED', from: official, to: act, key: '' }, { manner: 'held him down' }, date)
    tell({ type: 'COMMITTED', from: official, to: act, key: '' }, { manner: 'gave the rope' }, date)
    tell({ type: 'HAPPENED_AT', from: act, to: place, key: '' }, {})
  }
  return { sources: [source], profiles, claims }
}
