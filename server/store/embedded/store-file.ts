import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StoreUnreadable } from '../failures.ts'
import { applicationId, schema, schemaVersion, tables } from './schema.ts'
import { hasOpened, Sql } from './sql.ts'

export const storeFile = (folder: string): string => join(folder, 'answerable.sqlite')
export const lockFile = (folder: string): string => join(folder, 'writer.lock')

const headerLength = 100
const magic = 'SQLite format 3\0'

/**
 * Refuses what is not a whole store of this version, reading only: the header says whose file it is and how long it should be.
 * A file this process has had open before is not read past SQLite (see `hasOpened`); `checkContent` judges it.
 */
export function checkFile(file: string): void {
  const refuse = (why: string) => new StoreUnreadable(`${file} ${why} Nothing was changed.`)
  const found = statSync(file)
  if (!found.isFile()) throw refuse('is not a file: name a folder in which Answerable may keep its store.')
  if (hasOpened(file)) return
  const header = Buffer.alloc(headerLength)
  const open = openSync(file, 'r')
  try {
    if (readSync(open, header, 0, headerLength, 0) < headerLength || header.toString('latin1', 0, 16) !== magic)
      throw refuse('is not a store: it was made by another program, or is cut off.')
  } finally {
    closeSync(open)
  }
  if (header.readUInt32BE(68) !== applicationId) throw refuse('is a database of another program: name another folder.')
  const version = header.readUInt32BE(60)
  if (version > schemaVersion)
    throw refuse(`was written by a newer Answerable (layout ${version}, this one knows ${schemaVersion}): use that one.`)
  if (version < schemaVersion)
    throw refuse(
      `was written by an older Answerable (layout ${version}, this one needs ${schemaVersion}): export it there and import it here.`,
    )
  const size = header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  // While a log of pages lies beside the file its own length may lag behind.
  const log = `${file}-wal`
  if (!(existsSync(log) && statSync(log).size > 0) && found.size < pages * (size === 1 ? 65_536 : size))
    throw refuse('is cut off: restore it from a backup.')
}

const smallEnoughToReadWhole = 64 * 1024 * 1024

/** Refuses a store whose pages do not hang together. A large one is only looked at from above; `verify` reads everything. */
export function checkContent(sql: Sql, file: string): void {
  const refuse = (cause?: unknown) => new StoreUnreadable(`${file} is damaged: restore it from a backup. Nothing was changed.`, { cause })
  try {
    const present = new Set(sql.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").map(({ name }) => name))
    if (!['meta', ...tables].every(table => present.has(table))) throw refuse()
    if (statSync(file).size > smallEnoughToReadWhole) return
    const [answer] = sql.all<Record<string, string>>('PRAGMA quick_check(1)')
    if (Object.values(answer ?? {})[0] !== 'ok') throw refuse()
  } catch (error) {
    throw error instanceof StoreUnreadable ? error : refuse(error)
  }
}

/** Makes an empty store under another name first, so that a half-made one never stands where a store should. */
export function createFile(file: string): void {
  const fresh = `${file}.new`
  for (const leftover of [fresh, `${fresh}-journal`, `${fresh}-wal`, `${fresh}-shm`]) rmSync(leftover, { force: true })
  const sql = new Sql(fresh, 0)
  sql.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}; BEGIN; ${schema} COMMIT;`)
  sql.close()
  putInPlace(fresh, file)
}

/** Renames durably: the file's bytes first, then the folder that names it. */
export function putInPlace(from: string, to: string): void {
  flush(from)
  renameSync(from, to)
  flush(dirname(to))
}

function flush(path: string): void {
  const open = openSync(path, 'r')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}
