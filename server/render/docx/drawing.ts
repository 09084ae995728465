import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { ImageRun } from 'docx'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { svg } from '../drawing/svg.ts'
import { fontFiles } from '../font.ts'
import type { Piece } from '../reading.ts'

const require = createRequire(import.meta.url)
/** Of the picture beside a drawing, for who shows no drawings; where there are many, smaller pictures make the file as good on a screen and a second or two quicker. */
export const sharpness = (drawings: number): number => (drawings > 150 ? 1.2 : drawings > 60 ? 1.5 : 2)

const pointsPerInch = 72
const pixelsPerInch = 96

let ready: Promise<Uint8Array[]> | undefined

/** Drawings have no slanted letters, and every file given is read through for each drawing. */
const upright = fontFiles.filter(file => !file.includes('Italic'))

/** Started once in a process; the fonts are read once. */
const fonts = (): Promise<Uint8Array[]> =>
  (ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))).then(() =>
    upright.map(file => new Uint8Array(readFileSync(file))),
  ))

/** The drawing as SVG, with a picture of the same for a word processor that shows none. */
export async function drawingOf({ drawing, caption, alt }: Extract<Piece, { kind: 'drawing' }>, pixelsPerPoint: number): Promise<ImageRun> {
  const source = svg(drawing, { id: 'drawing', title: caption, alt })
  const fontBuffers = await fonts()
  const picture = new Resvg(source, {
    fitTo: { mode: 'zoom', value: pixelsPerPoint },
    font: { fontBuffers, defaultFontFamily: 'Noto Serif', serifFamily: 'Noto Serif' },
    background: '#ffffff',
  })
  const png = picture.render()
  const data = png.asPng()
  png.free()
  picture.free()
  const scale = pixelsPerInch / pointsPerInch
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(source),
    transformation: { width: Math.round(drawing.width * scale), height: Math.round(drawing.height * scale) },
    fallback: { type: 'png', data: Buffer.from(data) },
    altText: { name: caption, title: caption, description: alt },
  })
}
