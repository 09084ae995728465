import { Command, CommanderError } from 'commander'
import { ConfigurationInvalid, type Config } from '#server/config.ts'
import { ImportRefused, sayFinding } from '#server/import/findings.ts'
import { openStore, version } from '#server/main.ts'
import { BatchRefused, JudgementRefused, StoreLocked, StoreTooSlow, StoreUnavailable, StoreUnreadable, StoreUnwritable } from '#server/store/failures.ts'
import type { Store } from '#server/store/store.ts'
import { backup, restore } from './backup.ts'
import { exportGraph } from './export.ts'
import { importFolder } from './import.ts'
import { search } from './search.ts'
import { seed } from './seed.ts'
import { start } from './start.ts'
import { verify } from './verify.ts'

/** What a command may use. Data goes to standard output, everything said about it to standard error. */
export interface Terminal {
  readonly config: () => Config
  readonly say: (line: string) => void
  readonly print: (text: string) => void
}

/** 0 done; 1 the asked thing was not found or the input has errors; 2 wrong use. */
export type Exit = 0 | 1 | 2

/** Opens the configured store for as long as `use` takes. */
export async function withStore<Result>(terminal: Terminal, mode: 'read' | 'write', use: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(terminal.config(), mode)
  try {
    await store.ready()
    return await use(store)
  } finally {
    await store.close()
  }
}

const commands = [start, seed, importFolder, exportGraph, search, verify, backup, restore]

/** Runs one command line (without `node` and the script) and resolves with its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  let exit: Exit = 0
  const program = new Command('answerable').description('Who is answerable for what was done to this person, on what evidence, and how strong is each hop?').version(version)
  program.configureOutput({ writeOut: text => { terminal.print(text) }, writeErr: text => { terminal.say(text.trimEnd()) } })
  program.exitOverride().showHelpAfterError('(answerable --help lists the commands)')
  for (const declare of commands) {
    const command = declare(terminal, result => {
      exit = result
    })
    program.addCommand(command.exitOverride().configureOutput(program.configureOutput()))
  }
  try {
    await program.parseAsync(args, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    return explain(error, terminal)
  }
}

const mostFindingsShown = 200
const expected = [StoreLocked, StoreUnavailable, StoreUnreadable, StoreUnwritable, StoreTooSlow, BatchRefused]

function explain(error: unknown, { say }: Terminal): Exit {
  if (error instanceof ConfigurationInvalid) {
    for (const finding of error.findings) say(finding)
    return 2
  }
  if (error instanceof ImportRefused) {
    for (const finding of error.findings.slice(0, mostFindingsShown)) say(sayFinding(finding))
    if (error.findings.length > mostFindingsShown) say(`… and ${String(error.findings.length - mostFindingsShown)} more.`)
    say(error.message)
    return 1
  }
  if (error instanceof JudgementRefused) {
    for (const judgement of error.standing) say(`Standing: ${judgement.verdict}, by ${judgement.by} on ${judgement.at}: ${judgement.why}`)
    say(error.message)
    return 1
  }
  if (error instanceof Error && expected.some(kind => error instanceof kind)) {
    say(error.message)
    return 1
  }
  throw error
}

