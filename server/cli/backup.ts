import { join } from 'node:path'
import { Command } from 'commander'
import { allKept } from '#server/desk/dossiers.ts'
import { backupEmbeddedStore, restoreEmbeddedStore } from '#server/store/embedded/backup.ts'
import type { Exit, Terminal } from './terminal.ts'

const onlyEmbedded =
  'This is for the embedded store. For Neo4j use neo4j-admin database dump and load, or load the claims again with answerable seed and import.'

/** The folder of the embedded store, or a sentence and exit code 2 where Neo4j is configured. */
function embeddedFolder({ config, say }: Terminal, exit: (code: Exit) => void): string | undefined {
  const { data, neo4j } = config()
  if (!neo4j) return data
  say(onlyEmbedded)
  exit(2)
  return undefined
}

export const backup = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('backup')
    .description('copy the embedded store into one file, also while it is served')
    .argument('<file>', 'a file that does not exist yet')
    .action(async (file: string) => {
      const folder = embeddedFolder(terminal, exit)
      if (folder === undefined) return
      await backupEmbeddedStore(folder, file)
      terminal.say(`Written to ${file}. It holds everything in the store, sealed claims included: keep it safe.`)
      const { dossiers } = await allKept(folder)
      if (dossiers.length > 0) terminal.say(`Kept dossiers are not in it: copy the folder ${join(folder, 'dossiers')} too.`)
    })

export const restore = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('restore')
    .description('put a backup in the place of the embedded store; what was there is kept beside it')
    .argument('<file>', 'a file written by answerable backup')
    .action(async (file: string) => {
      const folder = embeddedFolder(terminal, exit)
      if (folder === undefined) return
      const kept = await restoreEmbeddedStore(file, folder)
      terminal.say(kept === null ? 'Restored.' : `Restored. What was there before is in ${kept}.`)
    })
