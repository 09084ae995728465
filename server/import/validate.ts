import { isDay } from '#model/claims/day.ts'
import type { ProfileId } from '#model/claims/identifiers.ts'
import { judgementIdOf, profileIdOf } from '#model/claims/identifiers.ts'
import { judgement, verdicts, type Judgement, type Profile } from '#model/claims/claim.ts'
import { source as sourceSchema, type Source, type SourceId } from '#model/claims/source.ts'
import { readWhen } from '#model/claims/edtf.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { IncomingClaim } from '#server/store/store.ts'
import { readClaim } from './claim-row.ts'
import type { Finding } from './findings.ts'
import { at, issuesOf, type Frame } from './frame.ts'
import type { MappedRow } from './map.ts'

/** What a folder says, understood and found sound on its own; `places` tells from which row each claim and judgement came. */
export interface Draft {
  readonly main: Source
  readonly sources: readonly Source[]
  readonly profiles: readonly Profile[]
  readonly claims: readonly { readonly incoming: IncomingClaim; readonly file: string; readonly row: number }[]
  readonly judgements: readonly { readonly judgement: Judgement; readonly file: string; readonly row: number }[]
}

/** Understands the mapped rows of one folder. Returns what it could understand and everything that is wrong; a draft only when there are sources. */
export function validateRows(folder: string, rows: readonly MappedRow[]): { draft: Draft | null; findings: Finding[] } {
  const findings: Finding[] = []
  const sources = new Map<string, Source>()
  for (const row of rows.filter(({ kind }) => 'sources' in kind)) {
    const source = readSource(row, findings)
    if (source) sources.set(source.id, source)
  }
  for (const row of rows.filter(({ kind }) => 'sources' in kind)) checkRepeats(row, sources, findings)
  const main = mainSource(folder, rows, sources, findings)
  if (!main) return { draft: null, findings }

  checkKeys(rows, findings)
  const records = readRecords(main.id, rows, findings)
  const types = new Map([...records.values()].map(({ id, type }) => [id, type]))
  const frame: Frame = { main, sources, records, types }
  const claims = rows.flatMap(row => {
    if (!('node' in row.kind || 'relationship' in row.kind)) return []
    const { incoming, findings: wrong } = readClaim(row, frame)
    findings.push(...wrong)
    return incoming ? [{ incoming, file: row.file, row: row.row }] : []
  })
  const judgements = rows.filter(({ kind }) => 'judgements' in kind).flatMap(row => readJudgement(row, frame, findings))
  const profiles = [...records].map(([key, { id, type }]) => ({ id, type, source: main.id, key }))
  return { draft: { main, sources: [...sources.values()], profiles, claims, judgements }, findings }
}

function readSource(row: MappedRow, findings: Finding[]): Source | undefined {
  const cell = (heading: string): string | null => row.cells.get(heading) ?? null
  const authors = cell('authors')
  const result = sourceSchema.safeParse({
    id: cell('key') ?? '',
    title: cell('title') ?? '',
    kind: cell('kind') ?? '',
    publisher: cell('publisher'),
    authors: authors === null ? [] : authors.split('|').map(author => author.trim()),
    published: cell('published'),
    url: cell('url'),
    archiveUrl: cell('archiveUrl'),
    language: cell('language'),
    sha256: cell('sha256'),
    repeats: cell('repeats'),
    file: cell('file'),
    note: cell('note'),
  })
  const published = cell('published')
  const read = published === null ? { ok: true as const } : readWhen(published, 'event', null)
  if (!read.ok) findings.push(at(row, 'published', `a date in EDTF. ${read.why.replace(/\.$/, '')}`))
  if (!result.success) findings.push(...issuesOf(row, result.error, ([field]) => (field === 'id' ? 'key' : String(field))))
  return result.success && read.ok ? result.data : undefined
}

function checkRepeats(row: MappedRow, sources: ReadonlyMap<string, Source>, findings: Finding[]): void {
  const repeats = row.cells.get('repeats')
  if (repeats !== undefined && (!sources.has(repeats) || repeats === row.cells.get('key')))
    findings.push(at(row, 'repeats', 'the key of another source in this file'))
}

function mainSource(
  folder: string,
  rows: readonly MappedRow[],
  sources: ReadonlyMap<string, Source>,
  findings: Finding[],
): Source | undefined {
  const mains = rows.filter(({ kind, cells }) => 'sources' in kind && cells.get('main') === 'yes')
  for (const row of rows)
    if ('sources' in row.kind && !['yes', 'no', undefined].includes(row.cells.get('main')))
      findings.push(at(row, 'main', 'yes, no or nothing'))
  if (mains.length !== 1)
    findings.push({
      file: `${folder}/sources.csv`,
      row: null,
      column: 'main',
      value: String(mains.length),
      expected: '“yes” in exactly one row: the document this folder is made from',
    })
  return sources.get(mains[0]?.cells.get('key') ?? '')
}

function checkKeys(rows: readonly MappedRow[], findings: Finding[]): void {
  const first = new Map<string, MappedRow>()
  for (const row of rows) {
    const key = row.cells.get('key')
    const space = 'sources' in row.kind ? 'source ' : ''
    if (key === undefined) {
      findings.push(at(row, 'key', 'a key'))
      continue
    }
    const before = first.get(space + key)
    if (before) findings.push(at(row, 'key', `a key of its own: it is used in ${before.file}, row ${String(before.row)}`))
    else first.set(space + key, row)
  }
}

function readRecords(main: SourceId, rows: readonly MappedRow[], findings: Finding[]): Map<string, { id: ProfileId; type: NodeType }> {
  const records = new Map<string, { id: ProfileId; type: NodeType }>()
  for (const { kind, cells } of rows) {
    const key = cells.get('key')
    if ('node' in kind && key !== undefined && !cells.has('about') && !records.has(key))
      records.set(key, { id: profileIdOf(main, key), type: kind.node })
  }
  for (const row of rows) {
    const about = row.cells.get('about')
    if (!('node' in row.kind) || about === undefined) continue
    const record = records.get(about)
    if (!record) findings.push(at(row, 'about', `the key of a row of ${row.kind.node}.csv whose “about” is empty`))
    else if (record.type !== row.kind.node) findings.push(at(row, 'about', `a record of this file; ${about} stands in ${record.type}.csv`))
  }
  return records
}

function readJudgement(row: MappedRow, { main, records }: Frame, findings: Finding[]): Draft['judgements'][number][] {
  const side = (column: 'a' | 'b'): ProfileId | undefined => {
    const text = row.cells.get(column) ?? ''
    const slash = text.indexOf('/')
    const [folder, key] = slash < 0 ? [main.id, text] : [text.slice(0, slash), text.slice(slash + 1)]
    if (folder !== main.id && key !== '') return profileIdOf(folder, key)
    const record = records.get(key)
    if (!record) findings.push(at(row, column, 'the key of a record of this folder, or “source key/record key” for one of another'))
    return record?.id
  }
  const [a, b] = [side('a'), side('b')]
  const day = row.cells.get('at') ?? ''
  if (!isDay(day)) findings.push(at(row, 'at', 'a day, such as 2026-11-22'))
  if (!(verdicts as readonly string[]).includes(row.cells.get('verdict') ?? ''))
    findings.push(at(row, 'verdict', `one of: ${verdicts.join(', ')}`))
  for (const needed of ['by', 'why']) if (!row.cells.has(needed)) findings.push(at(row, needed, 'some text'))
  if (!a || !b) return []
  const [first, second] = a < b ? [a, b] : [b, a]
  const body = {
    a: first,
    b: second,
    verdict: row.cells.get('verdict') ?? '',
    by: row.cells.get('by') ?? '',
    at: day,
    why: row.cells.get('why') ?? '',
  }
  const result = judgement.safeParse({ id: judgementIdOf(body), ...body })
  return result.success ? [{ judgement: result.data, file: row.file, row: row.row }] : []
}
