import { readFileSync } from 'node:fs'
import neo4j, { type Record as Answered } from 'neo4j-driver'
import { z } from 'zod'

const cypherRoom = new URL('../../../cypher/', import.meta.url)

/** One statement of `cypher/`, bound to the names of what it takes and to the shape of each row it gives. */
export interface Query<Parameters extends z.ZodObject = z.ZodObject, Row extends z.ZodType = z.ZodType> {
  readonly file: string
  readonly text: string
  readonly parameters: Parameters
  readonly row: Row
}

/** Anything that runs a statement: a transaction, or a session outside of one. */
export interface Runner {
  run(text: string, parameters: Record<string, unknown>): PromiseLike<{ records: Answered[] }>
}

export const query = <Parameters extends z.ZodObject, Row extends z.ZodType>(
  file: string,
  parameters: Parameters,
  row: Row,
): Query<Parameters, Row> => ({
  file,
  text: cypherText(file),
  parameters,
  row,
})

export const cypherText = (file: string): string => readFileSync(new URL(file, cypherRoom), 'utf8')

export async function run<Parameters extends z.ZodObject, Row extends z.ZodType>(
  runner: Runner,
  { text, row }: Query<Parameters, Row>,
  parameters: z.input<Parameters>,
): Promise<z.output<Row>[]> {
  const { records } = await runner.run(text, sent(parameters) as Record<string, unknown>)
  return records.map(record => row.parse(record.toObject()))
}

/** Text that Answerable itself wrote as JSON. */
export const json = <Value>() => z.string().transform(text => JSON.parse(text) as Value)

// The driver sends every JavaScript number as a float, which Neo4j refuses as an index or a limit and shows as 4.0.
function sent(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(sent)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, sent(of)]))
  return value
}
