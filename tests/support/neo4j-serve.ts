/** Keeps a Neo4j running while one develops: `npx tsx tests/support/neo4j-serve.ts PORT [auth]`. Its data is gone when it stops. */
import { credentials } from './neo4j.ts'
import { findNeo4j, startNeo4j } from './neo4j/server.ts'

const [port, mode] = process.argv.slice(2)
if (port === undefined || !/^\d+$/.test(port) || (mode !== undefined && mode !== 'auth')) {
  console.error('Usage: npx tsx tests/support/neo4j-serve.ts PORT [auth]')
  process.exit(2)
}
const auth = mode === 'auth'
const recipe = await findNeo4j()
if ('missing' in recipe) {
  console.error(`Neo4j cannot run here: ${recipe.missing}. To change that: ${recipe.remedy}`)
  process.exit(1)
}
const server = await startNeo4j(recipe, { port: Number(port), auth })
console.log(`${auth ? 'ANSWERABLE_TEST_NEO4J_AUTH' : 'ANSWERABLE_TEST_NEO4J'}=${server.uri}`)
if (auth) console.log(`as ${credentials.valid.username} with the password ${credentials.valid.password}; Ctrl-C stops it`)
else console.log('without authentication; Ctrl-C stops it')
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => process.exit(0)))
