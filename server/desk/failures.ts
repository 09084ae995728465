/** The folder in which this machine keeps what is no claim cannot be read or written; nothing in it was changed. */
export class DeskUnusable extends Error {
  override readonly name = 'DeskUnusable'
  constructor(folder: string, code: string) {
    super(`${folder} cannot be used (${code}): nothing was kept or removed. Check its rights and the room on its disk.`)
  }
}

/** Runs what touches the disk; what the system refuses becomes DeskUnusable. */
export async function onDesk<Result>(folder: string, use: () => Promise<Result>): Promise<Result> {
  try {
    return await use()
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error) throw new DeskUnusable(folder, String(error.code))
    throw error
  }
}
