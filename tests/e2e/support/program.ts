import { type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { spawnAnswerable } from '#tests/support/command-line.ts'

export interface Program {
  /** Where it serves the explorer: `http://127.0.0.1:40123`. */
  readonly address: string
  stop(): Promise<void>
}

/** Starts the program as its own process, as a user does, on any free port unless `env` names one; resolves when it says where it is. */
export async function startProgram(data: string, env: Readonly<Record<string, string>> = {}): Promise<Program> {
  const child = spawnAnswerable(data, ['start'], { PORT: '0', ...env })
  return { address: await addressOf(child), stop: () => end(child) }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /Answerable is at (\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', code => reject(new Error(`answerable start ended with ${String(code)}:\n${said}`)))
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
