import { resolve } from 'node:path'
import Database from 'libsql'

type Value = string | number | null | Buffer

const openedHere = new Set<string>()
/**
 * Whether this process has had a connection to the file. A closed one lives on until its statements are collected, and closing any other handle on the
 * file would take away its locks (POSIX advisory locks are the process's): such a file must be looked at through SQLite alone.
 */
export const hasOpened = (file: string): boolean => openedHere.has(resolve(file))

/** One connection; every statement is prepared once. Rows are read to their end at once, so that no statement keeps an old snapshot open. */
export class Sql {
  readonly #database: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  constructor(file: string, waitMilliseconds: number) {
    openedHere.add(resolve(file))
    this.#database = new Database(file, { timeout: waitMilliseconds })
  }

  exec(text: string): void {
    this.#database.exec(text)
  }
  run(text: string, ...values: Value[]): void {
    this.#statement(text).run(values)
  }
  all<Row>(text: string, ...values: Value[]): Row[] {
    return this.#statement(text).all(values) as Row[]
  }
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as for `all`: the caller knows its columns
  first<Row>(text: string, ...values: Value[]): Row | undefined {
    return this.#statement(text).all(values)[0] as Row | undefined
  }
  /** For tables too long to hold as rows at once. */
  each<Row>(text: string, ...values: Value[]): IterableIterator<Row> {
    return this.#database.prepare(text).raw().iterate(values) as IterableIterator<Row>
  }
  get inTransaction(): boolean {
    return this.#database.inTransaction
  }
  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #statement(text: string): Database.Statement {
    const known = this.#statements.get(text)
    if (known) return known
    const statement = this.#database.prepare(text)
    this.#statements.set(text, statement)
    return statement
  }
}

/** A list as one parameter: `x IN (SELECT value FROM json_each(?))`. */
export const list = (values: Iterable<string | number>): string => JSON.stringify([...values])
export const among = 'IN (SELECT value FROM json_each(?))'

/** Bytes that sort as the text does by UTF-16 code units. */
export const inOrder = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/** The records of all rows of what stands after FROM, which has a column `body` of JSON: handed over as one text, several times sooner than row by row. */
export function bodies<Record>(sql: Sql, from: string, ...values: (string | number | null)[]): Record[] {
  const joined = sql.first<{ joined: string | null }>(`SELECT group_concat(body) AS joined FROM ${from}`, ...values)?.joined
  return JSON.parse(`[${joined ?? ''}]`) as Record[]
}
export const parsed = <Record>(rows: readonly { readonly body: string }[]): Record[] => rows.map(({ body }) => JSON.parse(body) as Record)
