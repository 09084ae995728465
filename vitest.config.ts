import react from '@vitejs/plugin-react'
import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'
import { neo4jUris } from './tests/support/neo4j.ts'
import { PlainLine } from './tests/support/plain-line.ts'

const seconds = 1000
const cores = 2
// Community Edition has one database a server, so as many files run at once as there are servers to clear and fill.
const workers = Math.min(cores, neo4jUris().length || cores)

export default defineConfig({
  plugins: [react()],
  test: {
    reporters: ['default', new PlainLine()],
    // All projects run together, so that who waits for a database or a browser leaves the processor to others.
    maxWorkers: workers,
    sequence: { sequencer: LongestFirst },
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
      }),
      project('api', ['tests/contract/api/**/*.test.ts'], {
        testTimeout: 120 * seconds,
        hookTimeout: 120 * seconds,
      }),
      project('e2e', ['tests/e2e/**/*.test.ts'], {
        testTimeout: 120 * seconds,
        hookTimeout: 180 * seconds,
        globalSetup: ['tests/e2e/support/serve-seed.ts'],
      }),
    ],
  },
})

function project(name: string, include: string[], options: Record<string, unknown> = {}) {
  return { extends: true as const, test: { name, include, testTimeout: 30 * seconds, hookTimeout: 30 * seconds, ...options } }
}
