import { z } from 'zod'
import { nodeType } from '#model/claims/claim.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { nearKeys, searchTokens } from '#model/names/tokens.ts'
import type { Proposal, Store } from '../store.ts'
import type { Connection } from './driver.ts'
import { query } from './query.ts'
import { nodeShape } from './shapes.ts'

const parameters = z.object({ text: z.string(), type: nodeType.nullable(), clearance: z.int() })
export const nameQueries = {
  byName: query('read/propose-by-name.cypher', parameters, nodeShape),
  near: query('read/propose-near.cypher', parameters, nodeShape),
}

// Lucene refuses more than 1,024 clauses in one question.
const mostClauses = 1000
// Tokens are made of letters and numbers alone; what is not cannot begin one, and must not reach Lucene's syntax.
const isBeginning = (form: string): boolean => /^[\p{L}\p{N}\p{M}]+$/u.test(form)

export const nameReads = ({ read }: Connection) =>
  ({
    async proposeByName(words, type, clearance) {
      const wanted = words.map(forms => [...new Set(forms)].filter(isBeginning))
      if (wanted.length === 0 || wanted.some(forms => forms.length === 0)) return []
      const text = wanted.map(forms => `+(${forms.map(form => `${form}*`).join(' ')})`).join(' ')
      // The index knows all spellings at all clearances: only those the reader sees may answer.
      const begins = ({ names }: NodeRecord): boolean => {
        const tokens = names.flatMap(({ value }) => searchTokens(value))
        return wanted.every(forms => forms.some(form => tokens.some(token => token.startsWith(form))))
      }
      return (await read(nameQueries.byName, { text, type, clearance }))
        .filter(({ record }) => begins(record))
        .map(({ record }) => proposalOf(record))
    },
    async proposeNear(keys, type, clearance) {
      const wanted = new Set(keys.filter(isBeginning))
      const found = new Map<string, NodeRecord>()
      const all = [...wanted]
      for (let at = 0; at < all.length; at += mostClauses)
        for (const { record } of await read(nameQueries.near, { text: all.slice(at, at + mostClauses).join(' '), type, clearance }))
          found.set(record.id, record)
      return [...found.values()]
        .filter(({ names }) => names.some(({ value }) => nearKeys(value).some(key => wanted.has(key))))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(proposalOf)
    },
  }) satisfies Partial<Store>

const proposalOf = ({ id, type, caption, names }: NodeRecord): Proposal => ({
  id,
  type,
  caption,
  spellings: [...new Set(names.map(({ value }) => value))],
})
