import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { StoreUnreadable, StoreUnwritable } from '../failures.ts'
import { onDisk } from './disk-failures.ts'
import { takeLock } from './lock.ts'
import { snapshotFile } from './snapshot.ts'
import { Sql } from './sql.ts'
import { checkContent, checkFile, lockFile, putInPlace, storeFile } from './store-file.ts'

/**
 * Copies the store in a folder, as of one commit, to a file that must not exist yet; whoever writes to the store goes on meanwhile.
 * Throws StoreUnreadable when there is no store, StoreUnwritable when the file exists or cannot be written.
 */
export async function backupEmbeddedStore(folder: string, to: string): Promise<void> {
  const from = storeFile(folder)
  if (!existsSync(from)) throw new StoreUnreadable(`There is no store in ${folder}: there is nothing to copy.`)
  checkFile(from)
  if (existsSync(to)) throw new StoreUnwritable(`${to} exists already: name a new file. Nothing was written.`)
  const half = `${to}.part`
  onDisk(to, () => {
    rmSync(half, { force: true })
    const sql = new Sql(from, 5000)
    try {
      sql.run('VACUUM INTO ?', half)
      putInPlace(half, to)
    } finally {
      sql.close()
      rmSync(half, { force: true })
    }
  })
}

/**
 * Puts a backup in the place of the store in a folder. What was there is kept beside it, and its name returned; null when there was none.
 * Throws StoreUnreadable when the file is no whole backup, StoreLocked while a process writes to the store.
 */
export async function restoreEmbeddedStore(file: string, folder: string): Promise<string | null> {
  if (!existsSync(file) || !statSync(file).isFile()) throw new StoreUnreadable(`There is no backup at ${file}. Nothing was changed.`)
  checkFile(file)
  const store = storeFile(folder)
  onDisk(store, () => mkdirSync(folder, { recursive: true }))
  const lock = takeLock(lockFile(folder))
  try {
    return onDisk(store, () => {
      const half = `${store}.restored`
      copyFileSync(file, half)
      try {
        const sql = new Sql(half, 0)
        try {
          checkContent(sql, file)
        } finally {
          sql.close()
        }
        const kept = existsSync(store) ? setAside(store) : null
        // It would not fit what is put here, and be left unread; the next to write makes another.
        rmSync(snapshotFile(store), { force: true })
        putInPlace(half, store)
        return kept
      } finally {
        rmSync(half, { force: true })
      }
    })
  } finally {
    lock.release()
  }
}

/** Moves a store and its log of pages away together: one without the other is not whole. */
function setAside(store: string): string {
  let kept = `${store}.before`
  for (let n = 2; existsSync(kept); n++) kept = `${store}.before-${n}`
  for (const part of ['-wal', '']) if (existsSync(store + part)) renameSync(store + part, kept + part)
  rmSync(`${store}-shm`, { force: true })
  return kept
}
