import { StoreLocked } from '../failures.ts'
import { onDisk } from './disk-failures.ts'
import { Sql } from './sql.ts'

export interface Lock {
  readonly release: () => void
}

/** Held as an open transaction on a file of its own, so that it ends with its process, however that ends. */
export function takeLock(file: string): Lock {
  return onDisk(file, () => {
    const sql = new Sql(file, 0)
    try {
      sql.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      sql.close()
      if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')
        throw new StoreLocked('Another process writes to this store: stop it first, or read without writing.', { cause: error })
      throw error
    }
    return { release: () => sql.close() }
  })
}
