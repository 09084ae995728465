import { Adjacency, type AdjacentRelationship } from './adjacency.ts'
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

  /** Brings it up to what `sql` sees; returns whether anything had to be done. */
  refresh(sql: Sql): boolean {
    const { generation, rebuilt } = generationOf(sql)
    if (generation === this.generation) return false
    if (this.generation < rebuilt) this.#load(sql)
    else this.#follow(sql)
    this.generation = generation
    if (this.graph.loose) this.graph = this.graph.packed()
    return true
  }

  #load(sql: Sql): void {
    this.graph = Adjacency.of(
      sql.each<[string, string, number]>(`SELECT ${nodeColumns} FROM node ORDER BY id`),
      relationshipsIn(sql.each<RelationshipRow>(`SELECT ${relationshipColumns} FROM relationship ORDER BY id`)),
    )
  }

  #follow(sql: Sql): void {
    const ids = sql.all<{ id: string }>('SELECT DISTINCT id FROM changed WHERE generation > ?', this.generation).map(({ id }) => id)
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

/** Counts the commit that is being written; followers that fell far behind will read everything anew. */
export function nextGeneration(sql: Sql): number {
  const generation = generationOf(sql).generation + 1
  sql.run("UPDATE meta SET value = ? WHERE name = 'generation'", generation)
  if (generation % longestLog === 0) {
    sql.run('DELETE FROM changed WHERE generation < ?', generation - longestLog)
    sql.run("UPDATE meta SET value = max(value, ?) WHERE name = 'rebuilt'", generation - longestLog - 1)
  }
  return generation
}
