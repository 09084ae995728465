import type { CslItem, DossierDocument } from '#model/dossier/document.ts'
import { clean } from './clean.ts'

/** The bibliography as CSL-JSON, for reference managers: the entries as the document has them, in its order. */
export const cslJson = (document: DossierDocument): string => `${JSON.stringify(document.bibliography, null, 2)}\n`

/** The bibliography as BibTeX (the members of biblatex that Zotero, JabRef and BibDesk read), in UTF-8, in the document's order. */
export function bibTex(document: DossierDocument): string {
  const keys = keysOf(document.bibliography)
  return document.bibliography.map((item, n) => entry(item, keys[n] ?? '')).join('\n')
}

const kinds: Record<string, string> = {
  book: 'book',
  report: 'report',
  thesis: 'thesis',
  webpage: 'online',
  'post-weblog': 'online',
  'article-newspaper': 'article',
  'article-magazine': 'article',
  'article-journal': 'article',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  motion_picture: 'video',
}

function entry(item: CslItem, key: string): string {
  const kind = kinds[item.type] ?? 'misc'
  const fields: [name: string, value: string | undefined][] = [
    // Doubled braces keep a name whole and a title's capitals as its source has them.
    ['author', item.author?.map(author => `{${escaped(author.literal)}}`).join(' and ')],
    ['title', `{${escaped(item.title)}}`],
    [kind === 'article' ? 'journaltitle' : kind === 'report' ? 'institution' : 'publisher', item.publisher && escaped(item.publisher)],
    ['date', dateOf(item.issued)],
    ['url', item.URL && verbatim(item.URL)],
    ['urldate', dateOf(item.accessed)],
    ['langid', item.language && escaped(item.language)],
    [
      'note',
      [item.note, item.archive_location]
        .filter(part => part !== undefined && part !== '')
        .map(part => escaped(part ?? ''))
        .join('. '),
    ],
  ]
  const told = fields.filter((field): field is [string, string] => field[1] !== undefined && field[1] !== '')
  return `@${kind}{${key},\n${told.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`
}

const signs: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

// An escaped brace still counts where BibTeX balances them: without its partner it is told by its name.
function escaped(text: string): string {
  const shown = clean(text)
  return shown.replace(/[\\{}$&%#_~^]/g, sign => {
    if (!balanced(shown) && sign === '{') return '\\textbraceleft{}'
    if (!balanced(shown) && sign === '}') return '\\textbraceright{}'
    return signs[sign] ?? sign
  })
}

function balanced(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '{') depth++
    if (sign === '}' && --depth < 0) return false
  }
  return depth === 0
}

/** An address is read as it stands, so what would end it is written as a browser would. */
const verbatim = (url: string): string => clean(url).replace(/[\\{}\s%]/g, sign => (sign === '%' ? '%' : encodeURIComponent(sign)))

function dateOf(date: CslItem['issued']): string | undefined {
  const parts = date?.['date-parts'][0]
  return parts?.map((part, n) => String(part).padStart(n === 0 ? 4 : 2, '0')).join('-')
}

/** A key is letters, digits and a hyphen; two that would be one are told apart by their place. */
function keysOf(items: readonly CslItem[]): string[] {
  const taken = new Set<string>()
  return items.map((item, n) => {
    const plain = item.id.replace(/[^A-Za-z0-9:-]+/g, '-').replace(/^-+|-+$/g, '') || 'source'
    const key = taken.has(plain) ? `${plain}-${n + 1}` : plain
    taken.add(key)
    return key
  })
}
