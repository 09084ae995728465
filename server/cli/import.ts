import { Command } from 'commander'
import { commitImport, compare, together, type Difference } from '#server/import/commit.ts'
import { shown } from '#server/import/findings.ts'
import { prepare } from '#server/import/prepare.ts'
import { withStore, type Exit, type Terminal } from './terminal.ts'
import { progressBar } from './progress.ts'

export const importFolder = (terminal: Terminal, _exit: (code: Exit) => void): Command =>
  new Command('import')
    .description('bring a folder in the format of seed/ (docs/ontology.md lists files and headings)')
    .argument('<folder>', 'a folder with a sources.csv, or a folder of such folders')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--retract-gone', 'also withdraw rows that are no longer in the folder')
    .action(async (folder: string, { dryRun, retractGone }: { dryRun?: boolean; retractGone?: boolean }) => {
      const prepared = prepare(folder)
      await withStore(terminal, dryRun ? 'read' : 'write', async store => {
        if (dryRun) {
          sayDifference(together(await compare(prepared, store)), 'would be', retractGone === true, terminal)
          return
        }
        const bar = progressBar('Importing', terminal)
        try {
          const difference = await commitImport(prepared, store, { onProgress: bar.step, retractGone: retractGone === true })
          bar.stop()
          sayDifference(difference, 'were', retractGone === true, terminal)
        } finally {
          bar.stop()
        }
      })
    })

function sayDifference(difference: Difference, were: string, retractGone: boolean, { print }: Terminal): void {
  const { added, superseded, revised, unchanged, gone } = difference
  print(
    `${String(added)} claims ${were} added, ${String(superseded)} superseded, ${String(revised)} revised; ${String(unchanged)} stay as they are.\n`,
  )
  if (gone.length === 0) return
  print(
    retractGone
      ? `${String(gone.length)} gone from the folder ${were} retracted:\n`
      : `${String(gone.length)} are in the store and gone from the folder; --retract-gone withdraws them:\n`,
  )
  for (const row of gone) print(`  ${row.folder}: ${shown(row.key)}\n`)
}
