import { Command } from 'commander'
import { withStore, type Exit, type Terminal } from './terminal.ts'
import { sayTotals } from './seed.ts'

export const verify = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('verify')
    .description('project all claims anew and compare with what is kept; check that every claim is cited')
    .action(async () => {
      await withStore(terminal, 'read', async store => {
        const differences = await store.verify()
        for (const difference of differences) terminal.print(`${difference}\n`)
        await sayTotals(store, terminal)
        terminal.say(
          differences.length === 0
            ? 'The store is clean.'
            : `${String(differences.length)} differences. The claims are what counts: restore a backup, or load them into a fresh store.`,
        )
        if (differences.length > 0) exit(1)
      })
    })
