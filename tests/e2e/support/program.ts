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
  let said = ''
  let stopping = false
  const ended = once(child, 'exit').then(([code, signal]) => {
    if (!stopping) console.error(`answerable start ended by itself (${String(code ?? signal)}):\n${said}`)
  })
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /Answerable is at (\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(said)))
  })
  return {
    address,
    stop: async () => {
      stopping = true
      child.kill('SIGTERM')
      await ended
    },
  }
}
