import type { DossierDocument, Inline } from '#model/dossier/document.ts'
import { DossierNotRenderable } from './problems.ts'

/**
 * Refuses a document that two formats would tell differently: Word and Typst number footnotes by the order in which they are first told, so the numbers
 * must be that order; every footnote must be told, none inside another; every row needs as many cells as there are columns.
 */
export function check(document: DossierDocument): void {
  const findings: string[] = []
  const told = new Set<number>()
  for (const [n, note] of document.footnotes.entries()) {
    if (note.number !== n + 1) findings.push(`footnote ${note.number} stands in place ${n + 1}`)
    if (note.content.some(inline => 'note' in inline)) findings.push(`footnote ${note.number} has a footnote of its own`)
  }
  for (const inline of inlinesOf(document)) {
    if (!('note' in inline) || told.has(inline.note)) continue
    if (inline.note > document.footnotes.length) findings.push(`footnote ${inline.note} is told but not there`)
    else if (inline.note !== told.size + 1) findings.push(`footnote ${inline.note} is told where footnote ${told.size + 1} is due`)
    told.add(inline.note)
  }
  for (const { number } of document.footnotes) if (!told.has(number)) findings.push(`footnote ${number} is told nowhere`)
  for (const { id, blocks } of document.sections)
    for (const block of blocks) {
      if (block.kind !== 'table') continue
      if (block.columns.length === 0) findings.push(`a table of section ${id} has no columns`)
      if (block.rows.some(row => row.length !== block.columns.length)) findings.push(`a table of section ${id} has rows of another length`)
    }
  if (findings.length > 0) throw new DossierNotRenderable(findings)
}

/** Everything told in the text, in the order of reading. */
export function* inlinesOf(document: DossierDocument): Generator<Inline> {
  for (const { blocks } of document.sections)
    for (const block of blocks) {
      if (block.kind === 'paragraph' || block.kind === 'notice') yield* block.content
      if (block.kind === 'list') yield* block.items.flat()
      if (block.kind === 'table') yield* block.rows.flat(2)
    }
}
