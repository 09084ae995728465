import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx'

const font = 'Noto Serif'
export const ink = { text: '1C1F26', quiet: '5B6270', line: 'C9CED6', accent: '23497F' } as const

/** A4 with the margins of the printed dossier, in twentieths of a point. */
const margin = 1474
export const pageOf = {
  size: { width: 11906, height: 16838 },
  margin: { top: margin, bottom: 1814, left: margin, right: margin, header: 709, footer: 709, gutter: 0 },
}
export const textWidth = pageOf.size.width - 2 * margin

/** Lines apart in parts of a line; Noto Serif's own line is 1.36 of its size. */
const lines = (parts: number) => ({ line: Math.round(parts * 240), lineRule: LineRuleType.AUTO })

const heading = (size: number, before: number, after: number) => ({
  run: { font, size, bold: true, color: ink.text },
  paragraph: { spacing: { before, after, ...lines(0.95) }, keepNext: true, keepLines: true },
})

export function styles(tag: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: 20, color: ink.text, language: { value: tag, eastAsia: tag, bidirectional: 'ar-SA' } },
        paragraph: { spacing: { after: 140, ...lines(1.08) } },
      },
      title: {
        run: { font, size: 44, bold: true, color: ink.text },
        paragraph: { spacing: { before: 800, after: 160, ...lines(0.92) }, keepNext: true },
      },
      heading1: heading(30, 480, 160),
      heading2: heading(23, 320, 120),
      footnoteText: { run: { font, size: 16 }, paragraph: { spacing: { after: 40, ...lines(1) } } },
      footnoteReference: { run: { superScript: true } },
      hyperlink: { run: { color: ink.accent } },
      listParagraph: { paragraph: { spacing: { after: 80 } } },
    },
  }
}

const named = (id: string, name: string, style: Partial<IParagraphStyleOptions>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...style,
})
const bar = (size: number, color: string) => ({ left: { style: BorderStyle.SINGLE, size, color, space: 8 } })

export const paragraphStyles: IParagraphStyleOptions[] = [
  named('Subtitle', 'Subtitle', { run: { size: 25, color: ink.quiet }, paragraph: { spacing: { after: 360 } } }),
  named('Handling', 'Handling notice', {
    paragraph: {
      spacing: { before: 120, after: 240 },
      indent: { left: 200, right: 120 },
      border: {
        ...bar(24, ink.accent),
        top: { style: BorderStyle.SINGLE, size: 4, color: ink.line, space: 6 },
        bottom: { style: BorderStyle.SINGLE, size: 4, color: ink.line, space: 6 },
        right: { style: BorderStyle.SINGLE, size: 4, color: ink.line, space: 6 },
      },
    },
  }),
  named('Fact', 'Fact', {
    run: { size: 17 },
    paragraph: { spacing: { after: 30 }, indent: { left: 2000, hanging: 2000 } },
  }),
  named('ContentsHeading', 'Contents heading', {
    run: { size: 30, bold: true },
    paragraph: { spacing: { before: 560, after: 120 }, keepNext: true },
  }),
  named('TOC1', 'toc 1', { paragraph: { spacing: { after: 60 } } }),
  named('Notice', 'Notice', { paragraph: { indent: { left: 200 }, spacing: { before: 120, after: 200 }, border: bar(20, ink.line) } }),
  named('Caption', 'caption', {
    run: { size: 17, bold: true, color: ink.text },
    paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
  }),
  named('FigureCaption', 'Figure caption', { run: { size: 17, color: ink.quiet }, paragraph: { spacing: { after: 240 } } }),
  named('Drawing', 'Drawing', { paragraph: { spacing: { before: 240, after: 60, ...lines(1) }, keepNext: true } }),
  named('Cell', 'Table text', { run: { size: 17 }, paragraph: { spacing: { before: 50, after: 50, ...lines(0.98) } } }),
  named('HeadingCell', 'Table heading', {
    run: { size: 17, bold: true },
    paragraph: { spacing: { before: 50, after: 50, ...lines(0.98) }, keepNext: true },
  }),
  named('Reference', 'Bibliography', { run: { size: 18 }, paragraph: { indent: { left: 360, hanging: 360 }, spacing: { after: 100 } } }),
  named('Footer', 'footer', {
    run: { size: 15, color: ink.quiet },
    paragraph: { spacing: { after: 20, ...lines(1) }, border: { top: { style: BorderStyle.SINGLE, size: 4, color: ink.line, space: 6 } } },
  }),
]

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 480, hanging: 320 } } },
})

export const numbering: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
}
