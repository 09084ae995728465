import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { neo4jStageFiles } from '#model/chains/derive/neo4j-stages.ts'
import { ontologyPage } from '#model/ontology/derive/docs.ts'
import { neo4jWriteFiles } from '#model/ontology/derive/neo4j-merge.ts'
import { neo4jSchemaFiles } from '#model/ontology/derive/neo4j-schema.ts'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../../', import.meta.url))
const files = [{ path: 'docs/ontology.md', text: ontologyPage() }, ...neo4jSchemaFiles(), ...neo4jWriteFiles(), ...neo4jStageFiles()]
/** Folders that hold nothing but derived files: what is no longer derived is removed from them. */
const derivedFolders = ['cypher/schema', 'cypher/write/nodes', 'cypher/write/relationships', 'cypher/read/stages']

const expected = new Map(files.map(({ path, text }) => [path, text]))
const stale = files
  .filter(({ path, text }) => !existsSync(join(project, path)) || readFileSync(join(project, path), 'utf8') !== text)
  .map(({ path }) => path)
const left = derivedFolders
  .filter(folder => existsSync(join(project, folder)))
  .flatMap(folder =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name.replaceAll('\\', '/')}`),
  )
  .filter(path => statSync(join(project, path)).isFile())
  .filter(path => !expected.has(path))

if (process.argv.includes('--check')) {
  for (const path of [...stale, ...left]) process.stderr.write(`${path} is not what the declarations say. Run: npm run derive\n`)
  process.exitCode = stale.length + left.length > 0 ? 1 : 0
} else {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  for (const path of left) rmSync(join(project, path))
  process.stderr.write(`${String(files.length)} files derived, ${String(stale.length)} of them changed, ${String(left.length)} removed.\n`)
}
