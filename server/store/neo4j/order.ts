import { documentOrder } from '#model/claims/citation.ts'
import type { Claim } from '#model/claims/claim.ts'
import type { SourceId } from '#model/claims/source.ts'

const separator = '\u0001'

/**
 * Text that Neo4j, which orders by code point, puts where JavaScript, which orders by UTF-16 code unit, has the text it was made from.
 * The two differ from U+D800 on: each unit there is written as a code point of its own, above all others.
 */
export const codeUnitOrder = (text: string): string =>
  text.replace(/[\ud800-\uffff]/g, unit => String.fromCodePoint(0x10000 + unit.charCodeAt(0)))

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Where a claim stands among those of a node or relationship: its first citation's source and the place in it. */
export function placeOfClaim({ citations: [first] }: Pick<Claim, 'citations'>): string {
  return first ? `${first.source}${separator}${documentOrder(first.locator)}` : ''
}

/** Where a claim stands among those of a source: the first place in it that the claim cites or relays. */
export const placeInSource = ({ citations }: Pick<Claim, 'citations'>, source: SourceId): string =>
  citations
    .filter(cited => cited.source === source || cited.relays === source)
    .map(({ locator }) => documentOrder(locator))
    .reduce((least, place) => (byText(place, least) < 0 ? place : least))
