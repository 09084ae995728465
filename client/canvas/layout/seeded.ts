const seed = 0x9e3779b9

/** Runs `work`, which must not wait for anything, with a `Math.random` that always gives the same row of numbers (mulberry32). */
export function seededly(work: () => void): void {
  const random = Math.random
  let state = seed
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  try {
    work()
  } finally {
    Math.random = random
  }
}
