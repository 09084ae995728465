import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { RelationshipRecord } from '#model/claims/records.ts'
import type { Source } from '#model/claims/source.ts'
import { wordsOf } from '#model/names/forms.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Store } from '#server/store/store.ts'
import { atOnce } from './whole.ts'

/** How many names are looked for at the same time. */
const together = 8
/** Whose publisher is the body that speaks in them, and no voice on others. */
const ofBodies: readonly string[] = ['resolution', 'law', 'court-record', 'official-statement']
const ties: readonly RelationshipType[] = ['FOUNDED', 'LEADS', 'MEMBER_OF', 'WORKS_AT', 'FUNDS', 'CONTROLS', 'ASSOCIATED_WITH']

/** What is recorded between those who published or wrote these sources, organisations found by their very name, and some persons: an origin that is close to them. */
export async function voicesOf(
  store: Store,
  sources: readonly Source[],
  persons: ReadonlySet<NodeId>,
  clearance: Rank,
): Promise<RelationshipRecord[]> {
  const names = [
    ...new Set(
      sources.filter(({ kind }) => !ofBodies.includes(kind)).flatMap(({ publisher, authors }) => [...authors, ...namesIn(publisher ?? '')]),
    ),
  ].filter(name => plainly(name) !== '')
  const organisations = new Set<NodeId>()
  for (let from = 0; from < names.length; from += together)
    for (const ids of await Promise.all(names.slice(from, from + together).map(name => calledSo(store, name, clearance))))
      for (const id of ids) organisations.add(id)
  if (organisations.size === 0) return []
  const found: RelationshipRecord[] = []
  for (let after: Parameters<Store['among']>[1]['after'] = null; ;) {
    const page = await store.among([...new Set([...organisations, ...persons])].sort(), { after, limit: atOnce }, clearance)
    found.push(
      ...page.items.filter(
        ({ type, from, to, supported }) =>
          supported &&
          ties.includes(type) &&
          (organisations.has(from) !== organisations.has(to) || (organisations.has(from) && type !== 'MEMBER_OF')),
      ),
    )
    if (page.next === null) return found.sort((a, b) => (a.id < b.id ? -1 : 1))
    after = page.next
  }
}

/** Organisations of exactly that name, in any of their spellings. */
async function calledSo(store: Store, name: string, clearance: Rank): Promise<NodeId[]> {
  const words = wordsOf(name).map(({ plain, folded }) => [...new Set([plain, folded])])
  const proposals = await store.proposeByName(words, 'Organisation', clearance)
  return proposals.filter(({ spellings }) => spellings.some(spelling => plainly(spelling) === plainly(name))).map(({ id }) => id)
}

/** A line of copyright names several, one after the other. */
const namesIn = (publisher: string): string[] => publisher.split(/,|;|\band\b/).map(name => name.replace(/^\s*the\s+/i, '').trim())
const plainly = (name: string): string =>
  wordsOf(name)
    .map(({ folded }) => folded)
    .join(' ')
