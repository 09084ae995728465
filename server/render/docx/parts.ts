import {
  Bookmark,
  BorderStyle,
  HeadingLevel,
  LeaderType,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx'
import type { Piece, Reading, Run } from '../reading.ts'
import { drawingOf } from './drawing.ts'
import { runsOf } from './runs.ts'
import { ink, textWidth } from './styles.ts'

/** Lists are numbered anew by the instance of their numbering. */
let lists = 0

export function frontOf(reading: Reading, sources: boolean): FileChild[] {
  const { words, title, subtitle, handling, facts, sections, checklist } = reading
  const entries = [
    ...sections.map(section => ({ title: section.title, href: section.anchor })),
    ...(sources ? [{ title: words.sources, href: 'sources' }] : []),
    ...(checklist.length > 0 ? [{ title: words.completeness, href: 'completeness' }] : []),
  ]
  lists = 0
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(subtitle)] }),
    new Paragraph({ style: 'Handling', children: [new TextRun(handling)] }),
    ...facts.map(
      ({ label, value }) =>
        new Paragraph({
          style: 'Fact',
          tabStops: [{ type: TabStopType.LEFT, position: 2000 }],
          children: [new TextRun({ text: label, color: ink.quiet }), new TextRun({ children: [new Tab()] }), new TextRun(value)],
        }),
    ),
    new Paragraph({ style: 'ContentsHeading', children: [new TextRun(words.contents)] }),
    new TableOfContents(words.contents, {
      hyperlink: true,
      headingStyleRange: '1-1',
      beginDirty: false,
      // Only a word processor knows the pages: it writes them when asked to update the table.
      tabLeader: LeaderType.NONE,
      cachedEntries: entries.map(entry => ({ ...entry, level: 1 })),
    }),
  ]
}

const chapter = (anchor: string, title: string, first = false): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: first,
    children: [new Bookmark({ id: anchor, children: [new TextRun(title)] })],
  })

export async function sectionOf({ anchor, title, pieces }: Reading['sections'][number], pixelsPerPoint: number): Promise<FileChild[]> {
  const parts: FileChild[] = [chapter(anchor, title, anchor === 'section-1')]
  for (const piece of pieces) parts.push(...(await pieceOf(piece, pixelsPerPoint)))
  return parts
}

export function sourcesOf({ words, checklist }: Reading, references: readonly (readonly Run[])[]): FileChild[] {
  const sources = references.map(entry => new Paragraph({ style: 'Reference', children: runsOf(entry) }))
  const items = checklist.map(
    ({ state, about, sentence }) =>
      new Paragraph({
        numbering: { reference: 'bullets', level: 0 },
        children: [...runsOf([{ kind: 'text', text: about, weight: 'strong' }]), new TextRun(`: ${state}. ${sentence}`)],
      }),
  )
  return [
    ...(sources.length > 0 ? [chapter('sources', words.sources), ...sources] : []),
    ...(items.length > 0 ? [chapter('completeness', words.completeness), ...items] : []),
  ]
}

export function notesOf({ notes }: Reading): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    notes.map((runs, n) => [
      n + 1,
      { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...runsOf(runs)] })] },
    ]),
  )
}

async function pieceOf(piece: Piece, pixelsPerPoint: number): Promise<FileChild[]> {
  switch (piece.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(piece.text)] })]
    case 'paragraph':
      return [new Paragraph({ keepNext: piece.leads, children: runsOf(piece.runs) })]
    case 'notice':
      return [new Paragraph({ style: 'Notice', children: runsOf(piece.runs) })]
    case 'list': {
      const instance = ++lists
      const reference = piece.ordered ? 'numbers' : 'bullets'
      return piece.items.map(
        item => new Paragraph({ numbering: { reference, level: 0, instance }, spacing: { after: 60 }, children: runsOf(item) }),
      )
    }
    case 'table':
      // Word joins a table to what follows it: a paragraph of no height keeps the space.
      return [
        new Paragraph({ style: 'Caption', children: [new TextRun(piece.caption)] }),
        tableOf(piece),
        new Paragraph({ spacing: { after: 60, line: 120, lineRule: LineRuleType.AUTO }, children: [] }),
      ]
    case 'drawing':
      return [
        new Paragraph({ style: 'Drawing', children: [await drawingOf(piece, pixelsPerPoint)] }),
        new Paragraph({ style: 'FigureCaption', children: [new TextRun(piece.caption)] }),
      ]
  }
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const line = (size: number, color: string = ink.text) => ({ style: BorderStyle.SINGLE, size, color })

function tableOf({ columns, rows }: Extract<Piece, { kind: 'table' }>): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.round((textWidth * share) / whole))
  const cell = (paragraph: Paragraph, n: number) =>
    new TableCell({ width: { size: widths[n] ?? 0, type: WidthType.DXA }, children: [paragraph] })
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ heading }, n) =>
        new TableCell({
          width: { size: widths[n] ?? 0, type: WidthType.DXA },
          borders: { top: line(10), bottom: line(6) },
          children: [new Paragraph({ style: 'HeadingCell', children: [new TextRun(heading)] })],
        }),
    ),
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: 120, marginUnitType: WidthType.DXA },
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: line(8), insideHorizontal: line(4, ink.line) },
    rows: [
      heading,
      ...rows.map(
        row =>
          new TableRow({
            cantSplit: true,
            children: row.map((runs, n) => cell(new Paragraph({ style: 'Cell', children: runsOf(runs) }), n)),
          }),
      ),
    ],
  })
}
