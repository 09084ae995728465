import { Document, Footer, Packer, Paragraph, Tab, TabStopType, TextRun, type IPropertiesOptions } from 'docx'
import { readFileSync } from 'node:fs'
import type { DossierDocument } from '#model/dossier/document.ts'
import { sharpness } from './docx/drawing.ts'
import { frontOf, notesOf, sectionOf, sourcesOf } from './docx/parts.ts'
import { pageNumber } from './docx/runs.ts'
import { numbering, pageOf, paragraphStyles, styles, textWidth } from './docx/styles.ts'
import { reproducible } from './docx/zip.ts'
import { fontFiles } from './font.ts'
import type { RenderOptions } from './options.ts'
import { read } from './reading.ts'
import { writeReferences } from './references.ts'

/**
 * A Word document with real styles, headings, footnotes, repeated header rows and described drawings, and Noto Serif inside; the same document gives the
 * same bytes. Throws DossierNotRenderable, TypesettingFailed (for the bibliography), RenderDeadlinePassed, or the signal's reason.
 */
export async function renderDocx(document: DossierDocument, options: RenderOptions): Promise<Uint8Array> {
  const reading = read(document)
  const references = await writeReferences(document, options)
  const sections: Awaited<ReturnType<typeof sectionOf>> = []
  const drawings = reading.sections.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'drawing'))
  for (const section of reading.sections) {
    sections.push(...(await sectionOf(section, sharpness(drawings.length))))
    options.signal?.throwIfAborted()
  }
  const [regular, italic, bold, boldItalic] = fontFiles.map(file => readFileSync(file))
  const properties: IPropertiesOptions = {
    title: reading.title,
    styles: { ...styles(reading.words.tag), paragraphStyles },
    numbering,
    footnotes: notesOf(reading),
    ...(regular && italic && bold && boldItalic && { fonts: [{ name: 'Noto Serif', data: regular, italic, bold, boldItalic }] }),
    sections: [
      {
        properties: { page: pageOf },
        footers: { default: footer(reading.handling, reading.words.page) },
        children: [...frontOf(reading, references.length > 0), ...sections, ...sourcesOf(reading, references)],
      },
    ],
  }
  const packed = await Packer.toBuffer(new Document(properties))
  options.signal?.throwIfAborted()
  return reproducible(packed, { title: reading.title, language: reading.words.tag })
}

function footer(handling: string, page: string): Footer {
  return new Footer({
    children: [
      new Paragraph({ style: 'Footer', children: [new TextRun(handling)] }),
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [new TextRun({ children: [new Tab()] }), ...pageNumber(page)],
      }),
    ],
  })
}
