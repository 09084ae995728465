/** Something in a file that is not as it should be: where it stands, what stands there, and what is expected. Rows count as a spreadsheet does: the headings are row 1. */
export interface Finding {
  readonly file: string
  readonly row: number | null
  readonly column: string | null
  readonly value: string
  readonly expected: string
}

const longestShown = 80

/** One line for a person. Text from files is shown with its invisible characters made visible and cut to a readable length. */
export function sayFinding({ file, row, column, value, expected }: Finding): string {
  const place = [file, row === null ? null : `row ${String(row)}`, column === null ? null : `column ${column}`]
    .filter(part => part !== null)
    .join(', ')
  return `${place}: ${value === '' ? '' : `“${shown(value)}” — `}expected ${expected}.`
}

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

export function shown(text: string): string {
  const visible = text.replace(invisible, character => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`)
  return visible.length > longestShown ? `${visible.slice(0, longestShown)}…` : visible
}

/** The import was refused: nothing was written. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused'
  readonly findings: readonly Finding[]
  constructor(findings: readonly Finding[]) {
    super(`${String(findings.length)} ${findings.length === 1 ? 'thing is' : 'things are'} not as expected. Nothing was written.`)
    this.findings = findings
  }
}
