export const fontFamily = 'Inter Variable, Inter, Noto Sans, Arial, sans-serif'

const averageLetter = 0.55
const known = new Map<string, number>()
let pen: CanvasRenderingContext2D | null | undefined

/** The width of a line in units of the picture, in the font of the canvas; estimated where there is nothing to draw on. */
export const measureAt =
  (size: number, weight = 500) =>
  (line: string): number => {
    const key = `${weight} ${size} ${line}`
    const before = known.get(key)
    if (before !== undefined) return before
    pen ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
    if (pen) pen.font = `${weight} ${size}px ${fontFamily}`
    const width = pen ? pen.measureText(line).width : line.length * size * averageLetter
    known.set(key, width)
    return width
  }

const patience = 1500

/** Captions are measured and drawn once, so the picture waits for its letters, Latin, Cyrillic and Kazakh; but not for long. */
export async function fontsReady(): Promise<void> {
  const letters = Promise.all([500, 400, 600].map(weight => document.fonts.load(`${weight} 12px "Inter Variable"`, 'Aāжқ')))
  await Promise.race([letters.catch(() => undefined), new Promise(resolve => setTimeout(resolve, patience))])
  known.clear()
}
