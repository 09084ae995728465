import { inflateSync } from 'node:zlib'

/** A PDF read from its bytes alone, far enough to check what PDF/UA-1 asks and to read the text in the order of its tags. */
export type Value = number | string | boolean | null | Name | Reference | Value[] | Dictionary
export interface Name {
  readonly name: string
}
export interface Reference {
  readonly object: number
}
export interface Dictionary {
  readonly [key: string]: Value | undefined
}
interface Stream {
  readonly value: Value
  readonly data: Buffer | undefined
}

export class Pdf {
  private readonly objects = new Map<number, Stream>()
  readonly catalog: Dictionary

  constructor(bytes: Uint8Array) {
    const buffer = Buffer.from(bytes)
    const text = buffer.toString('latin1')
    // Later objects take the place of earlier ones, as an incremental update asks.
    for (const match of text.matchAll(/(?<=\n)(\d+) 0 obj\n/g)) {
      const at = match.index + match[0].length
      const { value, next } = parse(text, at)
      const opens = /^\s*stream\r?\n/.exec(text.slice(next, next + 20))
      const from = next + (opens?.[0].length ?? 0)
      const length = (value as Dictionary | null)?.['Length']
      const data = opens && typeof length === 'number' ? buffer.subarray(from, from + length) : undefined
      this.objects.set(Number(match[1]), { value, data })
    }
    const root = [...text.matchAll(/\/Root (\d+) 0 R/g)].at(-1)?.[1]
    this.catalog = this.at({ object: Number(root) }) as Dictionary
  }

  /** What a value is, through its reference. */
  at(value: Value | undefined): Value {
    return typeof value === 'object' && value !== null && 'object' in value
      ? (this.objects.get(value.object as number)?.value ?? null)
      : (value ?? null)
  }

  dictionary(value: Value | undefined): Dictionary {
    return (this.at(value) ?? {}) as Dictionary
  }

  list(value: Value | undefined): Value[] {
    const found = this.at(value)
    return Array.isArray(found) ? found : found === null ? [] : [value ?? null]
  }

  name(value: Value | undefined): string | undefined {
    const found = this.at(value)
    return typeof found === 'object' && found !== null && 'name' in found ? (found.name as string) : undefined
  }

  stream(value: Value | undefined): string {
    const found = typeof value === 'object' && value !== null && 'object' in value ? this.objects.get(value.object as number) : undefined
    if (found?.data === undefined) return ''
    const flate = this.name((found.value as Dictionary)['Filter']) === 'FlateDecode'
    return (flate ? inflateSync(found.data) : found.data).toString('latin1')
  }

  get fonts(): Dictionary[] {
    return [...this.objects.values()]
      .map(({ value }) => value as Dictionary)
      .filter(value => this.isOf(value, 'Font') && value['ToUnicode'] !== undefined)
  }

  /** Every dictionary of a type. */
  all(type: string): Dictionary[] {
    return [...this.objects.values()].map(({ value }) => value as Dictionary).filter(value => this.isOf(value, type))
  }

  private isOf(value: Value, type: string): boolean {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && this.name((value as Dictionary)['Type']) === type
  }

  get pages(): Reference[] {
    const walk = (node: Value): Reference[] => {
      const found = this.dictionary(node)
      return found['Kids'] === undefined ? [node as Reference] : this.list(found['Kids']).flatMap(walk)
    }
    return walk(this.catalog['Pages'] ?? null)
  }
}

/** One value from a place in the text, and where it ends. An operator of a content stream comes back as a name that begins with a colon. */
export function parse(text: string, from: number): { value: Value; next: number } {
  let at = from
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++
    if (text[at] !== '%') break
    while (at < text.length && text[at] !== '\n') at++
  }
  const rest = text.slice(at, at + 200)
  if (rest.startsWith('<<')) return members(text, at + 2)
  if (rest.startsWith('[')) return many(text, at + 1)
  if (rest.startsWith('(')) return literal(text, at + 1)
  if (rest.startsWith('<')) {
    const end = text.indexOf('>', at)
    return { value: Buffer.from(text.slice(at + 1, end).replace(/\s/g, ''), 'hex').toString('latin1'), next: end + 1 }
  }
  const name = /^\/([^\s/<>[\](){}%]*)/.exec(rest)
  if (name)
    return {
      value: { name: (name[1] ?? '').replace(/#(..)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) },
      next: at + name[0].length,
    }
  const reference = /^(\d+) \d+ R(?![A-Za-z])/.exec(rest)
  if (reference) return { value: { object: Number(reference[1]) }, next: at + reference[0].length }
  const number = /^[+-]?(\d+\.?\d*|\.\d+)/.exec(rest)
  if (number) return { value: Number(number[0]), next: at + number[0].length }
  const word = /^[^\s/<>[\](){}%]+/.exec(rest)?.[0] ?? rest[0] ?? ''
  const value = word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : { name: `:${word}` }
  return { value, next: at + Math.max(1, word.length) }
}

function members(text: string, from: number): { value: Value; next: number } {
  const value: Record<string, Value> = {}
  let at = from
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++
    if (text.startsWith('>>', at)) return { value, next: at + 2 }
    const key = parse(text, at)
    const member = parse(text, key.next)
    value[(key.value as Name).name] = member.value
    at = member.next
  }
}

function many(text: string, from: number): { value: Value; next: number } {
  const value: Value[] = []
  let at = from
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++
    if (text[at] === ']') return { value, next: at + 1 }
    const member = parse(text, at)
    value.push(member.value)
    at = member.next
  }
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' }

function literal(text: string, from: number): { value: Value; next: number } {
  let value = ''
  let depth = 1
  let at = from
  for (; ; at++) {
    const sign = text[at] ?? ')'
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0]
      const escaped = text[at + 1] ?? ''
      value += octal === undefined ? (escapes[escaped] ?? escaped) : String.fromCharCode(parseInt(octal, 8) & 255)
      at += octal?.length ?? 1
      continue
    }
    if (sign === '(') depth++
    if (sign === ')' && --depth === 0) return { value, next: at + 1 }
    value += sign
  }
}
