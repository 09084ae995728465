import { StoreUnavailable } from '../failures.ts'
import type { Adjacency } from './adjacency.ts'
import { asFailure } from './disk-failures.ts'
import { LiveAdjacency } from './live-adjacency.ts'
import { Records } from './records.ts'
import { snapshotFile } from './snapshot.ts'
import type { Sql } from './sql.ts'

/** One moment of the store: everything asked within one call of `View.read` is as of the same commit. */
export interface Moment {
  readonly sql: Sql
  readonly graph: Adjacency
  readonly records: Records
  readonly generation: number
  /** Where the snapshot of the adjacency lies, if there is one. */
  readonly snapshot: string
}
export type Read = <Result>(answer: (moment: Moment) => Result) => Promise<Result>

/** The reading side of a store. Where other processes may commit, each read is one transaction that first follows what they committed. */
export class View {
  readonly #file: string
  readonly #sql: Sql
  readonly #alone: boolean
  readonly #log: ((line: string) => void) | undefined
  readonly #live: LiveAdjacency
  #moment: Moment | null = null
  #open = true

  constructor(file: string, sql: Sql, alone: boolean, log?: (line: string) => void) {
    this.#file = file
    this.#log = log
    this.#sql = sql
    this.#alone = alone
    this.#live = new LiveAdjacency(snapshotFile(file))
    sql.exec('PRAGMA query_only = ON')
    sql.exec('BEGIN')
    try {
      this.follow()
    } finally {
      sql.exec('COMMIT')
    }
  }

  read: Read = async answer => {
    if (!this.#open) throw new StoreUnavailable('The store has been closed.')
    try {
      if (this.#alone) return answer(this.#now())
      this.#sql.exec('BEGIN')
      try {
        this.#live.refresh(this.#sql)
        return answer(this.#now())
      } finally {
        this.#sql.exec('COMMIT')
      }
    } catch (error) {
      throw asFailure(error, this.#file)
    }
  }

  /** Takes in what was committed through this process. */
  follow(): void {
    this.#live.refresh(this.#sql)
  }

  /** How many commits the snapshot of the adjacency is behind. */
  get behind(): number {
    return this.#live.behind
  }

  /** Writes a snapshot of the adjacency beside the store; whether it could be is no matter of the store's. */
  keep(): void {
    if (!this.#open) return
    try {
      this.#live.keep(this.#sql)
    } catch (error) {
      this.#log?.(`The adjacency could not be kept; the store is whole, and opens more slowly: ${String(error)}`)
    }
  }

  close(): void {
    if (!this.#open) return
    this.#open = false
    this.#sql.close()
  }

  #now(): Moment {
    const { graph, generation } = this.#live
    if (this.#moment?.graph !== graph || this.#moment.generation !== generation) {
      const records = new Records(this.#sql, graph)
      this.#moment = { sql: this.#sql, graph, records, generation, snapshot: snapshotFile(this.#file) }
    }
    return this.#moment
  }
}
