import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { Proposal, Store } from '../store.ts'
import { bodies, list, type Sql } from './sql.ts'
import type { Read } from './view.ts'

const afterAllLetters = '\u{10ffff}'

/**
 * Numbers of the nodes with, for each word, a token that begins with one of its forms. The longest word, which fewest names have, says which nodes
 * to look at; each of the others is looked up among the tokens of those alone.
 */
function nodesByWords(sql: Sql, words: readonly (readonly string[])[], clearance: Rank): number[] {
  const longest = ([form = '']: readonly string[]): number => form.length
  const [first, ...others] = [...words].sort((a, b) => longest(b) - longest(a))
  if (!first || words.some(forms => forms.length === 0)) return []
  const begins = (forms: readonly string[], table: string): string =>
    forms.map(() => `(${table}.token >= ? AND ${table}.token < ? AND (${table}.mask >> ?) & 1)`).join(' OR ')
  const values = [first, ...others].flatMap(forms => forms.flatMap(form => [form, form + afterAllLetters, clearance]))
  const among = others.map(
    forms => `EXISTS (SELECT 1 FROM name_token AS other WHERE other.node = met.node AND (${begins(forms, 'other')}))`,
  )
  const text = `SELECT DISTINCT node FROM name_token AS met WHERE ${[`(${begins(first, 'met')})`, ...among].join(' AND ')}`
  return sql.all<{ node: number }>(text, ...values).map(({ node }) => node)
}

function proposals(sql: Sql, nodes: readonly number[], type: NodeType | null, clearance: Rank): Proposal[] {
  const met = bodies<NodeRecord>(
    sql,
    'node_layer WHERE node IN (SELECT value FROM json_each(?1)) AND from_rank <= ?2 AND to_rank >= ?2 AND (?3 IS NULL OR type = ?3)',
    ...[list(nodes), clearance, type],
  )
  return met
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, type, caption, names }) => ({
      id,
      type,
      caption,
      spellings: [...new Set(names.map(({ value }) => value))],
    }))
}

export const nameReads = (read: Read) =>
  ({
    proposeByName: (words, type, clearance) => read(({ sql }) => proposals(sql, nodesByWords(sql, words, clearance), type, clearance)),
    proposeNear: (keys, type, clearance) =>
      read(({ sql }) => {
        const found = sql.all<{ node: number }>(
          'SELECT DISTINCT node FROM near_key WHERE token IN (SELECT value FROM json_each(?)) AND (mask >> ?) & 1',
          list(keys),
          clearance,
        )
        return proposals(
          sql,
          found.map(({ node }) => node),
          type,
          clearance,
        )
      }),
  }) satisfies Partial<Store>
