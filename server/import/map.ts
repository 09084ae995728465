import {
  claimHeadings,
  isPropertyHeading,
  judgementHeadings,
  nodeHeadings,
  relationshipHeadings,
  sourceHeadings,
} from '#model/ontology/derive/headings.ts'
import type { Finding } from './findings.ts'
import type { Table, TableKind } from './read.ts'

/** A row with its cells by heading; empty cells are left out. */
export interface MappedRow {
  readonly file: string
  readonly row: number
  readonly kind: TableKind
  readonly cells: ReadonlyMap<string, string>
}

/** Gives each cell its heading, reporting headings that are unknown, missing or doubled and rows that are too long. */
export function mapTable(table: Table): { rows: MappedRow[]; findings: Finding[] } {
  const { file, kind, headings } = table
  const findings = checkHeadings(table)
  const rows = table.rows.map(({ row, cells }) => {
    const extra = cells.slice(headings.length).find(cell => cell.trim() !== '')
    if (extra !== undefined)
      findings.push({
        file,
        row,
        column: null,
        value: extra,
        expected: `at most ${String(headings.length)} cells, one for each heading; is a comma not inside quotes?`,
      })
    const filled = headings.map((heading, index) => [heading, (cells[index] ?? '').trim()] as const).filter(([, cell]) => cell !== '')
    return { file, row, kind, cells: new Map(filled) }
  })
  return { rows, findings }
}

function checkHeadings({ file, kind, headings }: Table): Finding[] {
  const finding = (column: string, expected: string): Finding => ({ file, row: 1, column, value: column, expected })
  const seen = new Set<string>()
  const findings: Finding[] = []
  for (const heading of headings) {
    if (seen.has(heading)) findings.push(finding(heading, 'each heading once'))
    else if (!isKnown(kind, heading)) findings.push(finding(heading, `a heading of this file: ${allowed(kind).join(', ')}`))
    seen.add(heading)
  }
  for (const needed of required(kind))
    if (!seen.has(needed)) findings.push({ file, row: 1, column: needed, value: '', expected: `a column “${needed}”` })
  return findings
}

function required(kind: TableKind): readonly string[] {
  if ('sources' in kind) return ['key', 'main', 'title', 'kind']
  if ('judgements' in kind) return ['key', 'a', 'b', 'verdict', 'by', 'at', 'why']
  return 'node' in kind ? ['key', 'about'] : ['key', 'from', 'to']
}

function allowed(kind: TableKind): readonly string[] {
  if ('sources' in kind) return sourceHeadings
  if ('judgements' in kind) return judgementHeadings
  return 'node' in kind ? nodeHeadings(kind.node) : relationshipHeadings(kind.relationship)
}

const isKnown = (kind: TableKind, heading: string): boolean =>
  allowed(kind).includes(heading) || ('node' in kind && isPropertyHeading(kind.node, heading))

/** Headings of a row that are properties: neither its own (key, about, from…) nor those of every claim. */
export const propertyHeadings = ({ kind, cells }: MappedRow): string[] => {
  const type = 'node' in kind ? kind.node : 'relationship' in kind ? kind.relationship : undefined
  return type
    ? [...cells.keys()].filter(heading => isPropertyHeading(type, heading) && !(claimHeadings as readonly string[]).includes(heading))
    : []
}
