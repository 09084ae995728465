import { Command } from 'commander'
import { openStore } from '#server/main.ts'
import { serve } from '#server/serve.ts'
import { buildClientIfStale } from './build-client.ts'
import type { Exit, Terminal } from './terminal.ts'
import { fillFromSeed, needsSeeding, sayTotals } from './seed.ts'

export const start = (terminal: Terminal, _exit: (code: Exit) => void): Command =>
  new Command('start').description('serve the explorer; fills an empty embedded store from seed/ first').action(async () => {
    const config = terminal.config()
    await buildClientIfStale(terminal)
    const store = await openStore(config, 'write', true)
    try {
      if (!config.neo4j) {
        if (await needsSeeding(store)) {
          await fillFromSeed(store, terminal)
          await sayTotals(store, terminal)
        }
      } else await sayStateOfNeo4j(store, terminal)
      const serving = await serve(config, store)
      terminal.say(`Answerable is at ${serving.address} — Ctrl+C stops it.`)
      await untilStopped()
      await serving.close()
    } finally {
      await store.close()
    }
  })

/** A database that is away or empty does not stop the start: the server says so, and picks it up when it is there. */
async function sayStateOfNeo4j(store: Awaited<ReturnType<typeof openStore>>, { say }: Terminal): Promise<void> {
  try {
    await store.ready()
    if (await needsSeeding(store))
      say('This Neo4j holds no data of Answerable yet, or not all of it: run “npx answerable seed” with the same settings.')
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
  }
}

const untilStopped = (): Promise<void> =>
  new Promise(resolve => {
    process.once('SIGINT', () => {
      resolve()
    })
    process.once('SIGTERM', () => {
      resolve()
    })
  })
