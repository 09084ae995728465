import { execFile } from 'node:child_process'

/** What a command prints on standard output, or undefined where it is missing or fails. */
export function output(command: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise(resolve => {
    execFile(command, args, (error, stdout) => {
      resolve(error ? undefined : stdout)
    })
  })
}
