import { parse, type CsvError } from 'csv-parse/sync'
import type { ListFinding, Row } from '#model/screening/cells.ts'

/** The largest file of a list that is taken, in bytes. */
export const largestList = 64 * 1024 * 1024
const megabyte = 1024 * 1024

const problem = (expected: string, value = ''): { findings: ListFinding[] } => ({
  findings: [{ row: null, column: null, value, expected }],
})

/** The rows of a file of commas or semicolons, or everything that keeps it from being read. */
export function rowsOf(bytes: Uint8Array): { rows: Row[] } | { findings: ListFinding[] } {
  if (bytes.length > largestList)
    return problem(`a file of at most ${String(largestList / megabyte)} MB`, `${(bytes.length / megabyte).toFixed(0)} MB`)
  if (bytes.includes(0))
    return problem('text; there is a NUL byte in it: take the list as CSV, not as a spreadsheet, or save it as “CSV UTF-8”')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return problem('UTF-8 text: open it in a spreadsheet and save it as “CSV UTF-8”')
  }
  if (/^\s*</.test(text)) return problem('CSV; this is XML or HTML, which is not read')
  const findings: ListFinding[] = []
  const skip = (error: CsvError | undefined): undefined => {
    const wrong =
      error?.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote is opened and never closed' : 'a quote stands inside a cell that is not quoted'
    const line = Number(error?.['lines'])
    findings.push({
      row: Number(error?.['records']) + findings.length + 1,
      column: null,
      value: '',
      expected: `well-formed CSV (${wrong}, near line ${String(line)})`,
    })
  }
  const parsed = parse(text, { delimiter: delimiterOf(text), relaxColumnCount: true, skipRecordsWithError: true, onSkip: skip })
  return findings.length > 0 ? { findings } : { rows: parsed.map((cells, at) => ({ row: at + 1, cells })) }
}

/** The EU writes semicolons; counted outside quotes in the first lines, as the first may only say when the list was made. */
function delimiterOf(text: string): ',' | ';' {
  const bare = text.slice(0, 10_000).replace(/"[^"]*"/g, '')
  const [first = '', second = ''] = bare.split(/\r?\n/)
  const count = (letter: string): number => Math.max(...[first, second].map(line => line.split(letter).length))
  return count(';') > count(',') ? ';' : ','
}
