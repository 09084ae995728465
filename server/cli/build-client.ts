import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#server/main.ts'
import type { Terminal } from './terminal.ts'

/** Builds the explorer's pages when they are missing or older than what they are made from; a folder without its sources (a finished image) is taken as it is. */
export async function buildClientIfStale({ say }: Terminal): Promise<void> {
  const built = join(projectFolder, 'client/dist/index.html')
  const made = existsSync(built) ? statSync(built).mtimeMs : 0
  const from = ['client', 'model', 'vite.config.ts', 'package-lock.json'].map(name => join(projectFolder, name))
  if (made > 0 && from.every(path => newest(path) <= made)) return
  say('Building the explorer…')
  const { build } = await import('vite')
  await build({ root: join(projectFolder, 'client'), configFile: join(projectFolder, 'vite.config.ts'), logLevel: 'error' })
}

function newest(path: string): number {
  if (!existsSync(path) || path.endsWith('/dist')) return 0
  const at = statSync(path)
  return at.isDirectory() ? Math.max(0, ...readdirSync(path).map(name => newest(join(path, name)))) : at.mtimeMs
}
