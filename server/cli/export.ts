import { writeFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { marks, rankOf, type Mark } from '#model/claims/mark.ts'
import { exportJson } from '#server/export/json.ts'
import { withStore, type Exit, type Terminal } from './terminal.ts'

export const exportGraph = (terminal: Terminal, exit: (code: Exit) => void): Command =>
  new Command('export')
    .description('write the graph: nodes, relationships, claims, judgements and sources')
    .addOption(new Option('--format <format>', 'the form').choices(['json']).default('json'))
    .addOption(new Option('--clearance <mark>', 'for whom: nothing marked higher is written').choices(marks).default('public'))
    .option('--out <file>', 'write there instead of to standard output; an existing file is not overwritten')
    .action(async ({ clearance, out }: { clearance: Mark; out?: string }) => {
      await withStore(terminal, 'read', async store => {
        const everything = await store.everything(rankOf(clearance))
        const text = `${exportJson(everything)}\n`
        if (out === undefined) terminal.print(text)
        else if (!written(out, text, terminal)) {
          exit(1)
          return
        }
        terminal.say(`${String(everything.claims.length)} claims at clearance ${clearance}; ${String(everything.leftOut)} left out.`)
      })
    })

function written(file: string, text: string, { say }: Terminal): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'an unknown fault'
    say(code === 'EEXIST' ? `${file} exists already: name another file. Nothing was written.` : `${file} cannot be written (${code}).`)
    return false
  }
}
