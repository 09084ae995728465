/**
 * The Neo4j servers that tests may fill and clear, as their environment names them. `npm test` starts them and names them;
 * to keep one running: `npx tsx tests/support/neo4j-serve.ts 7690`, then ANSWERABLE_TEST_NEO4J=bolt://127.0.0.1:7690.
 * One with authentication: `npx tsx tests/support/neo4j-serve.ts 7691 auth`, then ANSWERABLE_TEST_NEO4J_AUTH=bolt://127.0.0.1:7691.
 */

/** Who may enter a test server with authentication: one who may, and one whose password has expired. */
export const credentials = {
  valid: { username: 'neo4j', password: 'only-for-tests' },
  expired: { username: 'newcomer', password: 'to-be-changed' },
} as const

/** Every server without authentication; several are separated by spaces. */
export function neo4jUris(): readonly string[] {
  return (process.env['ANSWERABLE_TEST_NEO4J'] ?? '').split(' ').filter(uri => uri !== '')
}

/** The server of this test worker alone, empty or not; undefined where no Neo4j can run, and what needs it is skipped. */
export function neo4jUri(): string | undefined {
  const uris = neo4jUris()
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 1)
  return uris[(worker - 1) % uris.length]
}

/** The server that asks for `credentials`; undefined where none runs. */
export function neo4jAuthUri(): string | undefined {
  return process.env['ANSWERABLE_TEST_NEO4J_AUTH']
}
