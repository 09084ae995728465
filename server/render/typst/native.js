import { fileURLToPath } from 'node:url'

// A folder that is not there: nothing on the disk is beneath it, so that what a source may read is what it is given.
const nowhere = fileURLToPath(new URL('./nowhere', import.meta.url))

/** Typst as machine code, several times as quick with the same bytes; null where its package for this machine is not installed or does not load. */
export async function nativeEngine(fonts) {
  let compiler
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    // The fonts given come before those of the system, and have every weight that a source of ours asks for.
    compiler = NodeCompiler.create({ workspace: nowhere, fontArgs: [{ fontBlobs: fonts }] })
  } catch {
    return null
  }
  return (source, files, query) => {
    try {
      for (const [path, bytes] of Object.entries(files)) compiler.mapShadow(nowhere + path, Buffer.from(bytes))
      const compiled = compiler.compile({ mainFileContent: source })
      const { result } = compiled
      if (result === null || compiled.hasError()) return { diagnostics: saidBy(compiler, compiled) }
      if (query !== undefined) return { value: JSON.stringify(compiler.query(result, { selector: query, field: 'value' })) }
      return { value: new Uint8Array(compiler.pdf(result)) }
    } finally {
      compiler.resetShadow()
      compiler.evictCache(0)
    }
  }
}

function saidBy(compiler, compiled) {
  const error = compiled.takeError()
  return error === null ? ['nothing was typeset'] : compiler.fetchDiagnostics(error).map(({ message }) => message.replaceAll(nowhere, ''))
}
