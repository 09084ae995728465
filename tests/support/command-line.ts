import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { readConfig } from '#server/config.ts'
import { run } from '#server/cli/program.ts'
import { projectFolder } from '#server/main.ts'

export interface Said {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** Runs a command in this process on the embedded store in `data`. */
export async function answerable(data: string, ...args: readonly string[]): Promise<Said> {
  let out = ''
  let err = ''
  const exit = await run(args, {
    config: () => readConfig({ ANSWERABLE_DATA: data, LOG_LEVEL: 'silent' }),
    say: line => {
      err += `${line}\n`
    },
    print: text => {
      out += text
    },
  })
  return { exit, out, err }
}

/** Starts a command as its own process, as a user does. */
export function spawnAnswerable(data: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [join(projectFolder, 'server/cli/answerable.js'), ...args], {
    env: { PATH: process.env['PATH'] ?? '', ANSWERABLE_DATA: data, LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
