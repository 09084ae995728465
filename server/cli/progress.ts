import { Presets, SingleBar } from 'cli-progress'
import type { Terminal } from './terminal.ts'

/** A bar on a terminal; elsewhere a line at each tenth. Returns what an import calls as it goes. */
export function progressBar(what: string, { say }: Terminal): { step: (done: number, total: number) => void; stop: () => void } {
  if (!process.stderr.isTTY) {
    let last = 0
    return {
      step: (done, total) => {
        const tenth = Math.floor((done / total) * 10)
        if (tenth > last) say(`${what}: ${String(done)} of ${String(total)}`)
        last = tenth
      },
      stop: () => undefined,
    }
  }
  const bar = new SingleBar({ format: `${what} {bar} {value}/{total}`, hideCursor: true, stream: process.stderr }, Presets.shades_classic)
  let begun = false
  return {
    step: (done, total) => {
      if (begun) bar.update(done)
      else bar.start(total, done)
      begun = true
    },
    stop: () => {
      if (begun) bar.stop()
    },
  }
}
