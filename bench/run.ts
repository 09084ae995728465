/**
 * `npm run bench -- --nodes 100000 --relationships 500000`: what questions cost on an invented world. `--asked 300` sets how often each is put,
 * `--folder` keeps the filled store there and takes it up again, `--neo4j` asks a Neo4j the same (NEO4J_URI, and NEO4J_USERNAME and NEO4J_PASSWORD
 * where it asks for them; what is in it is emptied). `--dossiers` instead times the dossiers of everyone in the seed, and of an official with 2,000 claims.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import { measureDossiers } from './dossiers.ts'
import { measure, ms, say } from './measure.ts'
import { measureNeo4j } from './neo4j.ts'
import { questionsOf } from './questions.ts'

const { values } = parseArgs({
  options: {
    ...{ nodes: { type: 'string', default: '10000' }, relationships: { type: 'string', default: '50000' } },
    ...{ asked: { type: 'string', default: '300' }, folder: { type: 'string' }, neo4j: { type: 'boolean', default: false } },
    dossiers: { type: 'boolean', default: false },
  },
})
const [nodes, relationships, asked] = [Number(values.nodes), Number(values.relationships), Number(values.asked)]
const load = (): string => `load ${loadavg()[0]?.toFixed(1) ?? '?'}`

async function embedded(folder: string): Promise<void> {
  const file = join(folder, 'answerable.sqlite')
  if (!existsSync(file)) {
    const fill = fileURLToPath(new URL('fill.ts', import.meta.url))
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', fill, folder, String(nodes), String(relationships)], {
      stdio: 'inherit',
    })
    if (status !== 0) throw new Error('the world could not be filled')
  }
  say(`${nodes} nodes, ${relationships} relationships, ${(statSync(file).size / 1e6).toFixed(0)} MB on disk`)
  const questions = questionsOf(nodes)
  const began = performance.now()
  const store = await openEmbeddedStore({ folder, mode: 'read' })
  await questions[1]?.ask(store, 1)
  say(`open and first answer: ${ms(performance.now() - began)} ms; ${megabytes()} MB resident (${load()})`)
  for (const { what, target, ask } of questions) {
    const { median, p95, own } = await measure(asked, index => ask(store, index))
    const [wanted] = nodes > 100_000 ? [target[1]] : target
    const met = wanted == null ? '' : p95 <= wanted ? ` (target ${wanted}: met)` : ` (target ${wanted}: MISSED)`
    say(`${what}: median ${ms(median)} ms, p95 ${ms(p95)} ms${met}; own processor time ${ms(own.median)} and ${ms(own.p95)} ms`)
  }
  say(`${megabytes()} MB resident after all questions (${load()})`)
  await store.close()
}
const megabytes = (): string => (process.memoryUsage.rss() / 1e6).toFixed(0)

if (values.dossiers) await measureDossiers(load)
else await measureWorld()

async function measureWorld(): Promise<void> {
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'answerable-bench-'))
  try {
    await embedded(folder)
    if (values.neo4j) await measureNeo4j(nodes, relationships, asked, load)
  } finally {
    if (values.folder === undefined) rmSync(folder, { recursive: true, force: true })
  }
}
