import { addList } from '#model/api/screening.ts'

const megabyte = 1024 * 1024
/** For the rest of the body. */
const room = 16 * 1024

/** The most bytes that fit into a request as base64, three of the file in four of the text. */
const mostBytes = Math.floor((addList.mostBytes - room) / 4) * 3
export const mostMegabytes = Math.floor(mostBytes / megabyte)

/** What keeps chosen files from being sent; null where nothing does. */
export function mistakeInFiles(file: File | null, aliases: File | null): 'missing' | 'empty' | 'large' | null {
  if (file === null) return 'missing'
  if (file.size === 0) return 'empty'
  return file.size + (aliases?.size ?? 0) > mostBytes ? 'large' : null
}

/** A file that was chosen cannot be read any more: it was changed, moved or removed since. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** The bytes of a file as they are, so that the hash is the file's own. */
export const inBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const read = typeof reader.result === 'string' ? reader.result : ''
      resolve(read.slice(read.indexOf(',') + 1))
    }
    reader.onerror = () => reject(new Unreadable())
    reader.readAsDataURL(file)
  })
