import type { Statement } from '#model/claims/claim.ts'
import { profileIdOf, type ProfileId } from '#model/claims/identifiers.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import type { Batch } from '#server/store/store.ts'

const folder = 'bench' as SourceId
const source: Source = {
  id: folder,
  title: 'An invented record',
  kind: 'other',
  publisher: null,
  authors: [],
  published: '2021-09-02',
  url: null,
  archiveUrl: null,
  language: 'en',
  sha256: null,
  repeats: null,
  file: null,
  note: null,
}
const first = ['Aizada', 'Bolat', 'Chinara', 'Daniyar', 'Elmira', 'Farid', 'Gulnar', 'Hamza']
const last = ['Testova', 'Probny', 'Sampleuly', 'Mockbekov', 'Fictionova', 'Inventov', 'Dummyeva', 'Examplebay']

/** The same numbers every time (a linear congruential generator, Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const statement = (subject: Statement['subject'], says: Statement['says'], paragraph: number): Statement => ({
  subject,
  says,
  citations: [{ source: folder, locator: { paragraph: `${paragraph}` }, relays: null, accessed: null, quotation: null }],
  saidBy: null,
  stance: 'states',
  hedged: false,
  when: null,
})

export const person = (index: number): ProfileId => profileIdOf(folder, `p${index}`)

/** Batches of an invented world: persons with names, and ties between them, a few of whom have most. */
export function* inventedWorld(nodes: number, relationships: number): Generator<Batch> {
  const random = numbers(20261122)
  const revision = { status: 'accepted', note: null, mark: 'public' } as const
  const size = 1000
  for (let start = 0; start < nodes; start += size) {
    const indexes = Array.from({ length: Math.min(size, nodes - start) }, (_, offset) => start + offset)
    yield {
      sources: [source],
      profiles: indexes.map(index => ({ id: person(index), type: 'Person', source: folder, key: `p${index}` })),
      claims: indexes.map(index => ({
        statement: statement({ profile: person(index) }, { name: `${first[index % 8]} ${last[(index >> 3) % 8]} ${index}` }, index),
        revision,
        researcher: null,
        row: { folder, key: `p${index}` },
      })),
    }
  }
  for (let start = 0; start < relationships; start += size) {
    yield {
      claims: Array.from({ length: Math.min(size, relationships - start) }, (_, offset) => {
        const from = Math.floor(random() ** 2 * nodes)
        const to = (from + 1 + Math.floor(random() * (nodes - 1))) % nodes
        const key = `r${start + offset}`
        return {
          statement: statement({ type: 'ASSOCIATED_WITH', from: person(from), to: person(to), key }, {}, start + offset),
          revision,
          researcher: null,
          row: { folder, key },
        }
      }),
    }
  }
}
