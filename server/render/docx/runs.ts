import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  PageNumber,
  SimpleField,
  TextRun,
  type ParagraphChild,
} from 'docx'
import type { Run } from '../reading.ts'

export const claimAnchor = (number: number): string => `claim_${number}`
const noteAnchor = (number: number): string => `note_${number}`

export const runsOf = (runs: readonly Run[]): ParagraphChild[] => runs.flatMap(runOf)

function runOf(run: Run): ParagraphChild[] {
  switch (run.kind) {
    case 'text': {
      const look = { text: run.text, bold: run.weight === 'strong', italics: run.weight === 'emphasis' }
      if (run.address === undefined) return [new TextRun(look)]
      return [new ExternalHyperlink({ link: run.address, children: [new TextRun({ ...look, style: 'Hyperlink' })] })]
    }
    case 'claims':
      return run.claims.flatMap((claim, n) => [...(n > 0 ? [new TextRun(', ')] : []), claimOf(claim)])
    case 'note':
      // Word numbers footnotes by their references: told again, the number of the first is referred to.
      if (run.told === 'again') return [new SimpleField(`NOTEREF ${noteAnchor(run.note)} \\f \\h`, String(run.note))]
      if (run.told === 'once') return [new FootnoteReferenceRun(run.note)]
      return [new Bookmark({ id: noteAnchor(run.note), children: [new FootnoteReferenceRun(run.note)] })]
  }
}

function claimOf({ number, to }: { number: number; to: 'home' | 'elsewhere' | 'nowhere' }): ParagraphChild {
  const text = `C${number}`
  if (to === 'home') return new Bookmark({ id: claimAnchor(number), children: [new TextRun(text)] })
  if (to === 'nowhere') return new TextRun(text)
  return new InternalHyperlink({ anchor: claimAnchor(number), children: [new TextRun({ text, style: 'Hyperlink' })] })
}

/** "Page 3 of 26" in words of any order. */
export function pageNumber(page: string): TextRun[] {
  const fields: Record<string, (typeof PageNumber)[keyof typeof PageNumber]> = {
    '{page}': PageNumber.CURRENT,
    '{pages}': PageNumber.TOTAL_PAGES,
  }
  return page
    .split(/(\{pages?\})/)
    .filter(part => part !== '')
    .map(part => new TextRun({ children: [fields[part] ?? part] }))
}
