import type { z } from 'zod'
import type { ProfileId } from '#model/claims/identifiers.ts'
import type { Source } from '#model/claims/source.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { Finding } from './findings.ts'
import type { MappedRow } from './map.ts'

/** What rows lean on: the folder's sources and records. */
export interface Frame {
  readonly main: Source
  readonly sources: ReadonlyMap<string, Source>
  readonly records: ReadonlyMap<string, { readonly id: ProfileId; readonly type: NodeType }>
  /** The same by id: what type each record is of. */
  readonly types: ReadonlyMap<ProfileId, NodeType>
}

/** A finding at a column of a row. */
export const at = (row: MappedRow, column: string | null, expected: string): Finding => ({
  file: row.file,
  row: row.row,
  column,
  value: column === null ? '' : (row.cells.get(column) ?? ''),
  expected,
})

/** Every issue zod finds, at the column it is about. */
export const issuesOf = (row: MappedRow, error: z.ZodError, columnOf: (path: readonly PropertyKey[]) => string): Finding[] =>
  error.issues.map(issue =>
    at(row, columnOf(issue.path), issue.message.startsWith('expected ') ? issue.message.slice('expected '.length) : issue.message),
  )
