import { documentOrder, locatorParts } from '../claims/citation.ts'
import type { Inline } from './document.ts'
import type { FactClaim } from './facts.ts'
import { t } from './inline.ts'
import type { Making } from './making.ts'

type Cited = FactClaim['citations'][number]

/** Where claims are said: each source once, with the places in it. */
export function whereSaid(making: Making, claims: readonly FactClaim[]): Inline[] {
  const bySource = new Map<string, Cited[]>()
  const seen = new Set<string>()
  for (const citation of claims.flatMap(({ citations }) => citations)) {
    const key = `${citation.source} ${documentOrder(citation.locator)} ${citation.relays ?? ''}`
    if (seen.has(key)) continue
    seen.add(key)
    bySource.set(citation.source, [...(bySource.get(citation.source) ?? []), citation])
  }
  return [...bySource.values()].flatMap((citations, at): Inline[] => [
    ...(at > 0 ? [t('; ')] : []),
    making.mention(citations[0]?.source ?? null),
    ...citations.flatMap((citation, place): Inline[] => [...(place > 0 ? [t(';')] : []), ...rest(making, citation, place > 0)]),
  ])
}

function rest(making: Making, citation: Cited, again: boolean): Inline[] {
  const place = placeOf(making, citation)
  return [
    ...(place === '' ? [] : [t(`${again ? '' : ','} ${place}`)]),
    ...(citation.relays === null ? [] : [t(', '), ...relaying(making, citation.relays)]),
  ]
}
const relaying = (making: Making, id: Cited['source']): Inline[] =>
  making
    .say('note.relays')
    .split(/(\{source\})/)
    .flatMap(part => (part === '' ? [] : [part === '{source}' ? making.mention(id) : t(part)]))

/** The place in its source, as the source is divided. */
export const placeOf = (making: Making, { locator }: Cited): string =>
  locatorParts.flatMap(part => (locator[part] === undefined ? [] : [`${making.say(`locator.${part}`)} ${locator[part]}`])).join(', ')
