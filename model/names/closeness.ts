/**
 * The number of letters to add, drop, replace or exchange with their neighbour to make one word of another: the optimal string
 * alignment distance (Damerau 1964, restricted so that no letter is changed twice).
 */
const distance = (a: string, b: string): number => {
  let [beforeLast, last, row] = rowsOf(b.length + 1)
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1)
    row[0] = i
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (letter === b.charCodeAt(j - 1) ? 0 : 1)
      let steps = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        steps = Math.min(steps, (beforeLast[j - 2] ?? 0) + 1)
      row[j] = steps
    }
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return last[b.length] ?? 0
}

// Used again and again, because a search for near names measures thousands of pairs.
let rows: [Uint32Array, Uint32Array, Uint32Array] = [new Uint32Array(0), new Uint32Array(0), new Uint32Array(0)]
function rowsOf(length: number): typeof rows {
  if (rows[0].length < length) rows = [new Uint32Array(length * 2), new Uint32Array(length * 2), new Uint32Array(length * 2)]
  return rows
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
