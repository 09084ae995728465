import { strFromU8, unzipSync } from 'fflate'
import type { DossierDocument, Inline } from '#model/dossier/document.ts'
import { Pdf } from './pdf.ts'
import { tagged, textOf, type Tag } from './pdf-text.ts'

/** What a reader meets in order: claims (C1) and footnotes (n1) in the text, and in each footnote. */
export interface Told {
  readonly text: string[]
  readonly notes: string[][]
}

const claimsIn = (text: string): string[] => [...text.matchAll(/\bC\d+\b/g)].map(match => match[0])

export function toldByJson(json: string): Told {
  const document = JSON.parse(json) as DossierDocument
  const tell = (inlines: readonly Inline[]) =>
    inlines.flatMap(inline => ('claims' in inline ? inline.claims.map(claim => `C${claim}`) : 'note' in inline ? [`n${inline.note}`] : []))
  const text = document.sections.flatMap(section =>
    section.blocks.flatMap(block =>
      block.kind === 'paragraph' || block.kind === 'notice'
        ? tell(block.content)
        : block.kind === 'list'
          ? tell(block.items.flat())
          : block.kind === 'table'
            ? tell(block.rows.flat(2))
            : [],
    ),
  )
  return { text, notes: document.footnotes.map(note => tell(note.content)) }
}

export function toldByHtml(html: string): Told {
  const [text = '', notes = ''] = html.slice(html.indexOf('<main')).split('<section id="notes"')
  const plain = text.replace(/<a id="told-[^>]*>(\d+)<\/a>/g, ' n$1 ').replace(/<[^>]+>/g, ' ')
  return {
    text: [...plain.matchAll(/\b[Cn]\d+\b/g)].map(match => match[0]),
    notes: [...notes.matchAll(/<li id="note-\d+">(.*)<\/li>/g)].map(match => claimsIn((match[1] ?? '').replace(/<[^>]+>/g, ' '))),
  }
}

export function toldByPdf(pdf: Uint8Array): Told {
  const notes: string[][] = []
  const text: string[] = []
  const walk = (tag: Tag) => {
    if (tag.tag === 'Note') {
      text.push(`n${/^\s*(\d+)/.exec(textOf(tag))?.[1]}`)
      notes.push(claimsIn(textOf(tag)))
    } else
      for (const kid of tag.kids)
        if (typeof kid === 'string') text.push(...claimsIn(kid))
        else walk(kid)
  }
  walk(tagged(new Pdf(pdf)).tree)
  return { text, notes }
}

export function toldByDocx(docx: Uint8Array): Told {
  const parts = unzipSync(docx)
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const plain = part('word/document.xml')
    .replace(/<w:footnoteReference [^>]*w:id="(\d+)"[^>]*>/g, ' n$1 ')
    .replace(/<[^>]+>/g, ' ')
  const notes = [...part('word/footnotes.xml').matchAll(/<w:footnote [^>]*w:id="([1-9]\d*)"[^>]*>(.*?)<\/w:footnote>/gs)]
  return {
    text: [...plain.matchAll(/\b[Cn]\d+\b/g)].map(match => match[0]),
    notes: notes.map(match => claimsIn((match[2] ?? '').replace(/<[^>]+>/g, ' '))),
  }
}
