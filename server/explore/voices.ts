import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { RelationshipRecord } from '#model/claims/records.ts'
import type { Source } from '#model/claims/source.ts'
import { wordsOf } from '#model/names/forms.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Store } from '#server/store/store.ts'
import { neighboursOf } from './whole.ts'

const ties: readonly RelationshipType[] = ['FOUNDED', 'LEADS', 'MEMBER_OF', 'WORKS_AT', 'FUNDS', 'CONTROLS', 'ASSOCIATED_WITH']

/** What is recorded between those who published or wrote these sources, organisations found by their very name, and some persons: an origin that is close to them. */
export async function voicesOf(
  store: Store,
  sources: readonly Source[],
  persons: ReadonlySet<NodeId>,
  clearance: Rank,
): Promise<RelationshipRecord[]> {
  const names = new Set(sources.flatMap(({ publisher, authors }) => [...authors, ...namesIn(publisher ?? '')]))
  const found = new Map<string, RelationshipRecord>()
  for (const name of names) {
    const own = plainly(name)
    const words = wordsOf(name).map(({ plain, folded }) => [...new Set([plain, folded])])
    if (own === '') continue
    for (const { id, spellings } of await store.proposeByName(words, 'Organisation', clearance)) {
      if (!spellings.some(spelling => plainly(spelling) === own)) continue
      for (const of of await neighboursOf(store, id, clearance))
        if (ties.includes(of.type) && of.supported && (persons.has(of.from) || persons.has(of.to))) found.set(of.id, of)
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** A line of copyright names several, one after the other. */
const namesIn = (publisher: string): string[] => publisher.split(/,|;|\band\b/).map(name => name.replace(/^\s*the\s+/i, '').trim())
const plainly = (name: string): string =>
  wordsOf(name)
    .map(({ folded }) => folded)
    .join(' ')
