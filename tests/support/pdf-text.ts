import { parse, type Dictionary, type Name, type Pdf, type Reference, type Value } from './pdf.ts'

/** An element of the structure tree with the text that is tagged with it, in order. */
export interface Tag {
  readonly tag: string
  readonly dictionary: Dictionary
  readonly kids: readonly (Tag | string)[]
}

interface Content {
  /** Text by the number of its marked content. */
  readonly marked: Map<number, string>
  /** Text shown outside every mark: neither content nor artifact. */
  readonly loose: string
  readonly artifacts: string
}

/** The structure tree with its text, and what of the pages is in no mark at all. */
export function tagged(pdf: Pdf): { tree: Tag; loose: string; artifacts: string; unreached: number } {
  const pages = new Map(pdf.pages.map(page => [page.object, contentOf(pdf, page)]))
  const reached = new Set<string>()
  const walk = (value: Value, page: number | undefined): Tag | string => {
    const found = pdf.at(value)
    if (typeof found === 'number') return text(page, found)
    const dictionary = found as Dictionary
    const own = (dictionary['Pg'] as Reference | undefined)?.object ?? page
    if (typeof dictionary['MCID'] === 'number') return text(own, dictionary['MCID'])
    const kids = dictionary['Obj'] === undefined ? pdf.list(dictionary['K']).map(kid => walk(kid, own)) : []
    return { tag: pdf.name(dictionary['S']) ?? '', dictionary, kids }
  }
  const text = (page: number | undefined, mark: number): string => {
    reached.add(`${page} ${mark}`)
    return pages.get(page ?? 0)?.marked.get(mark) ?? ''
  }
  const root = pdf.dictionary(pdf.catalog['StructTreeRoot'])
  const tree: Tag = { tag: 'root', dictionary: root, kids: pdf.list(root['K']).map(kid => walk(kid, undefined)) }
  const marks = [...pages].flatMap(([page, { marked }]) => [...marked.keys()].map(mark => `${page} ${mark}`))
  return {
    tree,
    loose: [...pages.values()].map(page => page.loose).join(''),
    artifacts: [...pages.values()].map(page => page.artifacts).join('\n'),
    unreached: marks.filter(mark => !reached.has(mark)).length,
  }
}

export const textOf = (tag: Tag | string): string => (typeof tag === 'string' ? tag : tag.kids.map(textOf).join(''))

export function everyTag(tag: Tag): Tag[] {
  return [tag, ...tag.kids.flatMap(kid => (typeof kid === 'string' ? [] : everyTag(kid)))]
}

function contentOf(pdf: Pdf, page: Reference): Content {
  const dictionary = pdf.dictionary(page)
  const fonts = pdf.dictionary(pdf.dictionary(dictionary['Resources'])['Font'])
  const maps = new Map(Object.entries(fonts).map(([name, font]) => [name, unicodeOf(pdf.stream(pdf.dictionary(font)['ToUnicode']))]))
  const source = pdf
    .list(dictionary['Contents'])
    .map(part => pdf.stream(part))
    .join('\n')
  const content = { marked: new Map<number, string>(), loose: '', artifacts: '' }
  const open: (number | 'artifact' | 'span')[] = []
  let operands: Value[] = []
  let font: ((code: number) => string) | undefined
  const show = (value: Value) => {
    const codes = Array.isArray(value) ? value.filter(part => typeof part === 'string').join('') : typeof value === 'string' ? value : ''
    let shown = ''
    for (let n = 0; n + 1 < codes.length; n += 2) shown += font?.((codes.charCodeAt(n) << 8) | codes.charCodeAt(n + 1)) ?? '?'
    const mark = open.findLast(part => part !== 'span')
    if (mark === undefined) content.loose += shown
    else if (mark === 'artifact') content.artifacts += shown
    else content.marked.set(mark, (content.marked.get(mark) ?? '') + shown)
  }
  for (let at = 0; at < source.length;) {
    const { value, next } = parse(source, at)
    at = next
    const operator = typeof value === 'object' && value !== null && 'name' in value ? (value as Name).name : undefined
    if (operator?.startsWith(':') !== true) {
      operands.push(value)
      continue
    }
    const last = operands.at(-1) ?? null
    if (operator === ':Tf') font = maps.get((operands[0] as Name).name)
    if (operator === ':Tj' || operator === ':TJ') show(last)
    if (operator === ':BMC' || operator === ':BDC') {
      const mark = (last as Dictionary)['MCID']
      open.push((operands[0] as Name).name === 'Artifact' ? 'artifact' : typeof mark === 'number' ? mark : 'span')
      if (typeof mark === 'number') content.marked.set(mark, content.marked.get(mark) ?? '')
    }
    if (operator === ':EMC') open.pop()
    operands = []
  }
  return content
}

/** From glyph to text by the font's ToUnicode map. */
function unicodeOf(map: string): (code: number) => string {
  const texts = new Map<number, string>()
  const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g))
      texts.set(parseInt(code, 16), utf16(text))
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      for (let code = parseInt(first, 16); code <= parseInt(last, 16); code++)
        texts.set(code, String.fromCodePoint((utf16(text).codePointAt(0) ?? 0) + code - parseInt(first, 16)))
  return code => texts.get(code) ?? ''
}
