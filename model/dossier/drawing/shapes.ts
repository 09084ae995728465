/** How wide a text is in the type a dossier is set in, in the unit of `size`. */
export type Ruler = (text: string, size: number) => number

/** What a drawing is made of, in points from the top left corner, so that SVG and Typst draw the same. */
export type Shape =
  | {
      readonly form: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius: number
      readonly fill: string | null
      readonly stroke: string | null
      readonly dashed: boolean
    }
  | {
      readonly form: 'line'
      readonly from: Point
      readonly to: Point
      readonly stroke: string
      readonly thickness: number
      readonly dashed: boolean
    }
  | { readonly form: 'arrow'; readonly points: readonly [Point, Point, Point]; readonly fill: string }
  | {
      readonly form: 'text'
      /** The middle or the left end of the base line. */
      readonly x: number
      readonly y: number
      readonly size: number
      readonly centred: boolean
      readonly strong: boolean
      readonly fill: string
      readonly text: string
      /** A patch of paper behind it, so that it can be read where it stands on a line. */
      readonly patched: boolean
    }
export type Point = readonly [x: number, y: number]

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** The width of the text on an A4 page with the margins of the dossier. */
export const measureWidth = 448
export const ink = { text: '#1c1f26', quiet: '#5b6270', line: '#6b7280', faint: '#d5d9e0', paper: '#ffffff' } as const

/** Two decimals are a seven-thousandth of a millimetre, and the same digits on every machine. */
export const round = (value: number): number => Math.round(value * 100) / 100

export function textShape(text: string, x: number, y: number, options: Partial<Extract<Shape, { form: 'text' }>> = {}): Shape {
  const plain = { size: 8, centred: false, strong: false, fill: ink.text, patched: false }
  return { form: 'text', ...plain, ...options, text, x: round(x), y: round(y) }
}

/** Breaks a text into lines of at most `width`; a word that is longer is broken inside. */
export function wrapped(text: string, width: number, size: number, ruler: Ruler, strong = false): string[] {
  const wide = (part: string) => ruler(part, size) * (strong ? 1.08 : 1.02)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap(whole => broken(whole, width, wide))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && wide(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** The parts of a word that each fit a width. */
export function broken(word: string, width: number, wide: (part: string) => number): string[] {
  if (wide(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && wide(part + character) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}
