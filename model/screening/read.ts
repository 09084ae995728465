import { isDay } from '../claims/day.ts'
import { words } from '../names/fold.ts'
import { sortedOnce, valuesOf, type ListFinding, type Row } from './cells.ts'
import { layoutOf, type Layout, type Told } from './layouts.ts'
import type { ListEntry, ListFormat } from './list.ts'
import { isAlt, isSdn, tellAlt, tellSdn } from './ofac.ts'

export interface ListRead {
  readonly format: ListFormat
  /** By id, whatever the order of the rows. */
  readonly entries: readonly ListEntry[]
  /** What who screens against it should know. */
  readonly notes: readonly string[]
}

const longestId = 200
const longestName = 500
const mostNames = 1000
const expectedLayout =
  'headings of a layout that is read: id,name (with aliases, birth_date, countries, programs, listed_on), OpenSanctions targets.simple.csv, the UK’s ConList.csv or UK Sanctions List, the EU’s CSV 1.1, or OFAC’s SDN.CSV, which has none'

interface Found {
  readonly row: number
  readonly told: Told
}

/** The entries of a list's file, or everything that is wrong with it. `aliases` is the file of other names that OFAC's list comes with. */
export function readList(rows: readonly Row[], aliases: readonly Row[] | null): { read: ListRead } | { findings: ListFinding[] } {
  const findings: ListFinding[] = []
  const filled = rows.filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  const done = (format: ListFormat, found: readonly Found[], notes: string[], one: string, many: boolean) => {
    const entries = together(found, one, many, findings)
    if (entries.length === 0 && findings.length === 0)
      findings.push({ row: null, column: null, value: '', expected: 'at least one entry: nothing could be read' })
    return findings.length > 0 ? { findings } : { read: { format, entries, notes } }
  }
  if (isSdn(filled)) {
    const found = tellSdn(filled, findings)
    const others = aliases === null ? new Map<string, string[]>() : tellAlt(aliases, findings)
    const known = new Set(found.map(({ told }) => told.id))
    for (const id of others.keys())
      if (!known.has(id))
        findings.push({
          row: null,
          column: 'aliases',
          value: id,
          expected: 'a number that is in SDN.CSV: the two files are not of one day',
        })
    const whole = found.map(({ row, told }) => ({ row, told: { ...told, names: [...told.names, ...(others.get(told.id) ?? [])] } }))
    const notes = aliases === null ? ['Read without ALT.CSV: who is listed under other names there is not found by them.'] : []
    return done('ofac-sdn', whole, notes, 'number', false)
  }
  if (aliases !== null)
    return { findings: [{ row: null, column: 'aliases', value: '', expected: 'no second file: only OFAC’s SDN.CSV comes with one' }] }
  if (isAlt(filled))
    return { findings: [{ row: 1, column: null, value: '', expected: 'SDN.CSV as the list; this is ALT.CSV, which goes beside it' }] }
  const laid = layoutOf(filled)
  if (!laid)
    return { findings: [{ row: 1, column: null, value: (filled[0]?.cells ?? []).slice(0, 8).join(','), expected: expectedLayout }] }
  const { layout, headings, body } = laid
  findings.push(...headingFindings(layout, headings))
  const found = body.map(row => {
    findings.push(...cellFindings(layout, headings, row))
    return { row: row.row, told: layout.tell(heading => row.cells[headings.indexOf(heading)] ?? '') }
  })
  return done(layout.format, found, [], layout.id, layout.many)
}

function headingFindings({ allowed, needed }: Layout, headings: readonly string[]): ListFinding[] {
  const twice = [...(allowed ?? needed)].filter(heading => headings.filter(one => one === heading).length > 1)
  const unknown = allowed === null ? [] : headings.filter(heading => heading !== '' && !allowed.includes(heading))
  return [
    ...twice.map(column => ({ row: 1, column, value: column, expected: 'each heading once' })),
    ...unknown.map(column => ({ row: 1, column, value: column, expected: `one of: ${(allowed ?? []).join(', ')}` })),
  ]
}

const dateParts = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/
const isDate = (text: string): boolean => dateParts.test(text) && (text.length < 10 || isDay(text))

function cellFindings({ checks }: Layout, headings: readonly string[], { row, cells }: Row): ListFinding[] {
  const findings: ListFinding[] = []
  if (cells.slice(headings.length).some(cell => cell.trim() !== ''))
    findings.push({
      row,
      column: null,
      value: cells[headings.length] ?? '',
      expected: `no more cells than headings (${String(headings.length)})`,
    })
  for (const [column, kind] of Object.entries(checks)) {
    const cell = (cells[headings.indexOf(column)] ?? '').trim()
    if (kind === 'day' && cell !== '' && !isDay(cell)) findings.push({ row, column, value: cell, expected: 'a day as YYYY-MM-DD' })
    if (kind === 'days')
      for (const value of valuesOf(cell).filter(one => !isDate(one)))
        findings.push({ row, column, value, expected: 'dates as YYYY, YYYY-MM or YYYY-MM-DD, separated by “;”' })
  }
  return findings
}

/** One entry for each id, the same in whatever order its rows stand; what is not as it should be goes to `findings`. */
function together(found: readonly Found[], column: string, many: boolean, findings: ListFinding[]): ListEntry[] {
  const byId = new Map<string, Found[]>()
  for (const one of found) {
    const id = one.told.id.trim()
    const before = byId.get(id)
    if (id === '' || id.length > longestId)
      findings.push({ row: one.row, column, value: id, expected: `an id of 1 to ${String(longestId)} characters` })
    else if (before === undefined) byId.set(id, [one])
    else if (many) before.push(one)
    else findings.push({ row: one.row, column, value: id, expected: `an id of its own: row ${String(before[0]?.row)} has it too` })
  }
  const entries: ListEntry[] = []
  for (const [id, rows] of byId) {
    const told = rows.map(one => one.told)
    const primary = sortedOnce(told.flatMap(one => one.primary))
    const names = [...new Set([...primary, ...sortedOnce(told.flatMap(one => one.names))])].filter(name => words(name).length > 0)
    const row = rows[0]?.row ?? null
    if (names.length === 0) findings.push({ row, column: 'name', value: primary.join(' '), expected: `a name for the entry ${id}` })
    if (names.length > mostNames)
      findings.push({ row, column: 'name', value: String(names.length), expected: `at most ${String(mostNames)} names of one entry` })
    for (const name of names.filter(one => one.length > longestName))
      findings.push({ row, column: 'name', value: name, expected: `names of at most ${String(longestName)} characters` })
    const kinds = new Set(told.map(({ kind }) => kind))
    entries.push({
      id,
      names,
      kind: kinds.has('person') ? 'person' : kinds.has('unknown') ? 'unknown' : 'other',
      birthDates: sortedOnce(told.flatMap(one => one.birthDates)),
      countries: sortedOnce(told.flatMap(one => one.countries)),
      programmes: sortedOnce(told.flatMap(one => one.programmes.map(programme => programme.trim()))),
      listedOn: sortedOnce(told.flatMap(one => (one.listedOn === '' ? [] : [one.listedOn])))[0] ?? null,
    })
  }
  return entries.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))
}
