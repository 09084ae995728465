import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { Adjacency } from './adjacency.ts'
import { bodies, list, type Sql } from './sql.ts'

/** How many records of a kind are remembered for one clearance: some tens of megabytes at most. */
const most = 30_000

/** The last ones asked for, in two halves: what the older half holds is kept only if it is asked for again. */
class Remembered<Record> {
  #newer = new Map<number, Record>()
  #older = new Map<number, Record>()

  get(number: number): Record | undefined {
    const newer = this.#newer.get(number)
    if (newer !== undefined) return newer
    const older = this.#older.get(number)
    if (older !== undefined) this.set(number, older)
    return older
  }
  set(number: number, record: Record): void {
    if (this.#newer.size >= most / 2) {
      this.#older = this.#newer
      this.#newer = new Map()
    }
    this.#newer.set(number, record)
  }
}

/**
 * The records of nodes and relationships by their numbers in the adjacency, as of one commit. Chains from different victims meet in the same bodies
 * above, and the stages of one chain meet what stages before them met: those are read and parsed once.
 */
export class Records {
  readonly #sql: Sql
  readonly #graph: Adjacency
  readonly #nodes = new Map<Rank, Remembered<NodeRecord>>()
  readonly #relationships = new Map<Rank, Remembered<RelationshipRecord>>()

  constructor(sql: Sql, graph: Adjacency) {
    this.#sql = sql
    this.#graph = graph
  }

  /** Those that exist for the reader, in the order of the numbers. */
  nodes(numbers: readonly number[], clearance: Rank): NodeRecord[] {
    const { nodes } = this.#graph
    return recordsOf(
      ...[numbers, remembered(this.#nodes, clearance)],
      number => nodes.text(number),
      ids =>
        bodies<NodeRecord>(
          this.#sql,
          'node_layer WHERE from_rank <= ?1 AND to_rank >= ?1 AND node IN (SELECT n FROM node WHERE id IN (SELECT value FROM json_each(?2)))',
          ...[clearance, list(ids)],
        ),
    )
  }

  relationships(numbers: readonly number[], clearance: Rank): RelationshipRecord[] {
    const { relationships } = this.#graph
    return recordsOf(
      ...[numbers, remembered(this.#relationships, clearance)],
      number => relationships.text(number),
      ids =>
        bodies<RelationshipRecord>(
          this.#sql,
          'relationship_layer WHERE from_rank <= ?1 AND to_rank >= ?1 AND id IN (SELECT value FROM json_each(?2))',
          ...[clearance, list(ids)],
        ),
    )
  }
}

function remembered<Record>(at: Map<Rank, Remembered<Record>>, clearance: Rank): Remembered<Record> {
  const known = at.get(clearance) ?? new Remembered<Record>()
  at.set(clearance, known)
  return known
}

function recordsOf<Record extends { readonly id: string }>(
  numbers: readonly number[],
  known: Remembered<Record>,
  textOf: (number: number) => string,
  read: (ids: readonly string[]) => Record[],
): Record[] {
  const found = numbers.map(number => known.get(number))
  const missing = new Map<string, number>()
  found.forEach((record, place) => {
    if (record === undefined) missing.set(textOf(numbers[place] ?? 0), place)
  })
  if (missing.size > 0)
    for (const record of read([...missing.keys()])) {
      const place = missing.get(record.id) ?? 0
      found[place] = record
      known.set(numbers[place] ?? 0, record)
    }
  return found.filter(record => record !== undefined)
}
