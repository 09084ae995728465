import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse, type CsvError } from 'csv-parse/sync'
import { isNodeType, isRelationshipType } from '#model/ontology/lookup.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Finding } from './findings.ts'

export type TableKind =
  { readonly sources: true } | { readonly judgements: true } | { readonly node: NodeType } | { readonly relationship: RelationshipType }

/** A file as it was read: headings and cells, nothing understood yet. */
export interface Table {
  readonly file: string
  readonly kind: TableKind
  readonly headings: readonly string[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

export interface FolderRead {
  readonly folder: string
  readonly tables: readonly Table[]
  readonly findings: readonly Finding[]
}

/** The largest file taken, in bytes: a hundred times what a busy organisation's spreadsheet holds. */
export const largestFile = 50 * 1024 * 1024
const besides = new Set(['README.md', 'outline.json', 'scenes', 'reasons.csv'])

/** Folders to import at a path: the path itself when it has a sources.csv, otherwise those of its subfolders that have one. */
export function foldersAt(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return []
  if (existsSync(join(path, 'sources.csv'))) return [path]
  return readdirSync(path)
    .sort()
    .map(name => join(path, name))
    .filter(inner => statSync(inner).isDirectory() && existsSync(join(inner, 'sources.csv')))
}

/** Reads every table of a folder, reporting all that cannot be read. */
export function readFolder(folder: string): FolderRead {
  const findings: Finding[] = []
  const tables: Table[] = []
  for (const name of readdirSync(folder).sort()) {
    if (besides.has(name) || name.startsWith('.')) continue
    const file = `${basename(folder)}/${name}`
    const kind = kindOf(name)
    if (!kind)
      findings.push({
        file,
        row: null,
        column: null,
        value: name,
        expected: 'a file called sources.csv, judgements.csv, or like a node or relationship type of the ontology (Person.csv, HOLDS.csv)',
      })
    else {
      const table = readTable(join(folder, name), file, kind, findings)
      if (table) tables.push(table)
    }
  }
  return { folder, tables, findings }
}

function kindOf(name: string): TableKind | undefined {
  const stem = name.endsWith('.csv') ? name.slice(0, -'.csv'.length) : ''
  if (stem === 'sources') return { sources: true }
  if (stem === 'judgements') return { judgements: true }
  if (isNodeType(stem)) return { node: stem }
  if (isRelationshipType(stem)) return { relationship: stem }
  return undefined
}

function readTable(path: string, file: string, kind: TableKind, findings: Finding[]): Table | null {
  const nothing = (expected: string, value = ''): null => {
    findings.push({ file, row: null, column: null, value, expected })
    return null
  }
  const { size } = statSync(path)
  if (size > largestFile)
    return nothing(`a file of at most ${String(largestFile / 1024 / 1024)} MB; split it`, `${(size / 1024 / 1024).toFixed(0)} MB`)
  const bytes = readFileSync(path)
  const nul = bytes.indexOf(0)
  if (nul >= 0) return nothing(`text; there is a NUL byte at byte ${String(nul + 1)}: save the spreadsheet as “CSV UTF-8”`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return nothing('UTF-8 text: save the spreadsheet as “CSV UTF-8”')
  }
  const records = parseRecords(text, file, findings)
  const [headings, ...rows] = records
  if (!headings) return nothing('a row of headings')
  return {
    file,
    kind,
    headings: headings.cells.map(heading => heading.trim()),
    rows: rows.filter(({ cells }) => cells.some(cell => cell.trim() !== '')),
  }
}

function parseRecords(text: string, file: string, findings: Finding[]): { row: number; cells: string[] }[] {
  let skipped = 0
  const report = (error: CsvError | undefined) => {
    skipped += 1
    findings.push({
      file,
      row: Number(error?.['records']) + skipped,
      column: null,
      value: '',
      expected: `well-formed CSV (${error?.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote is opened and never closed' : 'a quote stands inside a cell that is not quoted'}, near line ${Number(error?.['lines'])})`,
    })
    return undefined
  }
  const parsed = parse(text, {
    relaxColumnCount: true,
    skipRecordsWithError: true,
    info: true,
    onSkip: error => report(error),
  }) as unknown as { info: { records: number }; record: string[] }[]
  return parsed.map(({ record }, index) => ({ row: index + 1, cells: record }))
}
