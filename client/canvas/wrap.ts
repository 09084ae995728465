/** Breaks a caption into at most `most` lines no wider than `width`; what does not fit ends in an ellipsis after a whole word. Pure: the caller measures. */
export function wrap(text: string, width: number, measure: (line: string) => number, most = 2): readonly string[] {
  const words = text.trim().split(/\s+/u)
  if (measure(words.join(' ')) <= width) return [words.join(' ')]
  // As few lines as hold it all.
  const fewer = most > 2 ? wrap(text, width, measure, most - 1) : []
  if (fewer.length > 0 && fewer.join(' ') === words.join(' ')) return fewer
  const lines: string[] = []
  while (words.length > 0 && lines.length < most - 1) {
    const balanced = lines.length === most - 2 ? evenSplit(words, width, measure) : undefined
    const taken = balanced ?? fitting(words, width, measure)
    lines.push(shorten(words.splice(0, taken).join(' '), width, measure))
  }
  return words.length > 0 ? [...lines, shorten(words.join(' '), width, measure)] : lines
}

/** How many words the first line takes, one at least. */
function fitting(words: readonly string[], width: number, measure: (line: string) => number): number {
  let taken = 1
  while (taken < words.length && measure(words.slice(0, taken + 1).join(' ')) <= width) taken += 1
  return taken
}

/** Where two lines come out most alike, when two lines hold it all. */
function evenSplit(words: readonly string[], width: number, measure: (line: string) => number): number | undefined {
  let best: { taken: number; widest: number } | undefined
  for (let taken = 1; taken < words.length; taken += 1) {
    const widest = Math.max(measure(words.slice(0, taken).join(' ')), measure(words.slice(taken).join(' ')))
    if (widest <= width && (!best || widest < best.widest)) best = { taken, widest }
  }
  return best?.taken
}

function shorten(text: string, width: number, measure: (line: string) => number): string {
  if (measure(text) <= width) return text
  const words = text.split(' ')
  for (let taken = words.length - 1; taken > 0; taken -= 1) {
    const line = `${words
      .slice(0, taken)
      .join(' ')
      .replace(/[\p{P}\s]+$/u, '')}…`
    if (line.length > 1 && measure(line) <= width) return line
  }
  return shortenWord(text, width, measure)
}

/** A word that is wider than a line by itself is the only one that is cut. */
function shortenWord(text: string, width: number, measure: (line: string) => number): string {
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)
  let low = 1
  let high = letters.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`) <= width) low = middle
    else high = middle - 1
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`
}
