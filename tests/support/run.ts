/** `npm test`: brings up what the tests need, runs them, takes it down again. Further words go to vitest: `npm test -- tests/model`. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { hasAge } from './age.ts'
import { chromiumPath } from './chromium.ts'
import { findJava } from './maven.ts'
import { findNeo4j, startNeo4j, stopEveryNeo4j } from './neo4j/server.ts'
import { plainLine, type Counts } from './plain-line.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const asked = process.argv.slice(2)
const nothingMayBeMissing = process.env['ANSWERABLE_REQUIRE_ALL'] === '1' || Boolean(process.env['CI'])
let vitest: ChildProcess | undefined

const stop = async () => {
  vitest?.kill('SIGTERM')
  await stopEveryNeo4j()
}
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => void stop().finally(() => process.exit(code)))

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error)
  process.exitCode = await close({ passed: 0, failed: 1, skipped: 0 }, [])
}

async function main(): Promise<number> {
  const missing: string[] = []
  const environment: Record<string, string> = {}
  const built = concerns('tests/e2e', 'tests/client') ? chromiumInto(environment, missing) : undefined
  if (concerns('tests/contract', 'tests/server', 'tests/e2e')) await neo4jInto(environment, missing)
  if (concerns('tests/server/render')) await veraPdfInto(environment, missing)
  if (concerns('tests/server/render') && !hasAge())
    missing.push('what the program age says of a sealed annex, because it was not found. To run it too: apt-get install -y age')
  await built
  for (const line of missing) console.log(`NOT RUN: ${line}`)
  if (nothingMayBeMissing && missing.length > 0) {
    console.log('Here nothing may be left out (CI or ANSWERABLE_REQUIRE_ALL=1), so nothing was run.')
    return await close({ passed: 0, failed: missing.length, skipped: 0 }, [])
  }
  const ran = await runVitest(environment)
  const skippedWhereNothingMayBe = nothingMayBeMissing && asked.length === 0 && ran.counts.skipped > 0
  if (skippedWhereNothingMayBe)
    console.log(`${ran.counts.skipped} tests were skipped where nothing may be (CI or ANSWERABLE_REQUIRE_ALL=1).`)
  const code = await close(ran.counts, missing)
  return code || ran.code || Number(skippedWhereNothingMayBe)
}

/** Without a path everything runs; with paths only what they can reach has to be brought up. */
function concerns(...rooms: string[]): boolean {
  const paths = asked.filter(word => word.startsWith('tests/'))
  return paths.length === 0 || paths.some(path => rooms.some(room => path.startsWith(room) || room.startsWith(path)))
}

async function neo4jInto(environment: Record<string, string>, missing: string[]): Promise<void> {
  if (process.env['ANSWERABLE_TEST_NEO4J']) return
  const recipe = await findNeo4j()
  if ('missing' in recipe) {
    missing.push(`what needs a Neo4j, because ${recipe.missing}. To run it too: ${recipe.remedy}`)
    return
  }
  // One for each of vitest's two workers, so that both can clear and fill their own, and one that asks for credentials.
  const [first, second, guarded] = await Promise.all([startNeo4j(recipe), startNeo4j(recipe), startNeo4j(recipe, { auth: true })])
  environment['ANSWERABLE_TEST_NEO4J'] = `${first.uri} ${second.uri}`
  environment['ANSWERABLE_TEST_NEO4J_AUTH'] = guarded.uri
}

async function veraPdfInto(environment: Record<string, string>, missing: string[]): Promise<void> {
  const recipe = await findJava('verapdf', 'veraPDF')
  if ('missing' in recipe) missing.push(`what veraPDF says of a PDF, because ${recipe.missing}. To run it too: ${recipe.remedy}`)
  else environment['ANSWERABLE_TEST_VERAPDF'] = recipe.classpath
}

async function chromiumInto(environment: Record<string, string>, missing: string[]): Promise<void> {
  const path = chromiumPath()
  if (path === undefined) {
    missing.push('the journeys in a browser, because no Chromium was found. To run them too: apt-get install -y chromium')
    return
  }
  environment['ANSWERABLE_TEST_CHROMIUM'] = path
  await build({ root: `${root}client`, configFile: `${root}vite.config.ts`, logLevel: 'warn' })
}

async function runVitest(environment: Record<string, string>): Promise<{ code: number; counts: Counts }> {
  let counts: Counts | undefined
  vitest = fork(`${root}node_modules/vitest/vitest.mjs`, ['run', ...asked], {
    cwd: root,
    // Building the explorer has made this process one of production, in which React leaves out what tests use.
    env: { ...process.env, NODE_ENV: 'test', ...environment },
    execArgv: [],
  })
  vitest.on('message', (message: Counts) => (counts = message))
  const [code] = (await once(vitest, 'exit')) as [number | null]
  vitest = undefined
  return { code: code ?? 1, counts: counts ?? { passed: 0, failed: 1, skipped: 0 } }
}

/** Takes everything down first: the plain line is the last thing said. */
async function close(counts: Counts, missing: readonly string[]): Promise<number> {
  await stop()
  for (const line of missing) console.log(`NOT RUN: ${line}`)
  console.log(plainLine(counts))
  return counts.failed > 0 ? 1 : 0
}
