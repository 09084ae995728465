import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { escaped } from '../drawing/svg.ts'

/** The first day a zip can name, in the time of wherever it runs: the format has no zone, so the same fields are written everywhere. */
const midnight = new Date(1980, 0, 1)

/**
 * The same package with nothing of the run in it: parts in one order and of one time, no dates in the properties, and the identifiers that `docx` draws by
 * lot or counts through the life of the process numbered by their first appearance.
 */
export function reproducible(packed: Uint8Array, { title, language }: { title: string; language: string }): Uint8Array {
  const parts = unzipSync(packed)
  const renamed: Renamed = new Map()
  const ordered: Zippable = {}
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  relock(parts)
  for (const name of names) {
    const bytes = parts[name] ?? new Uint8Array()
    const text =
      name === 'docProps/core.xml' ? coreOf(title, language) : /\.(xml|rels)$/.test(name) ? settled(strFromU8(bytes), renamed) : undefined
    ordered[name] = [text === undefined ? bytes : strToU8(text), { mtime: midnight, level: name.endsWith('.png') ? 0 : 6 }]
  }
  return zipSync(ordered)
}

/** By what they identify. */
type Renamed = Map<string, Map<string, string>>

/** Readers expect the list of types first; the document stands before the relationships that its identifiers are looked up in. */
const rank = (name: string): number =>
  name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : name === 'word/document.xml' ? 2 : 3

function settled(xml: string, renamed: Renamed): string {
  const number = (kind: string, found: string) => {
    const ofKind = renamed.get(kind) ?? new Map<string, string>()
    renamed.set(kind, ofKind)
    const given = ofKind.get(found) ?? String(ofKind.size + 1)
    ofKind.set(found, given)
    return given
  }
  return xml
    .replace(/\brId([a-z0-9_-]{21})(?=")/g, (_, found: string) => `rIdH${number('hyperlink', found)}`)
    .replace(/(<wp:docPr [^>]*?\bid=")([^"]+)/g, (_, before: string, found: string) => before + number('drawing', found))
    .replace(/(<w:bookmark(?:Start|End) [^>]*?\bw:id=")([^"]+)/g, (_, before: string, found: string) => before + number('bookmark', found))
}

/** Word keeps embedded fonts under a key (ECMA-376, 17.8.1), which `docx` draws by lot: each gets one that never changes. */
function relock(parts: Record<string, Uint8Array>): void {
  const table = parts['word/fontTable.xml']
  if (table === undefined) return
  let font = 0
  const locked = strFromU8(table).replace(/w:fontKey="\{([0-9A-F-]{36})\}"/g, (_, old: string) => {
    const key = `A1B2C3D4-0000-4000-8000-00000000000${++font}`
    const bytes = parts[`word/fonts/font${font}.odttf`]
    if (bytes !== undefined) [old, key].forEach(turn => obfuscate(bytes, turn))
    return `w:fontKey="{${key}}"`
  })
  parts['word/fontTable.xml'] = strToU8(locked)
}

/** Locks what is open and opens what is locked: the first 32 bytes against the key read backwards. */
function obfuscate(bytes: Uint8Array, key: string): void {
  const turned = Buffer.from(key.replaceAll('-', ''), 'hex').reverse()
  for (let n = 0; n < 32; n++) bytes[n] = (bytes[n] ?? 0) ^ (turned[n % 16] ?? 0)
}

function coreOf(title: string, language: string): string {
  const spaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${spaces.join(' ')}><dc:title>${escaped(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`
}
