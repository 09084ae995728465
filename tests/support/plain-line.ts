import type { Reporter } from 'vitest/reporters'
import type { TestModule } from 'vitest/node'

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The closing line of a run, for readers that are not people. */
export const plainLine = ({ passed, failed, skipped }: Counts): string => `${passed} passed, ${failed} failed, ${skipped} skipped`

/**
 * Closes the run with one plain line. A file that could not be read and an error outside any test count as failures,
 * a test that was never reached counts as skipped. Under the runner the counts are handed to it: it has the last word.
 */
export class PlainLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[] = []): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      const states = [...module.children.allTests()].map(test => test.result().state)
      for (const state of states) count[state === 'pending' ? 'skipped' : state] += 1
      if (module.state() === 'failed' && !states.includes('failed')) count.failed += 1
    }
    if (process.send) process.send(count)
    else console.log(plainLine(count))
  }
}
