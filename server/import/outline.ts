import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { foldersAt } from './read.ts'
import { ImportRefused, type Finding } from './findings.ts'

const outlineFile = z.strictObject({
  sections: z.array(z.strictObject({ id: z.string(), heading: z.string(), paragraphs: z.int().min(0) })),
  footnotes: z.int().min(0).optional(),
})
const mainRow = z.looseObject({ key: z.string(), main: z.string().optional() })
const reasonRow = z.strictObject({ section: z.string(), paragraph: z.string(), reason: z.string().min(1) })

/** How a document is divided, without its text, and why nothing is claimed of some of its paragraphs. */
export interface Outline {
  readonly source: string
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly paragraphs: number }[]
  readonly footnotes: number
  readonly reasons: ReadonlyMap<string, string>
}
export const placeKey = (section: string, paragraph: string | number): string => `${section} ¶${String(paragraph)}`

/** The outlines of the folders at a path that have one. Throws ImportRefused with everything that is wrong in them. */
export function readOutlines(path: string): Outline[] {
  const findings: Finding[] = []
  const outlines = foldersAt(path).flatMap(folder =>
    existsSync(join(folder, 'outline.json')) ? (readOutline(folder, findings) ?? []) : [],
  )
  if (findings.length > 0) throw new ImportRefused(findings)
  return outlines
}

function readOutline(folder: string, findings: Finding[]): Outline | null {
  const wrong = (file: string, row: number | null, value: string, expected: string): null => {
    findings.push({ file: `${basename(folder)}/${file}`, row, column: null, value, expected })
    return null
  }
  const read = outlineFile.safeParse(readJson(join(folder, 'outline.json')))
  if (!read.success) return wrong('outline.json', null, '', 'JSON: {"sections": [{"id", "heading", "paragraphs"}], "footnotes"}')
  const source = rowsOf(join(folder, 'sources.csv'))
    .map(row => mainRow.safeParse(row))
    .find(({ data }) => data?.main === 'yes')?.data?.key
  if (source === undefined) return wrong('sources.csv', null, '', '“yes” under main in the row of the document')
  const reasons = new Map<string, string>()
  const known = new Map(read.data.sections.map(({ id, paragraphs }) => [id, paragraphs]))
  const listed = join(folder, 'reasons.csv')
  for (const [at, row] of existsSync(listed) ? rowsOf(listed).entries() : []) {
    const reason = reasonRow.safeParse(row)
    if (!reason.success) wrong('reasons.csv', at + 2, '', 'section, paragraph and a reason')
    else if (Number(reason.data.paragraph) > (known.get(reason.data.section) ?? 0))
      wrong('reasons.csv', at + 2, placeKey(reason.data.section, reason.data.paragraph), 'a paragraph that outline.json counts')
    else reasons.set(placeKey(reason.data.section, reason.data.paragraph), reason.data.reason)
  }
  return { source, sections: read.data.sections, footnotes: read.data.footnotes ?? 0, reasons }
}

const rowsOf = (path: string): unknown[] => parse(readFileSync(path), { columns: true, bom: true, skipEmptyLines: true })

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
