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

/** Asks so many times, the first tenth of them (at least three) only to warm up. */
export async function measure(times: number, ask: (index: number) => Promise<unknown>): Promise<Times> {
  const taken: number[] = []
  const warming = Math.max(3, Math.floor(times / 10))
  for (let index = 0; index < times + warming; index++) {
    const milliseconds = await timed(() => ask(index))
    if (index >= warming) taken.push(milliseconds)
  }
  return timesOf(taken)
}

export const ms = (milliseconds: number): string => (milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0))
export const say = (line: string): void => void process.stdout.write(`${line}\n`)
