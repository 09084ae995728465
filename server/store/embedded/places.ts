import { documentOrder } from '#model/claims/citation.ts'
import type { Claim } from '#model/claims/claim.ts'
import type { SourceId } from '#model/claims/source.ts'

/** Where a claim stands among those of a node or relationship: its first citation's source, and the place in it. */
export function placeOf({ citations }: Pick<Claim, 'citations'>): string {
  const [first] = citations
  return first ? `${first.source}\u0001${documentOrder(first.locator)}` : ''
}

/** The sources a claim cites or relays, each with the first place, in the order of the document, at which it does. */
export function placesOf({ citations }: Pick<Claim, 'citations'>): Map<SourceId, string> {
  const places = new Map<SourceId, string>()
  for (const { source, relays, locator } of citations) {
    const place = documentOrder(locator)
    for (const id of relays ? [source, relays] : [source]) {
      const before = places.get(id)
      if (before === undefined || place < before) places.set(id, place)
    }
  }
  return places
}
