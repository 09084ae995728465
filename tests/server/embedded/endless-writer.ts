import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import { oneMore } from './small-world.ts'

// Commits one person after the other and says so each time, until someone ends it.
const store = await openEmbeddedStore({ folder: process.argv[2] ?? '', mode: 'write' })
const { nodes } = await store.totals(4)
for (let n = nodes.Person ?? 0; ; n++) {
  await store.commit(oneMore(n))
  process.stdout.write(`${n}\n`)
}
