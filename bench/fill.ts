/** Fills a folder in a process of its own, so that the memory measured afterwards is that of answering alone. */
import { openEmbeddedStore } from '#server/store/embedded/open.ts'
import { fillEmbeddedStore } from '#server/store/embedded/fill.ts'
import { ms, say, timed } from './measure.ts'
import { inventedWorld } from './world.ts'

const [folder = '', nodes = '', relationships = ''] = process.argv.slice(2)
const filled = await timed(async () => fillEmbeddedStore(folder, inventedWorld(Number(nodes), Number(relationships))))
say(`filled in ${(filled / 1000).toFixed(1)} s`)
const opened = await timed(async () => (await openEmbeddedStore({ folder, mode: 'write' })).close())
say(`opened for the first time, and closed, in ${ms(opened)} ms`)
