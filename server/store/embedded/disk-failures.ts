import { StoreLocked, StoreUnreadable, StoreUnwritable } from '../failures.ts'

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '')

/** What SQLite or the file system says, as a failure of the store; anything else is passed on. */
export function asFailure(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|^(ENOSPC|EROFS|EACCES|EPERM|EDQUOT|EIO|ENOTDIR)$/.test(code))
    return new StoreUnwritable(
      `The store at ${file} cannot be written (${code}): make room on the disk or allow writing there, then try again. Nothing was changed.`,
      { cause: error },
    )
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return new StoreUnreadable(`The store at ${file} is damaged: restore it from a backup. Nothing was changed.`, { cause: error })
  if (code.startsWith('SQLITE_BUSY'))
    return new StoreLocked(`Another process is writing to the store at ${file}: stop it first, or wait until it is done.`, { cause: error })
  return error
}

/** Runs, and says what went wrong in the store's words. */
export function onDisk<Result>(file: string, run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw asFailure(error, file)
  }
}
