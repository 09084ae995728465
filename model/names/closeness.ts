/**
 * The number of letters to add, drop, replace or exchange with their neighbour to make one word of another: the optimal string
 * alignment distance (Damerau 1964, restricted so that no letter is changed twice).
 */
const distance = (a: string, b: string): number => {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const steps = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(exchanged ? Math.min(steps, (beforeLast[j - 2] ?? 0) + 1) : steps)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

/**
 * How alike two folded words are, 0 to 1: the share of letters that need no change, raised by a tenth of what is missing for each of up to
 * four common first letters, because misspelt names seldom begin wrongly (the prefix rule of Winkler 1990). Symmetric; 1 only for equals.
 */
export const closeness = (a: string, b: string): number => {
  if (a === b) return 1
  const alike = 1 - distance(a, b) / Math.max(a.length, b.length)
  let common = 0
  while (common < 4 && common < Math.min(a.length, b.length) && a[common] === b[common]) common++
  return alike === 0 ? 0 : alike + 0.1 * common * (1 - alike)
}
