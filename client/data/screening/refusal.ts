import { Failure } from '../failure.ts'

/** What of a request the server does not take: the field, and where in a file given there. */
export interface Refusal {
  readonly field: string
  readonly row: number | null
  readonly column: string | null
  /** In the server's words, which are English. */
  readonly expected: string
}

const place = /^body\.(\w+)(?:\.\w+)*(?:, row (\d+))?(?:, column (.+))?$/s

const problemOf = (error: unknown) => (error instanceof Failure ? error.problem : null)

/** Everything the server found wrong; none where it refused for another reason. */
export function refusalsIn(error: unknown): Refusal[] {
  return (problemOf(error)?.findings ?? []).map(({ at, expected }) => {
    const [, field = at, row, column] = place.exec(at) ?? []
    return { field, row: row === undefined ? null : Number(row), column: column ?? null, expected }
  })
}

export const isReadOnly = (error: unknown): boolean => problemOf(error)?.type.endsWith('read-only') === true
export const isTooLarge = (error: unknown): boolean => problemOf(error)?.status === 413
