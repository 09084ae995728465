import { drawSvg } from './draw-svg.ts'
import { dataAddress, embeddedFonts } from './fonts.ts'
import type { Picture } from './picture.ts'

const sharpness = 2
// Browsers refuse larger canvases.
const mostPixels = 8000

/** The picture as a file: SVG for print and further work, PNG with its fonts drawn in. */
export async function takePicture(kind: 'png' | 'svg', picture: Picture): Promise<Blob> {
  if (kind === 'svg') return svgFile(drawSvg(picture).svg)
  const { svg, width, height } = drawSvg(picture, await embeddedFonts(drawSvg(picture).svg))
  const scale = Math.min(sharpness, mostPixels / width, mostPixels / height)
  const image = new Image()
  image.src = await dataAddress(svgFile(svg))
  await image.decode()
  const sheet = document.createElement('canvas')
  sheet.width = Math.round(width * scale)
  sheet.height = Math.round(height * scale)
  sheet.getContext('2d')?.drawImage(image, 0, 0, sheet.width, sheet.height)
  return new Promise((resolve, reject) => {
    sheet.toBlob(png => (png ? resolve(png) : reject(new Error('the picture is too large to be drawn'))), 'image/png')
  })
}

const svgFile = (svg: string): Blob => new Blob([svg], { type: 'image/svg+xml' })
