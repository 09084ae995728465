import { StoreUnavailable } from '../failures.ts'
import type { Adjacency } from './adjacency.ts'
import { asFailure } from './disk-failures.ts'
import { LiveAdjacency } from './live-adjacency.ts'
import type { Sql } from './sql.ts'

/** One moment of the store: everything asked within one call of `View.read` is as of the same commit. */
export interface Moment {
  readonly sql: Sql
  readonly graph: Adjacency
  readonly generation: number
}
export type Read = <Result>(answer: (moment: Moment) => Result) => Promise<Result>

/** The reading side of a store. Where other processes may commit, each read is one transaction that first follows what they committed. */
export class View {
  readonly #file: string
  readonly #sql: Sql
  readonly #alone: boolean
  readonly #live = new LiveAdjacency()
  #open = true

  constructor(file: string, sql: Sql, alone: boolean) {
    this.#file = file
    this.#sql = sql
    this.#alone = alone
    sql.exec('PRAGMA query_only = ON')
    this.follow()
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

  close(): void {
    if (!this.#open) return
    this.#open = false
    this.#sql.close()
  }

  #now = (): Moment => ({ sql: this.#sql, graph: this.#live.graph, generation: this.#live.generation })
}
