import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from './config.ts'
import { openEmbeddedStore } from './store/embedded/open.ts'
import { openNeo4jStore } from './store/neo4j/open.ts'
import type { Store } from './store/store.ts'

/** The folder of the project: where seed/, client/ and package.json are. */
export const projectFolder = fileURLToPath(new URL('../', import.meta.url))
export const seedFolder = join(projectFolder, 'seed')
export const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string }

/** Opens the store the configuration names: Neo4j when there is a NEO4J_URI, otherwise the embedded one. */
export async function openStore(config: Config, mode: 'read' | 'write'): Promise<Store> {
  return config.neo4j ? openNeo4jStore(config.neo4j) : openEmbeddedStore({ folder: config.data, mode })
}
