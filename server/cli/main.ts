import { readConfig, type Config } from '#server/config.ts'
import { run } from './program.ts'

let config: Config | undefined
process.exitCode = await run(process.argv.slice(2), {
  config: () => (config ??= readConfig()),
  say: line => process.stderr.write(`${line}\n`),
  print: text => process.stdout.write(text),
})
