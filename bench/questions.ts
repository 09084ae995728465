import { chainsFor } from '#server/explore/chains.ts'
import { recordOf } from '#server/explore/record.ts'
import { searchByName } from '#server/explore/search.ts'
import type { ProfileId } from '#model/claims/identifiers.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import type { Store } from '#server/store/store.ts'
import { nodesInDistrict, numbers, record } from './world.ts'

/** One kind of question, asked of many parts of the world; `index` chooses which. */
export interface Question {
  readonly what: string
  /** At 100,000 and at 1,000,000 nodes, milliseconds that 95 in 100 should stay under; null where none is set. */
  readonly target: readonly [number | null, number | null]
  readonly ask: (store: Store, index: number) => Promise<unknown>
}

const clearance = 0

export function questionsOf(nodes: number): readonly Question[] {
  const districts = Math.max(1, Math.round(nodes / nodesInDistrict))
  const random = (index: number) => numbers(index * 7919 + 17)
  const someone = (index: number, kind: 'victim' | 'official'): ProfileId => {
    const next = random(index)
    return record(next(districts), kind, next(1000))
  }
  const whole = async (store: Store, id: ProfileId): Promise<NodeRecord> => {
    const node = await store.node(id, clearance)
    if (!node) throw new Error(`the bench's world has no ${id}`)
    return node
  }
  const paths = (store: Store, index: number, limit: number) =>
    store.paths({ from: someone(index, 'victim'), to: someone(index + 500_000, 'official'), max: 6, limit }, {}, clearance)
  const search = (store: Store, query: string) => searchByName(store, { query, type: null, after: null, limit: 20 }, clearance)
  const names = new Map<ProfileId, string>()
  const query = async (store: Store, index: number): Promise<string> => {
    const id = someone(index, 'victim')
    const name = names.get(id) ?? (await whole(store, id)).caption
    names.set(id, name)
    const [given = '', family = ''] = name.split(' ')
    return [name, family, `${family} ${given.slice(0, 3)}`, `${given} ${family.slice(0, -2)}`, `${given}x ${family}`][index % 5] ?? name
  }
  return [
    { what: 'search', target: [5, null], ask: async (store, index) => search(store, await query(store, index)) },
    {
      what: 'neighbours (50)',
      target: [3, null],
      ask: (store, index) => store.neighbours(someone(index, 'official'), {}, { after: null, limit: 50 }, clearance),
    },
    { what: 'shortest path', target: [5, 15], ask: (store, index) => paths(store, index, 1) },
    { what: 'five shortest paths', target: [60, null], ask: (store, index) => paths(store, index, 5) },
    {
      what: 'chains of a victim, depth 4',
      target: [20, 60],
      ask: async (store, index) => {
        const of = await whole(store, someone(index, 'victim'))
        return chainsFor(store, { of, official: null, depth: 4, limit: 100 }, clearance)
      },
    },
    {
      what: 'record of an official, depth 4',
      target: [null, null],
      ask: async (store, index) =>
        recordOf(store, { official: await whole(store, someone(index, 'official')), depth: 4, limit: 100 }, clearance),
    },
  ]
}
