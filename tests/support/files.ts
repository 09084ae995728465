import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const notOurs = new Set(['node_modules', 'dist', 'data', '.git', 'coverage'])

export interface SourceFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** Every file of the given rooms whose name ends in one of the endings, sorted by path. */
export function sourceFiles(rooms: readonly string[], endings: readonly string[]): SourceFile[] {
  return rooms
    .flatMap(filesIn)
    .filter(path => endings.some(ending => path.endsWith(ending)))
    .sort()
    .map(path => ({ path, text: projectFile(path) }))
}

/** The text of one file of the project. */
export function projectFile(path: string): string {
  return readFileSync(root + path, 'utf8')
}

function filesIn(folder: string): string[] {
  const inside = readdirSync(root + folder, { withFileTypes: true })
  return inside.flatMap(found => {
    if (notOurs.has(found.name)) return []
    const path = folder === '.' ? found.name : `${folder}/${found.name}`
    return found.isDirectory() ? filesIn(path) : [path]
  })
}
