/** A row of a file as it was read: nothing understood yet. Rows count as a spreadsheet does. */
export interface Row {
  readonly row: number
  readonly cells: readonly string[]
}

/** Something in a list's file that is not as it should be: where it stands, what stands there, what is expected. */
export interface ListFinding {
  readonly row: number | null
  readonly column: string | null
  readonly value: string
  readonly expected: string
}

/** The values of a cell that holds several, separated by `;`; one that holds a `;` or a quote itself stands in quotes, as in a line of CSV (RFC 4180). */
export function valuesOf(cell: string): string[] {
  const values: string[] = []
  let value = ''
  let quoted = false
  for (let at = 0; at < cell.length; at++) {
    const letter = cell[at] ?? ''
    if (letter === '"' && (quoted || value.trim() === '')) {
      if (quoted && cell[at + 1] === '"') {
        value += '"'
        at += 1
      } else quoted = !quoted
    } else if (letter === ';' && !quoted) {
      values.push(value)
      value = ''
    } else value += letter
  }
  return [...values, value].map(one => one.trim()).filter(one => one !== '')
}

/** A date of birth in the words of a list, some of which say “00/00/1965” or “dd/mm/1965” where only the year is known: without what says nothing. */
export const birthDateOf = (text: string): string => text.trim().replace(/^(?:(?:00|dd)\/)?(?:00|mm)\/(?=\d{4}$)/i, '')

/** `dd/mm/yyyy` as `yyyy-mm-dd`; anything else as it is. */
export const dayFirst = (text: string): string => text.trim().replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1')

/** The years in a text that can be someone's year of birth. */
export const yearsIn = (text: string): string[] => text.match(/(?<!\d)(?:18|19|20)\d{2}(?!\d)/g) ?? []

/** Each once, in code unit order, so that no order of rows shows. */
export const sortedOnce = (texts: Iterable<string>): string[] => [...new Set(texts)].sort((a, b) => (a < b ? -1 : Number(a > b)))
