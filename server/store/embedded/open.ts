import { existsSync, mkdirSync } from 'node:fs'
import { StoreUnavailable, StoreUnreadable, StoreUnwritable } from '../failures.ts'
import { planCommit } from '../plan.ts'
import type { Batch, Receipt, Store } from '../store.ts'
import { applyChanges } from './apply.ts'
import { backupEmbeddedStore } from './backup.ts'
import { asFailure, onDisk } from './disk-failures.ts'
import { keptIn } from './kept.ts'
import { nextGeneration } from './live-adjacency.ts'
import { takeLock } from './lock.ts'
import { nameReads } from './names.ts'
import { claimReads } from './read-claims.ts'
import { nodeReads } from './read-nodes.ts'
import { wholeReads } from './read-whole.ts'
import { tables } from './schema.ts'
import { Sql } from './sql.ts'
import { checkContent, checkFile, createFile, lockFile, storeFile } from './store-file.ts'
import { differences } from './verify.ts'
import { View } from './view.ts'

export interface EmbeddedStore extends Store {
  readonly kind: 'embedded'
  /** Writes a copy of the whole store, as of one commit, to a file that must not exist yet. Reads and commits may go on meanwhile. */
  backup(file: string): Promise<void>
}

export interface EmbeddedOptions {
  readonly folder: string
  /** One process writes; any number read what it commits. */
  readonly mode: 'write' | 'read'
  readonly log?: (line: string) => void
}

const waitMilliseconds = 5000
/** So many commits may go by until the snapshot is taken anew: fewer than the log tells, so that a process that is killed costs no rebuilding. */
const keepAfter = 100
/** Opens the store in a folder; `write` makes it when there is none. Throws StoreLocked, StoreUnreadable or StoreUnwritable. */
export async function openEmbeddedStore({ folder, mode, log }: EmbeddedOptions): Promise<EmbeddedStore> {
  const file = storeFile(folder)
  if (existsSync(file)) checkFile(file)
  else if (mode === 'read') throw new StoreUnreadable(`There is no store in ${folder}: seed or import something first.`)
  const release = mode === 'write' ? prepare(folder, file) : () => undefined
  try {
    const started = performance.now()
    const reader = connect(file)
    checkContent(reader, file)
    const view = new View(file, reader, mode === 'write', log)
    if (mode === 'write' && view.behind > keepAfter) view.keep()
    log?.(`The store in ${folder} is open after ${Math.round(performance.now() - started)} ms.`)
    const writing = mode === 'write' ? new Writer(file, view) : null
    const refuse = (): never => {
      throw new StoreUnwritable('This store was opened for reading only. Nothing was changed.')
    }
    return {
      kind: 'embedded',
      ready: () => view.read(() => undefined),
      close: async () => {
        await writing?.close()
        if (mode === 'write') view.keep()
        view.close()
        release()
      },
      ...nodeReads(view.read),
      ...claimReads(view.read),
      ...nameReads(view.read),
      ...wholeReads(view.read),
      verify: () => view.read(differences),
      commit: async batch => (writing ?? refuse()).commit(batch),
      reset: async () => (writing ?? refuse()).reset(),
      backup: to => backupEmbeddedStore(folder, to),
    }
  } catch (error) {
    release()
    throw asFailure(error, file)
  }
}

function prepare(folder: string, file: string): () => void {
  onDisk(file, () => mkdirSync(folder, { recursive: true }))
  const lock = takeLock(lockFile(folder))
  try {
    if (!existsSync(file)) onDisk(file, () => createFile(file))
  } catch (error) {
    lock.release()
    throw error
  }
  return lock.release
}

function connect(file: string): Sql {
  const sql = new Sql(file, waitMilliseconds)
  try {
    sql.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY',
    )
    return sql
  } catch (error) {
    sql.close()
    throw error
  }
}

/** The writing side: one commit after the other, each one transaction on a connection of its own, so that no read sees it half done. */
class Writer {
  readonly #file: string
  readonly #sql: Sql
  readonly #view: View
  #last: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(file: string, view: View) {
    this.#file = file
    this.#sql = connect(file)
    this.#view = view
  }

  commit(batch: Batch): Promise<Receipt> {
    return this.#inTurn(async () => {
      const changes = await planCommit(batch, keptIn(this.#sql))
      applyChanges(this.#sql, changes, batch, nextGeneration(this.#sql))
      return changes.receipt
    })
  }

  reset(): Promise<void> {
    return this.#inTurn(async () => {
      for (const table of tables) this.#sql.run(`DELETE FROM ${table}`)
      this.#sql.run("UPDATE meta SET value = ? WHERE name = 'rebuilt'", nextGeneration(this.#sql))
    })
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#last.catch(() => undefined)
    try {
      // Moves the log of pages into the file, as far as readers allow, so that the file alone is whole.
      this.#sql.all('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // Where the disk has no room for that, the log stays beside the file, and nothing is lost: whoever opens it next reads both.
    } finally {
      this.#sql.close()
    }
  }

  #inTurn<Result>(write: () => Promise<Result>): Promise<Result> {
    if (this.#closed) return Promise.reject(new StoreUnavailable('The store has been closed.'))
    const turn = this.#last.catch(() => undefined).then(() => this.#transaction(write))
    this.#last = turn
    return turn
  }

  async #transaction<Result>(write: () => Promise<Result>): Promise<Result> {
    try {
      this.#sql.exec('BEGIN IMMEDIATE')
      const result = await write()
      this.#sql.exec('COMMIT')
      this.#view.follow()
      if (this.#view.behind > keepAfter) this.#view.keep()
      return result
    } catch (error) {
      if (this.#sql.inTransaction) this.#sql.exec('ROLLBACK')
      throw asFailure(error, this.#file)
    }
  }
}
