import type { NodeId } from '#model/claims/identifiers.ts'
import { fullClearance, type Rank } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { wordsOf, wordsOfAll } from '#model/names/forms.ts'
import type { Store } from '#server/store/store.ts'
import { childrenAmong, ofAge } from './minors.ts'
import { atOnce, neighboursOf, nodesOf } from './whole.ts'

/** What may stay of the shortest name without its case. */
const shortest = 3

/**
 * Persons each word of one of whose spellings these texts hold, if only as the beginning of a word: those on whom something fell, as this clearance sees them, and children,
 * whatever mark they are told of at, who are only here to be hidden.
 */
export async function mentionedIn(
  store: Store,
  texts: readonly (string | null | undefined)[],
  clearance: Rank,
  signal?: AbortSignal,
): Promise<NodeRecord[]> {
  const beginnings = new Set<string>()
  for (const text of new Set(texts))
    for (const { folded } of wordsOfAll(text ?? ''))
      for (let length = Math.min(shortest, folded.length); length <= folded.length; length++) beginnings.add(folded.slice(0, length))
  const isIn = (spelling: string): boolean => {
    const words = wordsOf(spelling).map(({ folded }) => folded.replace(/(?<=.{3})[aeiou]+$/, ''))
    return words.length > 0 && words.every(word => beginnings.has(word))
  }
  const found = new Map<string, NodeRecord>()
  for (let after: Parameters<Store['nodesOfType']>[1]['after'] = null; ;) {
    signal?.throwIfAborted()
    const page = await store.nodesOfType('Person', { after, limit: atOnce }, clearance)
    for (const person of page.items.filter(({ named, names }) => named && names.some(({ value }) => isIn(value)))) {
      const { SUFFERED, ACCUSED_IN, CONCERNS, HELD_IN, HOLDS } = await store.counts(person.id, clearance)
      const [accused, fell] = [(ACCUSED_IN?.out ?? 0) + (CONCERNS?.in ?? 0) + (HELD_IN?.out ?? 0), SUFFERED?.out ?? 0]
      // Who holds a post of a state and was never accused or held is spoken of by it: what fell on them elsewhere hides them in the dossier on that.
      if (accused > 0 || (fell > 0 && !((HOLDS?.out ?? 0) > 0 && (await isOfState(store, person.id, clearance)))))
        found.set(person.id, person)
    }
    if (page.next === null) break
    after = page.next
  }
  for (let after: Parameters<Store['nodesOfType']>[1]['after'] = null; ;) {
    signal?.throwIfAborted()
    const page = await store.nodesOfType('Person', { after, limit: atOnce }, fullClearance)
    const young = page.items.filter(
      ({ named, names, properties }) => named && ofAge.some(name => name in properties) && names.some(({ value }) => isIn(value)),
    )
    const children = await childrenAmong(
      store,
      young.map(({ id }) => id),
      fullClearance,
    )
    for (const person of young)
      if (children.has(person.id) && !found.has(person.id)) found.set(person.id, (await store.node(person.id, clearance)) ?? person)
    if (page.next === null) return [...found.values()]
    after = page.next
  }
}

/** Whether every post that someone is said to have held is of a state, as far as bodies are recorded. */
async function isOfState(store: Store, id: NodeId, clearance: Rank): Promise<boolean> {
  const posts = (await neighboursOf(store, id, clearance)).flatMap(({ type, from, to, supported }) =>
    type === 'HOLDS' && from === id && supported ? [to] : [],
  )
  const bodies: NodeId[] = []
  for (const post of posts)
    for (const { type, from, to } of await neighboursOf(store, post, clearance)) if (type === 'POST_IN' && from === post) bodies.push(to)
  return posts.length > 0 && (await nodesOf(store, [...new Set(bodies)], clearance)).every(({ type }) => type !== 'Organisation')
}
