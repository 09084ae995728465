import cyrillicExtended from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url'
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url'
import latinExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url'
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'

const subsets = [
  { address: latin, letters: /[\u0000-\u00ff\u2000-\u206f]/u, range: 'U+0000-00FF,U+2000-206F,U+2260,U+2298' },
  { address: latinExtended, letters: /[\u0100-\u02ff\u1e00-\u1eff]/u, range: 'U+0100-02FF,U+1E00-1EFF' },
  { address: cyrillic, letters: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1]/u, range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' },
  { address: cyrillicExtended, letters: /[\u0460-\u048f\u0492-\u04af\u04b2-\u052f]/u, range: 'U+0460-052F' },
]

/** The parts of Inter that this text needs, inside a style element: an image has no access to the fonts of the page. */
export async function embeddedFonts(text: string): Promise<string> {
  const faces = await Promise.all(
    subsets
      .filter(({ letters }) => letters.test(text))
      .map(async ({ address, range }) => {
        const bytes = await (await fetch(address)).blob()
        return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${await dataAddress(bytes)}) format('woff2');unicode-range:${range}}`
      }),
  )
  return `<style>${faces.join('')}</style>`
}

export const dataAddress = (bytes: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result as string))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the bytes could not be read')))
    reader.readAsDataURL(bytes)
  })
