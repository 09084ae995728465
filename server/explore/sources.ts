import type { Rank } from '#model/claims/mark.ts'
import type { SourceRecord, Store } from '#server/store/store.ts'

const pageOfSources = 200

/** A source with the number of visible claims on it; null when the reader sees none. */
export async function sourceWithCount(store: Store, id: string, clearance: Rank): Promise<SourceRecord | null> {
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<Store['sources']>> = await store.sources({ after, limit: pageOfSources }, clearance)
    const found = page.items.find(({ source }) => source.id === id)
    if (found) return found
    after = page.next
  } while (after !== null && after < id)
  return null
}
