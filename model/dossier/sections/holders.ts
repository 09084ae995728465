import type { RelationshipRecord } from '../../claims/records.ts'
import type { When } from '../../claims/when.ts'
import type { Inline } from '../document.ts'
import type { FactChain } from '../facts.ts'
import { t, type Making } from '../making.ts'
import { filledIn } from '../relevant.ts'

/** Who is recorded to have held the posts that a power to fill them leads from, whether that was before the person could have filled them, and what power they give. */
export function holderItems(making: Making, chains: readonly FactChain[]): Inline[][] {
  const { person } = making.facts
  const own = chains
    .flatMap(({ chain: { hops } }) => hops.slice(-1).map(({ relationship }) => relationship))
    .filter(({ type }) => type === 'HOLDS')
  return filledIn(chains).flatMap(post => {
    const held = (making.facts.around.get(post) ?? []).filter(
      ({ type, from, to, supported }) => type === 'HOLDS' && to === post && from !== person.id && supported,
    )
    if (held.length === 0) return [[t(making.say('appointed.unknown', { post: making.caption(post) }))]]
    const powers = making.claimsOf(post).filter(({ says }) => 'powers' in says)
    const holding = held.map(of => [
      ...making.relationship(of),
      ...(own.length > 0 && own.every(mine => isBefore(of, mine))
        ? [t(` ${making.say('appointed.before', { person: making.person })}`)]
        : []),
    ])
    return [...holding, ...making.notedItems(powers, 'noted')]
  })
}

/** Was the one surely in post before the other can have been? */
const isBefore = ({ when: one }: RelationshipRecord, { when: other }: RelationshipRecord): boolean => {
  const since = one === null ? null : (one.definite?.[0] ?? latestStart(one))
  const from = other?.possible[0] ?? null
  return since !== null && from !== null && since < from
}
/** The last day on which what the source gives as a beginning can have been: “since September 2016” by the end of that month. */
function latestStart({ edtf, starts }: When): string | null {
  const [, year, month = '12', day = '31'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\//.exec(edtf) ?? []
  return year === undefined || !starts ? null : `${year}-${month}-${day}`
}
