import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { shortestPaths } from '#server/explore/paths.ts'
import { searchByName } from '#server/explore/search.ts'
import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import { inventedWorld, person } from './world.ts'

const { values } = parseArgs({
  options: { nodes: { type: 'string', default: '10000' }, relationships: { type: 'string', default: '50000' } },
})
const nodes = Number(values.nodes)
const relationships = Number(values.relationships)
const asked = 300

/** Milliseconds of each of many questions: the middle one and the one that 95 in 100 stay under. */
async function measure(what: string, ask: (index: number) => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (let index = 0; index < asked; index += 1) {
    const began = performance.now()
    await ask(index)
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2)
  process.stdout.write(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms\n`)
}

const folder = mkdtempSync(join(tmpdir(), 'answerable-bench-'))
try {
  const filling = performance.now()
  const writer = await openEmbeddedStore({ folder, mode: 'write' })
  for (const batch of inventedWorld(nodes, relationships)) await writer.commit(batch)
  await writer.close()
  process.stdout.write(`${nodes} nodes, ${relationships} relationships; filled in ${((performance.now() - filling) / 1000).toFixed(1)} s\n`)

  const opening = performance.now()
  const store = await openEmbeddedStore({ folder, mode: 'read' })
  process.stdout.write(
    `opened in ${((performance.now() - opening) / 1000).toFixed(2)} s; ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident\n`,
  )
  const some = (index: number) => person((index * 7919) % nodes)
  const paths = (index: number, limit: number) =>
    shortestPaths(ids => store.hops(ids, {}, 0), { from: some(index), to: some(index + 101), max: 6, limit })
  const words = ['Testova', 'Айзада', 'probny bolat', 'Mockbekov', 'Inventov 77', 'Gulnar Examplebay']
  await measure('search', index => searchByName(store, { query: words[index % words.length] ?? '', type: null, after: null, limit: 20 }, 0))
  await measure('neighbours (50)', index => store.neighbours(some(index), {}, { after: null, limit: 50 }, 0))
  await measure('shortest path', index => paths(index, 1))
  await measure('five shortest paths', index => paths(index, 5))
  await store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
