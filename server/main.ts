import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from './config.ts'
import type { Store } from './store/store.ts'

/** The folder of the project: where seed/, client/ and package.json are. */
export const projectFolder = fileURLToPath(new URL('../', import.meta.url))
export const seedFolder = join(projectFolder, 'seed')
export const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string }

/** Opens the store the configuration names: Neo4j when there is a NEO4J_URI, otherwise the embedded one. Only the adapter that is used is loaded. A `patient` one opens while its database is away. */
export async function openStore(config: Config, mode: 'read' | 'write', patient = false): Promise<Store> {
  if (config.neo4j) {
    const { openNeo4jStore } = await import('./store/neo4j/open.ts')
    return openNeo4jStore({ ...config.neo4j, patient })
  }
  const { openEmbeddedStore } = await import('./store/embedded/open.ts')
  return openEmbeddedStore({ folder: config.data, mode })
}
