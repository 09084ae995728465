/** Milliseconds of many questions, from the quickest to the slowest. */
export interface Times {
  readonly median: number
  readonly p95: number
}

export function timesOf(all: readonly number[]): Times {
  const sorted = [...all].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95) }
}

export async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await run()
  return performance.now() - began
}

/** Asks so many times, the first tenth of them (at least three) only to warm up. `own` is processor time: what a machine shared with others does not blur. */
export async function measure(times: number, ask: (index: number) => Promise<unknown>): Promise<Times & { readonly own: Times }> {
  const taken: number[] = []
  const own: number[] = []
  const warming = Math.max(3, Math.floor(times / 10))
  for (let index = 0; index < times + warming; index++) {
    const before = process.cpuUsage()
    const milliseconds = await timed(() => ask(index))
    const { user, system } = process.cpuUsage(before)
    if (index < warming) continue
    taken.push(milliseconds)
    own.push((user + system) / 1000)
  }
  return { ...timesOf(taken), own: timesOf(own) }
}

export const ms = (milliseconds: number): string => (milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0))
export const say = (line: string): void => void process.stdout.write(`${line}\n`)
