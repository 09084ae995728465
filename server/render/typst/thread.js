// Plain JavaScript, as a worker thread of Node 20 does not read TypeScript through the loader of the thread that starts it.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { nativeEngine } from './native.js'
import { portableEngine } from './portable.js'

const { native: wanted, wasm, wasmFile } = workerData
const fonts = workerData.fonts.map(font => readFileSync(font))
const native = wanted ? await nativeEngine(fonts) : null
if (wanted && native === null) parentPort.postMessage({ native: false })

let started
const portable = () => (started ??= portableEngine(fonts, wasm ?? new WebAssembly.Module(readFileSync(wasmFile))))
/** What asks for a package goes to the engine that has no way to a network. */
const asksForPackage = /["'`]@/

parentPort.on('message', async ({ source, files, query }) => {
  try {
    const engine = native === null || asksForPackage.test(source) ? await portable() : native
    parentPort.postMessage(engine(source, files, query))
  } catch (error) {
    parentPort.postMessage({ diagnostics: [String(error)] })
  }
})
