import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const folder = dirname(require.resolve('@expo-google-fonts/noto-serif/package.json'))
const weights = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'] as const

/** The files of Noto Serif that documents are set in, with Cyrillic and Kazakh. */
export const fontFiles: readonly string[] = weights.map(weight => join(folder, weight, `NotoSerif_${weight}.ttf`))

/** What Noto Serif can draw, and how wide it does: read from the font's own tables (OpenType 1.9, cmap, hmtx, head). */
export interface FontMeasure {
  has(codePoint: number): boolean
  /** In the unit of `size`. */
  width(text: string, size: number): number
}

let regular: FontMeasure | undefined

export const notoSerif = (): FontMeasure => (regular ??= measure(readFileSync(fontFiles[0] ?? '')))

function measure(bytes: Buffer): FontMeasure {
  const tables = new Map<string, number>()
  for (let n = 0; n < bytes.readUInt16BE(4); n++) {
    const record = 12 + 16 * n
    tables.set(bytes.toString('latin1', record, record + 4), bytes.readUInt32BE(record + 8))
  }
  const at = (table: string): number => {
    const offset = tables.get(table)
    if (offset === undefined) throw new Error(`Noto Serif has no ${table} table`)
    return offset
  }
  const unitsPerEm = bytes.readUInt16BE(at('head') + 18)
  const measured = bytes.readUInt16BE(at('hhea') + 34)
  const glyphs = glyphsOf(bytes, at('cmap'))
  const advance = (glyph: number) => bytes.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, measured - 1))
  const advances = new Map<number, number>()
  const advanceOf = (codePoint: number): number => {
    const known = advances.get(codePoint) ?? advance(glyphs.get(codePoint) ?? 0)
    advances.set(codePoint, known)
    return known
  }
  return {
    has: codePoint => glyphs.has(codePoint),
    width(text, size) {
      let units = 0
      for (const character of text) units += advanceOf(character.codePointAt(0) ?? 0)
      return (units * size) / unitsPerEm
    },
  }
}

/** Code points to glyphs, from the table's format 12 or, without one, its format 4. */
function glyphsOf(bytes: Buffer, cmap: number): Map<number, number> {
  const subtables = Array.from({ length: bytes.readUInt16BE(cmap + 2) }, (_, n) => cmap + bytes.readUInt32BE(cmap + 4 + 8 * n + 4))
  const wide = subtables.find(subtable => bytes.readUInt16BE(subtable) === 12)
  const narrow = subtables.find(subtable => bytes.readUInt16BE(subtable) === 4)
  if (wide !== undefined) return groupsOf(bytes, wide)
  if (narrow !== undefined) return segmentsOf(bytes, narrow)
  throw new Error('Noto Serif has no Unicode character map')
}

function groupsOf(bytes: Buffer, table: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let n = 0; n < bytes.readUInt32BE(table + 12); n++) {
    const group = table + 16 + 12 * n
    const [first, last, glyph] = [bytes.readUInt32BE(group), bytes.readUInt32BE(group + 4), bytes.readUInt32BE(group + 8)]
    for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first)
  }
  return glyphs
}

function segmentsOf(bytes: Buffer, table: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  const doubled = bytes.readUInt16BE(table + 6)
  const [ends, starts, deltas, ranges] = [table + 14, table + 16 + doubled, table + 16 + 2 * doubled, table + 16 + 3 * doubled]
  for (let n = 0; n < doubled; n += 2) {
    const [first, last, delta, range] = [starts, ends, deltas, ranges].map(column => bytes.readUInt16BE(column + n)) as [
      number,
      number,
      number,
      number,
    ]
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = range === 0 ? code : bytes.readUInt16BE(ranges + n + range + 2 * (code - first))
      const glyph = listed === 0 && range !== 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}
