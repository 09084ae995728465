import { fullClearance, type Rank } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { audiences, type Audience } from '#model/dossier/document.ts'
import type { DossierFacts } from '#model/dossier/facts.ts'
import type { VersionKey } from '#model/dossier/key.ts'
import type { Store } from '#server/store/store.ts'
import { childrenAmong } from './minors.ts'

type KeyFor = (person: NodeRecord, audience: Audience) => Promise<VersionKey>

/**
 * The keys to every version below the sealed annex. Where profiles of the person are joined only for readers of higher marks, each has versions of its own
 * below, and each of those its key.
 */
export async function keysOf(
  store: Store,
  { person }: DossierFacts,
  keyFor: KeyFor,
  clearanceOf: (audience: Audience) => Rank,
): Promise<VersionKey[]> {
  const joined = (await store.judgementsOf(person.id, fullClearance)).filter(({ verdict }) => verdict === 'same')
  const profiles = [...new Set<string>([person.id, ...joined.flatMap(({ a, b }) => [a, b])])]
  const found: VersionKey[] = []
  for (const audience of audiences.filter(below => below !== 'sealed'))
    for (const seen of await store.nodes(profiles, clearanceOf(audience))) {
      if (seen.type !== 'Person') continue
      const key = await keyFor(seen, audience)
      const children = await childrenAmong(
        store,
        key.persons.flatMap(({ node }) => node?.id ?? []),
        fullClearance,
      )
      found.push({ ...key, persons: key.persons.map(of => (of.node !== null && children.has(of.node.id) ? { ...of, node: null } : of)) })
    }
  return found
}
