import type { ListFinding, Row } from './cells.ts'
import type { Told } from './layouts.ts'

// OFAC's SDN.CSV and ALT.CSV have no headings; columns by place, "-0-" for nothing, and a control character as the last line (data specification of OFAC).
const sdnColumns = 12
const altColumns = 5
const nothing = (cell: string | undefined): string => (cell === undefined || cell.trim() === '-0-' ? '' : cell.trim())
const isEnd = ({ cells }: Row): boolean => cells.length === 1 && /^[\x1a\s]*$/.test(cells[0] ?? '')
const numbered = ({ cells }: Row): boolean => /^\d+$/.test((cells[0] ?? '').trim())

const numberedFirst = (rows: readonly Row[], columns: number): Row | undefined =>
  rows.slice(0, 1).find(row => row.cells.length === columns && numbered(row))
export const isSdn = (rows: readonly Row[]): boolean => numberedFirst(rows, sdnColumns) !== undefined
export const isAlt = (rows: readonly Row[]): boolean => /^[afn]\.?k\.?a/i.test(numberedFirst(rows, altColumns)?.cells[2]?.trim() ?? '')

const all = (remarks: string, pattern: RegExp): string[] => [...remarks.matchAll(pattern)].flatMap(([, value]) => value?.trim() ?? [])

/** What each row of SDN.CSV tells; dates of birth, nationalities and weak other names stand in its remarks. */
export function tellSdn(rows: readonly Row[], findings: ListFinding[]): { row: number; told: Told }[] {
  return rows
    .filter(row => !isEnd(row))
    .flatMap(row => {
      if (row.cells.length !== sdnColumns || !numbered(row)) {
        findings.push({
          row: row.row,
          column: null,
          value: row.cells[0] ?? '',
          expected: 'a row of SDN.CSV: a number and eleven further cells',
        })
        return []
      }
      const [id = '', name, type, program, , , , , , , , remarks] = row.cells.map(nothing)
      const told: Told = {
        id,
        primary: name ? [name] : [],
        names: all(remarks ?? '', /\ba\.k\.a\.,? ['"]([^'"]+)['"]/g),
        kind: type === 'individual' ? 'person' : 'other',
        birthDates: all(remarks ?? '', /\bDOB ([^;.]+)/g),
        countries: all(remarks ?? '', /\b(?:nationality|citizen) ([^;.]+)/g),
        programmes: (program ?? '').split(/\]\s*\[|[[\]]/).filter(one => one.trim() !== ''),
        listedOn: '',
      }
      return [{ row: row.row, told }]
    })
}

/** Other names by the number of their entry. */
export function tellAlt(rows: readonly Row[], findings: ListFinding[]): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const row of rows.filter(one => !isEnd(one))) {
    if (row.cells.length !== altColumns || !numbered(row)) {
      findings.push({
        row: row.row,
        column: 'aliases',
        value: row.cells[0] ?? '',
        expected: 'a row of ALT.CSV: a number and four further cells',
      })
      continue
    }
    const [id = '', , , name] = row.cells.map(nothing)
    if (name) names.set(id, [...(names.get(id) ?? []), name])
  }
  return names
}
