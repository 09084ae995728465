import react from '@vitejs/plugin-react'
import { configDefaults, defineConfig } from 'vitest/config'
import { neo4jUris } from './tests/support/neo4j.ts'
import { PlainLine } from './tests/support/plain-line.ts'

const seconds = 1000
const cores = 2
// Community Edition has one database a server, so as many contract files run at once as there are servers to clear and fill.
const contractWorkers = Math.max(1, Math.min(cores, neo4jUris().length || cores))

export default defineConfig({
  plugins: [react()],
  test: {
    // Its ES modules name files without extensions, which Node does not read by itself.
    server: { deps: { inline: ['@neo4j-cypher/language-support'] } },
    reporters: ['default', new PlainLine()],
    maxWorkers: cores,
    passWithNoTests: true,
    // Time zones are where dates go wrong: everything runs in one that is not UTC.
    env: { TZ: 'Asia/Almaty' },
    exclude: [...configDefaults.exclude, 'data/**'],
    projects: [
      project('model', ['tests/model/**/*.test.ts']),
      project('architecture', ['tests/architecture/**/*.test.ts']),
      project('server', ['tests/server/**/*.test.ts']),
      project('client', ['tests/client/**/*.test.{ts,tsx}'], {
        environment: 'happy-dom',
        setupFiles: ['tests/support/client-setup.ts'],
      }),
      project('store', ['tests/contract/store/**/*.test.ts'], {
        testTimeout: 120 * seconds,
        hookTimeout: 120 * seconds,
        maxWorkers: contractWorkers,
        sequence: { groupOrder: 1 },
      }),
      project('api', ['tests/contract/api/**/*.test.ts'], {
        testTimeout: 120 * seconds,
        hookTimeout: 120 * seconds,
        maxWorkers: contractWorkers,
        sequence: { groupOrder: 1 },
      }),
      project('e2e', ['tests/e2e/**/*.test.ts'], {
        testTimeout: 120 * seconds,
        hookTimeout: 180 * seconds,
        fileParallelism: false,
        globalSetup: ['tests/e2e/support/serve-seed.ts'],
        sequence: { groupOrder: 2 },
      }),
    ],
  },
})

function project(name: string, include: string[], options: Record<string, unknown> = {}) {
  return { extends: true as const, test: { name, include, testTimeout: 30 * seconds, hookTimeout: 30 * seconds, ...options } }
}
