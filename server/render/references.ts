import { z } from 'zod'
import type { CslItem, DossierDocument } from '#model/dossier/document.ts'
import { words } from '#model/dossier/words/formats.ts'
import { cleaned } from './clean.ts'
import { referenceStyles, type RenderOptions } from './options.ts'
import type { Run } from './reading.ts'
import { query, template } from './typst/compiler.ts'

type TextRun = Extract<Run, { kind: 'text' }>

/**
 * The bibliography as the asked style of the Citation Style Language writes it: entry by entry, in the style's order, as runs that every format prints.
 * Written by Typst's hayagriva for all formats (the common citeproc is CPAL or AGPL). Where CSL has no terms for a language, Kazakh, it falls back to English.
 */
export async function writeReferences(document: DossierDocument, options: RenderOptions): Promise<TextRun[][]> {
  if (document.bibliography.length === 0) return []
  const items = cleaned(document.bibliography)
  const entries = Object.fromEntries(items.map((item, n) => [`e${String(n).padStart(6, '0')}`, entryOf(item, n)]))
  const asked = { language: document.language, style: referenceStyles[options.style] }
  const files = { '/references.yaml': bytes(entries), '/options.json': bytes(asked) }
  const told = z.array(run).parse(await query(template('references'), files, '<run>', options))
  const archived = words[document.language].archived
  return entriesOf(told).map(({ item, runs }) => {
    const whole = [...runs.filter(unlessIdle), ...unsaid(items[item], runs, archived)]
    return addressed(whole, [items[item]?.URL, items[item]?.archive_location])
  })
}

const run = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ mark: z.enum(['entry', 'cell', 'emphasis', 'strong', 'plain']) }),
  z.strictObject({ address: z.string().nullable() }),
])

interface Entry {
  readonly item: number
  readonly runs: readonly TextRun[]
}

function entriesOf(told: readonly z.infer<typeof run>[]): Entry[] {
  const entries: Entry[] = []
  let runs: TextRun[] = []
  let item = -1
  let cells = 0
  let weight: TextRun['weight'] = 'plain'
  let address: string | null = null
  const close = () => {
    if (runs.length > 0) entries.push({ item, runs })
    runs = []
    item = -1
  }
  for (const next of told) {
    if ('text' in next) {
      item = itemIn(next.text) ?? item
      runs.push({ kind: 'text', text: spoken(next.text), weight, ...(address !== null && { address }) })
    } else if ('address' in next) address = next.address === null ? null : (webAddress(next.address) ?? null)
    else if (next.mark === 'entry') close()
    else if (next.mark !== 'cell') weight = next.mark
    // Numbered styles lay a number and its entry side by side.
    else if (++cells % 2 === 0) close()
    else runs.push({ kind: 'text', text: ' ', weight: 'plain' })
  }
  close()
  return entries
}

/** An address or the place of a kept copy is not in every style, and an address may be no web address: they are told after the entry they belong to. */
function unsaid(item: CslItem | undefined, entry: readonly TextRun[], archived: string): TextRun[] {
  const text = entry.map(part => part.text).join('')
  const left: string[] = []
  const tells = (address: string) => text.includes(address) || text.includes(webAddress(address) ?? address)
  if (item?.URL !== undefined && !tells(item.URL)) left.push(`${item.URL}.`)
  if (item?.archive_location !== undefined && !tells(item.archive_location)) left.push(`${archived}: ${item.archive_location}.`)
  return left.map(more => ({ kind: 'text', text: ` ${more}`, weight: 'plain' }))
}

/** hayagriva writes the comma of APA's "(2020, March)" where there is no month too. */
const unlessIdle = (run: TextRun, n: number, runs: readonly TextRun[]): boolean =>
  run.text !== ', ' || !(runs[n + 1]?.text ?? '').startsWith(')')

/** Some styles write an address as bare words: it leads there all the same. */
function addressed(runs: readonly TextRun[], addresses: readonly (string | undefined)[]): TextRun[] {
  return addresses.reduce<readonly TextRun[]>((sofar, given) => {
    const address = given === undefined ? undefined : webAddress(given)
    if (given === undefined || address === undefined) return sofar
    return sofar.flatMap(run => {
      const shown = [given, address].find(text => run.text.includes(text))
      if (run.address !== undefined || shown === undefined) return [run]
      const at = run.text.indexOf(shown)
      const parts = [run.text.slice(0, at), shown, run.text.slice(at + shown.length)]
      return parts.flatMap((text, n): TextRun[] => (text === '' ? [] : [n === 1 ? { ...run, text, address } : { ...run, text }]))
    })
  }, runs) as TextRun[]
}

const kinds: Record<string, string> = {
  webpage: 'web',
  'post-weblog': 'blog',
  report: 'report',
  book: 'book',
  thesis: 'thesis',
  legal_case: 'case',
  motion_picture: 'video',
  broadcast: 'video',
}
/** What appears in a paper, a magazine or a journal has it as its parent. */
const parents: Record<string, string> = {
  'article-newspaper': 'newspaper',
  'article-magazine': 'periodical',
  'article-journal': 'periodical',
}

function entryOf(item: CslItem, n: number) {
  const container = item['container-title']
  const parent = parents[item.type]
  const within = typeof container === 'string' ? container : item.publisher
  const address = item.URL === undefined ? undefined : webAddress(item.URL)
  const [issued, accessed] = [item.issued, item.accessed].map(date => dateOf(date?.['date-parts'][0] ?? []))
  return {
    type: parent === undefined ? (kinds[item.type] ?? (address === undefined ? 'misc' : 'web')) : 'article',
    title: verbatim(marked(item.title, n)),
    author: item.author?.map(({ literal }) => ({ name: silent(literal) })),
    date: issued,
    ...(parent !== undefined && within !== undefined
      ? { parent: { type: parent, title: verbatim(within) } }
      : { publisher: item.publisher === undefined ? undefined : `{${silent(item.publisher)}}` }),
    // Of a case the styles tell the court, which they look for under another name.
    organization: item.type === 'legal_case' && item.publisher !== undefined ? `{${silent(item.publisher)}}` : undefined,
    url: address === undefined ? undefined : accessed === undefined ? address : { value: address, date: accessed },
    language: item.language !== undefined && /^[a-z]{2,3}(-[A-Z]{2})?$/.test(item.language) ? item.language : undefined,
  }
}

function dateOf([year, month, day]: readonly number[]): string | undefined {
  if (year === undefined || year < 0 || year > 9999) return undefined
  const two = (part: number) => String(part).padStart(2, '0')
  const known = month !== undefined && month >= 1 && month <= 12
  const days = known ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0
  return [
    String(year).padStart(4, '0'),
    ...(known ? [two(month)] : []),
    ...(known && day !== undefined && day >= 1 && day <= days ? [two(day)] : []),
  ].join('-')
}

function webAddress(text: string): string | undefined {
  try {
    const url = new URL(text)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
  } catch {
    return undefined
  }
}

// The bibliography's own notation knows four signs ($ starts mathematics, braces keep capitals, \ escapes): they travel as stand-ins of a private plane,
// which `clean` lets no document use, and come back when the entries are read.
const standIn = 0xf0000
const silent = (text: string): string => text.replace(/[$\\{}]/g, sign => String.fromCodePoint(standIn + (sign.codePointAt(0) ?? 0)))
const spoken = (text: string): string =>
  text
    .replace(/[\u{f1000}-\u{ffffd}]/gu, '')
    .replace(/[\u{f0000}-\u{f007f}]/gu, sign => String.fromCodePoint((sign.codePointAt(0) ?? standIn) - standIn))

// Which item an entry is of, as a sign before the last character of its title, where it changes neither the order nor what is put after the title.
const firstItem = 0xf1000
function marked(title: string, item: number): string {
  const characters = Array.from(title)
  return [...characters.slice(0, -1), String.fromCodePoint(firstItem + item), ...characters.slice(-1)].join('')
}
function itemIn(text: string): number | undefined {
  const sign = /[\u{f1000}-\u{ffffd}]/u.exec(text)?.[0].codePointAt(0)
  return sign === undefined ? undefined : sign - firstItem
}

/** A title as its source writes it: no style may change its capitals. */
const verbatim = (text: string) => ({ value: `{${silent(text)}}`, verbatim: true })

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
