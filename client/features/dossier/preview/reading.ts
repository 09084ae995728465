import type { DossierDocument, Inline, Section } from '#model/dossier/document.ts'

/** What a section has to know of the rest of the document, in forms that stay equal while the document does. */
export interface Outline {
  /** Claims with a row of their own in the evidence table, to which the others lead. */
  readonly homes: readonly number[]
  /** How many tables and figures stand before each section. */
  readonly before: readonly { readonly tables: number; readonly figures: number }[]
  /** Footnote by footnote, the sections that tell it. */
  readonly told: ReadonlyMap<number, readonly string[]>
}

const contentsOf = ({ blocks }: Section): Inline[][] =>
  blocks.flatMap(block => {
    if (block.kind === 'paragraph' || block.kind === 'notice') return [block.content]
    if (block.kind === 'list') return block.items
    return block.kind === 'table' ? block.rows.flat() : []
  })

/** The claim a row of a table tells of: its first cell is that number and nothing else. */
export function homeOf(first: readonly Inline[] | undefined): number | null {
  const [only, ...more] = first ?? []
  return only && more.length === 0 && 'claims' in only && only.claims.length === 1 ? (only.claims[0] ?? null) : null
}

export function outlineOf({ sections }: DossierDocument): Outline {
  const homes = new Set<number>()
  const told = new Map<number, string[]>()
  const before: Outline['before'][number][] = []
  let [tables, figures] = [0, 0]
  for (const section of sections) {
    before.push({ tables, figures })
    tables += section.blocks.filter(({ kind }) => kind === 'table').length
    figures += section.blocks.filter(({ kind }) => kind === 'figure' || kind === 'timeline').length
    for (const block of section.blocks)
      for (const [first] of block.kind === 'table' ? block.rows : []) {
        const home = homeOf(first)
        if (home !== null) homes.add(home)
      }
    for (const inline of contentsOf(section).flat())
      if ('note' in inline) {
        const sections = told.get(inline.note) ?? []
        if (!sections.includes(section.id)) told.set(inline.note, [...sections, section.id])
      }
  }
  return { homes: [...homes].sort((a, b) => a - b), before, told }
}

/** Whether a claim's number needs a space before or after it, where the text beside brings none. */
export function apart(beside: Inline | undefined, side: 'before' | 'after'): string {
  if (beside === undefined || !('text' in beside) || beside.text === '') return ''
  return (side === 'before' ? /[^\s([{«“]$/u : /^[\p{L}\p{N}]/u).test(beside.text) ? ' ' : ''
}
