import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord, RelationshipRecord } from '#model/claims/records.ts'
import type { Source, SourceId } from '#model/claims/source.ts'
import { wordsOf } from '#model/names/forms.ts'
import type { RelationshipType } from '#model/ontology/relationships/all.ts'
import type { Store } from '#server/store/store.ts'
import { atOnce, neighboursOf } from './whole.ts'

/** How many names are looked for at the same time. */
const together = 8
/** Whose publisher is the body that speaks in them, and no voice on others. */
const ofBodies: readonly string[] = ['resolution', 'law', 'court-record', 'official-statement']
const ties: readonly RelationshipType[] = ['FOUNDED', 'LEADS', 'MEMBER_OF', 'WORKS_AT', 'FUNDS', 'CONTROLS', 'ASSOCIATED_WITH']

/**
 * What is recorded between those who speak (who published or wrote these sources, found by their very name, and whose words the sources pass on) and some persons,
 * or between two of those who speak: an origin that is close to whom it tells of, or to another origin.
 */
export async function voicesOf(
  store: Store,
  { sources, heard }: { readonly sources: readonly Source[]; readonly heard: readonly NodeRecord[] },
  persons: ReadonlySet<NodeId>,
  clearance: Rank,
): Promise<RelationshipRecord[]> {
  const byName = new Map<string, Set<SourceId>>()
  for (const { id, kind, authors, publisher } of sources)
    if (!ofBodies.includes(kind))
      for (const name of [...authors, ...namesIn(publisher ?? '')])
        if (plainly(name) !== '') byName.set(name, (byName.get(name) ?? new Set()).add(id))
  const names = [...byName.keys()]
  const organisations = new Map<NodeId, Set<SourceId>>()
  const speaking = new Set(heard.filter(({ type, named }) => type === 'Person' && named).map(({ id }) => id))
  for (let from = 0; from < names.length; from += together) {
    const some = names.slice(from, from + together)
    for (const [at, found] of (await Promise.all(some.map(name => calledSo(store, name, clearance)))).entries()) {
      for (const id of found.organisations)
        organisations.set(id, new Set([...(organisations.get(id) ?? []), ...(byName.get(some[at] ?? '') ?? [])]))
      if (found.person !== null) speaking.add(found.person)
    }
  }
  if (organisations.size + speaking.size === 0) return []
  const near = new Map<NodeId, readonly RelationshipRecord[]>()
  for (const id of organisations.keys())
    near.set(
      id,
      (await neighboursOf(store, id, clearance)).filter(({ supported }) => supported),
    )
  // Who founded or leads what speaks stands behind it: a brother of theirs is close to its voice.
  const behind = new Set(
    [...near].flatMap(([id, of]) =>
      of.flatMap(({ type, from, to }) => (to === id && (type === 'FOUNDED' || type === 'LEADS') ? [from] : [])),
    ),
  )
  const told = new Set<NodeId>([...persons, ...speaking])
  const isClose = ({ type, from, to }: RelationshipRecord): boolean => {
    if (type === 'FAMILY_OF') return [from, to].some(id => speaking.has(id) || behind.has(id)) && [from, to].some(id => told.has(id))
    return ties.includes(type) && (organisations.has(from) !== organisations.has(to) || (organisations.has(from) && type !== 'MEMBER_OF'))
  }
  const found: RelationshipRecord[] = []
  for (let after: Parameters<Store['among']>[1]['after'] = null; ;) {
    const page = await store.among([...new Set([...organisations.keys(), ...behind, ...told])].sort(), { after, limit: atOnce }, clearance)
    found.push(...page.items.filter(of => of.supported && isClose(of)))
    if (page.next === null) break
    after = page.next
  }
  const kin = new Set(found.filter(({ type }) => type === 'FAMILY_OF').flatMap(({ from, to }) => [from, to]))
  const isTold = ({ from, to }: RelationshipRecord): boolean => [from, to].every(id => !behind.has(id) || told.has(id) || kin.has(id))
  const all = new Map([...found.filter(isTold), ...underOneRoof(near, organisations)].map(of => [of.id, of]))
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Enough to see that it is one house; who else belongs to it is found in the graph. */
const mostUnderOne = 4
/** By what publishers of different sources belong to, or are tied to, one and the same third: two voices of one house. */
function underOneRoof(
  near: ReadonlyMap<NodeId, readonly RelationshipRecord[]>,
  organisations: ReadonlyMap<NodeId, ReadonlySet<SourceId>>,
): RelationshipRecord[] {
  const roofs = new Map<NodeId, { readonly ties: RelationshipRecord[]; readonly under: Set<NodeId> }>()
  for (const [id, of] of near)
    for (const tie of of) {
      if (tie.type !== 'MEMBER_OF' && tie.type !== 'ASSOCIATED_WITH') continue
      const roof = tie.from === id ? tie.to : tie.from
      if (organisations.has(roof) || (tie.type === 'MEMBER_OF' && tie.from !== id)) continue
      const known = roofs.get(roof) ?? { ties: [], under: new Set() }
      known.ties.push(tie)
      known.under.add(id)
      roofs.set(roof, known)
    }
  // What those have in common who publish a source together says nothing of two.
  const isApart = (one: NodeId, other: NodeId): boolean =>
    ![...(organisations.get(one) ?? [])].some(id => organisations.get(other)?.has(id))
  const isOfTwo = (under: ReadonlySet<NodeId>): boolean => [...under].some(one => [...under].some(other => isApart(one, other)))
  return [...roofs.values()]
    .filter(({ under }) => isOfTwo(under))
    .flatMap(({ ties: of }) =>
      of.sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : a.id < b.id ? -1 : 1)).slice(0, mostUnderOne),
    )
}

/** Organisations of exactly that name, in any of their spellings, and the person who is called so, where only one is. */
async function calledSo(store: Store, name: string, clearance: Rank): Promise<{ organisations: readonly NodeId[]; person: NodeId | null }> {
  const words = wordsOf(name).map(({ plain, folded }) => [...new Set([plain, folded])])
  const exactly = async (type: 'Organisation' | 'Person'): Promise<NodeId[]> =>
    (await store.proposeByName(words, type, clearance))
      .filter(({ spellings }) => spellings.some(spelling => plainly(spelling) === plainly(name)))
      .map(({ id }) => id)
  const [organisations, persons] = [await exactly('Organisation'), words.length > 1 ? await exactly('Person') : []]
  return { organisations, person: persons.length === 1 ? (persons[0] ?? null) : null }
}

/** A line of copyright names several, one after the other; what is published on a platform is whose page it is. */
const namesIn = (publisher: string): string[] =>
  publisher.split(/,|;|\band\b/).map(name => withoutPlatform(name.trim()).replace(/^the\s+/i, ''))

const platform = String.raw`(?:facebook|instagram|twitter|x|youtube|telegram|tiktok|vk|vkontakte|linkedin|medium)`
const page = String.raw`(?:page|account|channel|group|profile|blog)`
const onPlatform = new RegExp(String.raw`\s+on\s+${platform}$|\s+${platform}\s+${page}$|^${platform}\s+${page}\s+of\s+`, 'iu')
const withoutPlatform = (name: string): string => name.replace(onPlatform, '').replace(/[’']s$/, '')
const plainly = (name: string): string =>
  wordsOf(name)
    .map(({ folded }) => folded)
    .join(' ')
