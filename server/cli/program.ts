import { Command, CommanderError } from 'commander'
import { ConfigurationInvalid } from '#server/config.ts'
import { DeskUnusable } from '#server/desk/failures.ts'
import { ImportRefused, sayFinding } from '#server/import/findings.ts'
import { version } from '#server/main.ts'
import { RenderDeadlinePassed, TypesettingFailed } from '#server/render/problems.ts'
import { AddressUnusable } from '#server/serve.ts'
import {
  BatchRefused,
  JudgementRefused,
  StoreLocked,
  StoreTooSlow,
  StoreUnavailable,
  StoreUnreadable,
  StoreUnwritable,
} from '#server/store/failures.ts'
import { backup, restore } from './backup.ts'
import { chain } from './chain.ts'
import { coverage } from './coverage.ts'
import { dossier } from './dossier.ts'
import { dossiers } from './dossiers.ts'
import { exportGraph } from './export.ts'
import { importFolder } from './import.ts'
import { search } from './search.ts'
import { seed } from './seed.ts'
import { start } from './start.ts'
import type { Exit, Terminal } from './terminal.ts'
import { verify } from './verify.ts'

const commands = [start, seed, importFolder, exportGraph, search, chain, dossier, dossiers, coverage, verify, backup, restore]

/** Runs one command line (without `node` and the script) and resolves with its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  let exit: Exit = 0
  const program = new Command('answerable')
    .description('Who is answerable for what was done to this person, on what evidence, and how strong is each hop?')
    .version(version)
  program.configureOutput({
    writeOut: text => {
      terminal.print(text)
    },
    writeErr: text => {
      terminal.say(text.trimEnd())
    },
  })
  const hint = '(answerable --help lists the commands)'
  program.exitOverride().showHelpAfterError(hint)
  for (const declare of commands) {
    const command = declare(terminal, result => {
      exit = result
    })
    program.addCommand(command.exitOverride().showHelpAfterError(hint).configureOutput(program.configureOutput()))
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
const expected = [
  DeskUnusable,
  RenderDeadlinePassed,
  TypesettingFailed,
  AddressUnusable,
  StoreLocked,
  StoreUnavailable,
  StoreUnreadable,
  StoreUnwritable,
  StoreTooSlow,
  BatchRefused,
]

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
