import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
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

const environment = (data: string) => ({ PATH: process.env['PATH'] ?? '', ANSWERABLE_DATA: data, LOG_LEVEL: 'silent' })
const script = join(projectFolder, 'server/cli/answerable.js')

/** Runs a command in a process whose files may not grow beyond so many kilobytes (a POSIX shell counts blocks of 512 bytes), which to a database is a disk without room. */
export function answerableWithin(kilobytes: number, data: string, ...args: readonly string[]): Said {
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `ulimit -f ${2 * kilobytes}; exec "$0" "$@"`, process.execPath, script, ...args],
    {
      env: environment(data),
      encoding: 'utf8',
    },
  )
  return { exit: status ?? -1, out: stdout, err: stderr }
}

/** Starts a command as its own process, as a user does. */
export function spawnAnswerable(data: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [script, ...args], {
    env: { ...environment(data), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
