import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const folder = dirname(require.resolve('@fontsource-variable/noto-serif/package.json'))

interface Subset {
  readonly name: string
  readonly range: string
  readonly holds: (codePoint: number) => boolean
}
let subsets: readonly Subset[] | undefined

/** Noto Serif inside the page, of each script only what its text needs: a page asks the network for nothing and looks the same everywhere. */
export function fontFaces(text: string): string {
  subsets ??= Object.entries(JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>).map(
    ([name, range]) => ({ name, range, holds: inRange(range) }),
  )
  const letters = [...new Set(text)].map(character => character.codePointAt(0) ?? 0)
  const sloped = text.includes('<em>')
  // Where a letter is in two subsets, a browser takes the one that is named last: the common ones hold it.
  const needed = subsets.filter(({ holds }, n) =>
    letters.some(letter => holds(letter) && !subsets?.slice(n + 1).some(next => next.holds(letter))),
  )
  return needed.flatMap(subset => (sloped ? ['normal', 'italic'] : ['normal']).map(slope => face(subset, slope))).join('\n')
}

function face({ name, range }: Subset, slope: string): string {
  const file = readFileSync(join(folder, 'files', `noto-serif-${name}-wght-${slope}.woff2`))
  return `@font-face{font-family:'Noto Serif';font-style:${slope};font-weight:100 900;unicode-range:${range};src:url(data:font/woff2;base64,${file.toString('base64')}) format('woff2')}`
}

function inRange(range: string): (codePoint: number) => boolean {
  const spans = range.split(',').map(part => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(first.replace(/\?/g, '0'), 16), Number.parseInt(last.replace(/\?/g, 'F'), 16)] as const
  })
  return codePoint => spans.some(([first, last]) => codePoint >= first && codePoint <= last)
}
