import { Command } from 'commander'
import { fullClearance } from '#model/claims/mark.ts'
import { allKept } from '#server/desk/dossiers.ts'
import { shown } from '#server/import/findings.ts'
import { withStore, type Exit, type Terminal } from './terminal.ts'

export const dossiers = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('dossiers')
    .description('list the dossiers kept on this machine, the last kept first')
    .option('--json', 'as JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const { data, clearance } = terminal.config()
      const { dossiers: all, unreadable } = await allKept(data)
      const kept = await withStore(terminal, 'read', store =>
        Promise.all(
          all
            .filter(({ rank }) => rank <= clearance)
            .map(async ({ id, versions, last }) => ({
              id,
              person: (await store.node(last.person, clearance))?.caption ?? null,
              regime: last.regime,
              audience: last.audience,
              versions: versions.length,
              last: last.at,
              note: last.note,
            })),
        ),
      )
      if (json) terminal.print(`${JSON.stringify(kept, null, 2)}\n`)
      else for (const of of kept) terminal.print(line(of))
      if (kept.length === 0) terminal.say('No dossier is kept: answerable dossier … --keep does it.')
      // Nobody knows for whom it was kept.
      if (unreadable.length === 0 || clearance < fullClearance) return
      terminal.say('These in the folder of kept dossiers could not be read, and were left as they are:')
      for (const name of unreadable) terminal.say(`  ${shown(name)}`)
      exit(1)
    })

interface Line {
  readonly id: string
  readonly person: string | null
  readonly regime: string
  readonly audience: string
  readonly versions: number
  readonly last: string
}
const line = ({ id, person, regime, audience, versions, last }: Line): string =>
  `${id}  ${person === null ? '(no longer in the data)' : shown(person)}  ${regime}  ${audience}  ${String(versions)} ${versions === 1 ? 'version' : 'versions'}, last ${last}\n`
