import { Command } from 'commander'
import { strengthenedChains, type Strengthened } from '#server/explore/strengthened.ts'
import { shown } from '#server/import/findings.ts'
import { withStore, type Exit, type Terminal } from './terminal.ts'
import { sayTotals } from './seed.ts'

export const verify = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('verify')
    .description(
      'project all claims anew and compare with what is kept; check that every claim is cited; list chains that a lower mark would strengthen',
    )
    .action(async () => {
      await withStore(terminal, 'read', async store => {
        const differences = await store.verify()
        for (const difference of differences) terminal.print(`${difference}\n`)
        for (const line of (await strengthenedChains(store)).map(sayStrengthened)) terminal.print(`${line}\n`)
        await sayTotals(store, terminal)
        terminal.say(
          differences.length === 0
            ? 'The store is clean.'
            : `${String(differences.length)} differences. The claims are what counts: restore a backup, or load them into a fresh store.`,
        )
        if (differences.length > 0) exit(1)
      })
    })

/** One chain that readers of a mark see as stronger than it is; only who keeps everything is told, so that no lower reader learns of what is hidden. */
const sayStrengthened = ({ mark, chain, whole }: Strengthened): string =>
  `Readers of “${mark}” see a chain as ${chain.verdict} that is ${whole ?? 'none'} when everything is known: ${chain.rule.id} for “${shown(chain.act.caption)}” (${chain.act.id}), ending at ${chain.end}, over ${chain.hops.map(({ relationship }) => relationship.id).join(', ')}. Exports at that mark leave it out.`
