// Plain JavaScript, as a worker thread of Node 20 does not read TypeScript through the loader of the thread that starts it.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import init, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs'

const main = '/main.typ'
const wholeDiagnostics = 3

await init({ module_or_path: workerData.wasm })
const builder = new TypstCompilerBuilder()
// No file system and no packages: what a source may read is what it is given.
builder.set_dummy_access_model()
for (const font of workerData.fonts) await builder.add_raw_font(new Uint8Array(readFileSync(font)))
const compiler = await builder.build()

parentPort.on('message', ({ source, files, query }) => {
  try {
    parentPort.postMessage(answer(source, files, query))
  } catch (error) {
    parentPort.postMessage({ diagnostics: [String(error)] })
  }
})

function answer(source, files, query) {
  try {
    compiler.add_source(main, source)
    for (const [path, bytes] of Object.entries(files)) compiler.map_shadow(path, bytes)
    if (query !== undefined) return { value: compiler.query(main, undefined, query, 'value') }
    const { result, diagnostics } = compiler.compile(main, undefined, 'pdf', wholeDiagnostics)
    return result ? { value: result } : { diagnostics: (diagnostics ?? []).map(found => `${found.path} ${found.range}: ${found.message}`) }
  } finally {
    compiler.reset_shadow()
    compiler.reset()
  }
}
