import type { Rank } from '#model/claims/mark.ts'
import type { SourceId } from '#model/claims/source.ts'
import type { ClaimKey, Page, ClaimRecord, SourceRecord, Store } from '#server/store/store.ts'

/** How many claims rest on each place of a source. */
export interface Coverage {
  readonly source: SourceRecord['source']
  /** Claims that cite the source itself. */
  readonly citing: number
  /** Claims of other documents that pass on its words. */
  readonly relaying: number
  /** Section, then paragraph, in the order of the document; '' where a claim names none. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const pageSize = 500

/** For every source the reader sees, by id, how many claims rest on which of its sections and paragraphs. */
export async function coverageOf(store: Store, clearance: Rank): Promise<Coverage[]> {
  const found: Coverage[] = []
  let after: string | null = null
  do {
    const page: Page<SourceRecord, string> = await store.sources({ after, limit: pageSize }, clearance)
    for (const { source } of page.items) found.push(await coverageOfSource(store, source, clearance))
    after = page.next
  } while (after !== null)
  return found
}

async function coverageOfSource(store: Store, source: SourceRecord['source'], clearance: Rank): Promise<Coverage> {
  const places = new Map<string, Map<string, number>>()
  const counted = { citing: 0, relaying: 0 }
  for await (const claim of claimsOf(store, source.id, clearance)) {
    const own = claim.citations.filter(citation => citation.source === source.id)
    if (own.length > 0) counted.citing += 1
    else counted.relaying += 1
    for (const { locator } of own) {
      const paragraphs = places.get(locator.section ?? '') ?? new Map<string, number>()
      places.set(locator.section ?? '', paragraphs)
      paragraphs.set(locator.paragraph ?? '', (paragraphs.get(locator.paragraph ?? '') ?? 0) + 1)
    }
  }
  return { source, ...counted, places }
}

async function* claimsOf(store: Store, id: SourceId, clearance: Rank): AsyncGenerator<ClaimRecord> {
  let after: ClaimKey | null = null
  do {
    const page: Page<ClaimRecord, ClaimKey> = await store.claimsOfSource(id, { after, limit: pageSize }, clearance)
    yield* page.items
    after = page.next
  } while (after !== null)
}
