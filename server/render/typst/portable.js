import init, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs'

const main = '/main.typ'
const wholeDiagnostics = 3

/** Typst as WebAssembly: it runs wherever Node does. */
export async function portableEngine(fonts, wasm) {
  await init({ module_or_path: wasm })
  const builder = new TypstCompilerBuilder()
  // No file system and no packages: what a source may read is what it is given.
  builder.set_dummy_access_model()
  for (const font of fonts) await builder.add_raw_font(new Uint8Array(font))
  const compiler = await builder.build()
  return (source, files, query) => {
    try {
      compiler.add_source(main, source)
      for (const [path, bytes] of Object.entries(files)) compiler.map_shadow(path, bytes)
      if (query !== undefined) return { value: compiler.query(main, undefined, query, 'value') }
      const { result, diagnostics } = compiler.compile(main, undefined, 'pdf', wholeDiagnostics)
      return result
        ? { value: result }
        : { diagnostics: (diagnostics ?? []).map(found => `${found.path} ${found.range}: ${found.message}`) }
    } finally {
      compiler.reset_shadow()
      compiler.reset()
    }
  }
}
