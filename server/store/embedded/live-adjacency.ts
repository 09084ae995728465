import { randomBytes } from 'node:crypto'
import { Adjacency, type AdjacentRelationship } from './adjacency.ts'
import { readSnapshot, writeSnapshot, type Taken } from './snapshot.ts'
import { among, list, type Sql } from './sql.ts'

const generationOf = (sql: Sql): { generation: number; rebuilt: number } => {
  const rows = new Map(sql.all<{ name: string; value: number }>('SELECT name, value FROM meta').map(({ name, value }) => [name, value]))
  return { generation: rows.get('generation') ?? 0, rebuilt: rows.get('rebuilt') ?? 0 }
}

type RelationshipRow = [id: string, type: string, from: string, to: string, days: string, mask: number, supported: number]
const relationshipOf = ([id, type, from, to, days, mask, supported]: RelationshipRow): AdjacentRelationship => ({
  ...{ id, type: type as AdjacentRelationship['type'], from, to, mask, supported },
  days: JSON.parse(days) as number[],
})
function* relationshipsIn(rows: Iterable<RelationshipRow>): Generator<AdjacentRelationship> {
  for (const row of rows) yield relationshipOf(row)
}
const nodeColumns = 'id, type, mask'
const relationshipColumns = 'id, type, from_node, to_node, days, mask, supported'

/** The adjacency as of the newest commit it was shown, whichever process made it. */
export class LiveAdjacency {
  graph = new Adjacency()
  generation = -1
  /** The commit of which the snapshot beside the store was, as far as this process knows; -1 where it had to do without. */
  #kept = -1
  readonly #snapshot: string

  constructor(snapshot: string) {
    this.#snapshot = snapshot
  }

  /** Brings it up to what `sql` sees; returns whether anything had to be done. */
  refresh(sql: Sql): boolean {
    const { generation, rebuilt } = generationOf(sql)
    if (generation === this.generation) return false
    const lost = this.generation < rebuilt || this.generation < 0
    if (lost && !this.#take(sql, rebuilt)) this.#rebuild(sql)
    else if (this.generation !== generation) this.#follow(sql)
    this.generation = generation
    if (this.graph.loose) this.graph = this.graph.packed()
    return true
  }

  /** How many commits the snapshot is behind; infinitely many where none fits. */
  get behind(): number {
    return this.#kept < 0 ? Infinity : this.generation - this.#kept
  }

  /** Writes a snapshot of what `sql` sees, for whoever opens the store next. */
  keep(sql: Sql): void {
    this.refresh(sql)
    const seal = sealOf(sql, this.generation)
    if (this.behind === 0 || seal === undefined) return
    // Where it cannot be written, the next commits do not try again each.
    this.#kept = this.generation
    this.graph = this.graph.packed()
    writeSnapshot(this.#snapshot, this.graph, { generation: this.generation, seal })
  }

  /** What whoever opens the store now would take from the snapshot; null where none fits. */
  static fromSnapshot(snapshot: string, sql: Sql): Adjacency | null {
    const live = new LiveAdjacency(snapshot)
    if (!live.#take(sql, generationOf(sql).rebuilt)) return null
    live.#follow(sql)
    return live.graph
  }

  /** From the snapshot where one fits, however many commits ago it was taken if the log still tells them. */
  #take(sql: Sql, rebuilt: number): boolean {
    const found = readSnapshot(this.#snapshot, taken => isOf(sql, taken, rebuilt))
    this.#kept = found?.taken.generation ?? -1
    if (!found) return false
    this.graph = found.graph
    this.generation = found.taken.generation
    return true
  }

  /** From the rows, which alone are trusted. */
  #rebuild(sql: Sql): void {
    this.graph = Adjacency.of(
      sql.each<[string, string, number]>(`SELECT ${nodeColumns} FROM node ORDER BY id`),
      relationshipsIn(sql.each<RelationshipRow>(`SELECT ${relationshipColumns} FROM relationship ORDER BY id`)),
    )
  }

  #follow(sql: Sql): void {
    const ids = sql
      .all<{ id: string }>("SELECT DISTINCT id FROM changed WHERE generation > ? AND id >= 'n'", this.generation)
      .map(({ id }) => id)
    const gone = new Set(ids)
    for (const [id, type, mask] of sql.each<[string, string, number]>(
      `SELECT ${nodeColumns} FROM node WHERE id ${among}`,
      list(ids.filter(id => id.startsWith('n'))),
    )) {
      this.graph.putNode(id, type, mask)
      gone.delete(id)
    }
    for (const row of sql.each<RelationshipRow>(
      `SELECT ${relationshipColumns} FROM relationship WHERE id ${among}`,
      list(ids.filter(id => id.startsWith('r'))),
    )) {
      this.graph.putRelationship(relationshipOf(row))
      gone.delete(row[0])
    }
    for (const id of gone) this.graph.remove(id)
  }
}

const longestLog = 200

// Seals stand in the log before the ids of nodes (n…) and relationships (r…).
const sealOf = (sql: Sql, generation: number): string | undefined =>
  sql.first<{ id: string }>("SELECT id FROM changed WHERE generation = ? AND id < 'n'", generation)?.id

/** Whether the state a snapshot was taken of is one this very file was in, and everything that changed since is still told. */
const isOf = (sql: Sql, { generation, seal }: Taken, rebuilt: number): boolean => generation >= rebuilt && sealOf(sql, generation) === seal

/**
 * Counts the commit that is being written, and leaves its seal in the log: drawn at random, so that no other file, nor this one restored and written to
 * anew, has a commit of the same number and seal. Followers that fell far behind will read everything anew.
 */
export function nextGeneration(sql: Sql): number {
  const generation = generationOf(sql).generation + 1
  sql.run("UPDATE meta SET value = ? WHERE name = 'generation'", generation)
  sql.run('INSERT INTO changed VALUES (?, ?)', generation, `c${randomBytes(12).toString('hex')}`)
  if (generation % longestLog === 0) {
    sql.run('DELETE FROM changed WHERE generation < ?', generation - longestLog)
    sql.run("UPDATE meta SET value = max(value, ?) WHERE name = 'rebuilt'", generation - longestLog - 1)
  }
  return generation
}
