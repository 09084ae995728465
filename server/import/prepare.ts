import { basename } from 'node:path'
import { canonicalJson } from '#model/claims/canonical-json.ts'
import { claimIdOf } from '#model/claims/claim.ts'
import type { Scene } from '#model/claims/scene.ts'
import { ImportRefused, type Finding } from './findings.ts'
import { mapTable } from './map.ts'
import { foldersAt, readFolder } from './read.ts'
import { readScenes } from './scenes.ts'
import { validateRows, type Draft } from './validate.ts'

export interface Prepared {
  readonly drafts: readonly Draft[]
  readonly scenes: readonly Scene[]
}

/** Reads, maps and validates a folder, or a folder of folders. Throws ImportRefused with everything that is wrong; touches no store. */
export function prepare(path: string): Prepared {
  const findings: Finding[] = []
  const folders = foldersAt(path)
  if (folders.length === 0)
    throw new ImportRefused([
      { file: path, row: null, column: null, value: '', expected: 'a folder with a sources.csv, or a folder of such folders' },
    ])
  const drafts = folders.flatMap(folder => {
    const read = readFolder(folder)
    const mapped = read.tables.map(mapTable)
    const { draft, findings: wrong } = validateRows(
      basename(folder),
      mapped.flatMap(({ rows }) => rows),
    )
    findings.push(...read.findings, ...mapped.flatMap(({ findings: inHeadings }) => inHeadings), ...wrong)
    return draft ? [draft] : []
  })
  const scenes = [path, ...folders.filter(folder => folder !== path)].map(readScenes)
  findings.push(...scenes.flatMap(read => read.findings), ...repeated(drafts), ...disagreeingSources(drafts))
  if (findings.length > 0) throw new ImportRefused(findings)
  return { drafts, scenes: scenes.flatMap(read => read.scenes) }
}

/** Rows that say, to the letter, what another row says: one of them is a slip. */
function repeated(drafts: readonly Draft[]): Finding[] {
  const first = new Map<string, { file: string; row: number }>()
  return drafts
    .flatMap(draft => draft.claims)
    .flatMap(({ incoming, file, row }) => {
      const id = claimIdOf(incoming.statement)
      const before = first.get(id)
      if (!before) first.set(id, { file, row })
      return before
        ? [
            {
              file,
              row,
              column: null,
              value: '',
              expected: `something that ${before.file}, row ${String(before.row)} does not say already`,
            },
          ]
        : []
    })
}

function disagreeingSources(drafts: readonly Draft[]): Finding[] {
  const first = new Map<string, { text: string; main: string }>()
  return drafts.flatMap(draft =>
    draft.sources.flatMap(source => {
      const text = canonicalJson(source)
      const before = first.get(source.id)
      if (!before) first.set(source.id, { text, main: draft.main.id })
      return before && before.text !== text
        ? [
            {
              file: `${draft.main.id}: sources.csv`,
              row: null,
              column: 'key',
              value: source.id,
              expected: `the same details as in the folder of ${before.main}`,
            },
          ]
        : []
    }),
  )
}
