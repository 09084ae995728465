import { createInterface } from 'node:readline/promises'
import { Command } from 'commander'
import { fullClearance } from '#model/claims/mark.ts'
import type { SourceId } from '#model/claims/source.ts'
import { commitImport } from '#server/import/commit.ts'
import { prepare } from '#server/import/prepare.ts'
import { seedFolder } from '#server/main.ts'
import type { Store } from '#server/store/store.ts'
import { withStore, type Exit, type Terminal } from './terminal.ts'
import { progressBar } from './progress.ts'

/** Under this name a store remembers whether its seeding has finished. */
const seeding = 'seed' as SourceId

/** Loads the project's own data. A mark before the first and after the last batch tells an unfinished seeding from a finished one. */
export async function fillFromSeed(store: Store, terminal: Terminal): Promise<void> {
  const prepared = prepare(seedFolder)
  const bar = progressBar('Loading the data', terminal)
  await store.commit({ checkpoint: { folder: seeding, content: '', done: 0, total: 1 } })
  try {
    const difference = await commitImport(prepared, store, { onProgress: bar.step })
    await store.commit({ checkpoint: { folder: seeding, content: '', done: 1, total: 1 } })
    bar.stop()
    if (difference.gone.length > 0) terminal.say(`${String(difference.gone.length)} rows are gone from seed/ and were left in the store.`)
  } finally {
    bar.stop()
  }
}

/** An empty store, or one whose seeding was interrupted. A store filled with something else is left alone. */
export async function needsSeeding(store: Store): Promise<boolean> {
  const checkpoint = await store.checkpoint(seeding)
  if (checkpoint) return checkpoint.done < checkpoint.total
  return (await store.totals(fullClearance)).claims === 0
}

export async function sayTotals(store: Store, { say }: Terminal): Promise<void> {
  const totals = await store.totals(fullClearance)
  const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((total, count) => total + count, 0)
  say(
    `In the store: ${String(totals.claims)} claims from ${String(totals.sources)} sources; ${String(sum(totals.nodes))} nodes, ${String(sum(totals.relationships))} relationships.`,
  )
}

export const seed = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('seed')
    .description('load the data of seed/ into the configured store')
    .option('--reset', 'first remove everything Answerable wrote there, and nothing else')
    .option('--yes', 'do not ask before removing')
    .action(async ({ reset, yes }: { reset?: boolean; yes?: boolean }) => {
      await withStore(terminal, 'write', async store => {
        if (reset && !yes && !(await confirmed(terminal))) {
          terminal.say('Nothing was changed.')
          exit(1)
          return
        }
        if (reset) await store.reset()
        await fillFromSeed(store, terminal)
        await sayTotals(store, terminal)
      })
    })

async function confirmed({ say }: Terminal): Promise<boolean> {
  if (!process.stdin.isTTY) {
    say('Removing needs a yes: run it in a terminal, or with --yes.')
    return false
  }
  const question = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await question.question('Remove everything Answerable wrote to this store, imports of your own included? Type yes: ')
  question.close()
  return answer.trim().toLowerCase() === 'yes'
}
