import type { ShownChain } from '#model/api/chains.ts'
import type { ShownWhen } from '#model/api/shapes.ts'
import { relationshipDefinition } from '#model/ontology/lookup.ts'
import { sayWhen } from '#model/claims/say-when.ts'
import type { Time } from '#model/claims/when.ts'
import { en, type MessageId } from '#client/messages/en.ts'
import type { Say } from '#client/messages/say.ts'
import type { Words } from '../words.ts'
import { unknownHolder, type Named } from './answer.ts'

type Hop = ShownChain['hops'][number]

const isMessage = (id: string): id is MessageId => Object.hasOwn(en, id)

/** A rule or element in the reader's language; one that this program does not know yet stands as the server says it. */
export const ruleText = (id: string, said: string, say: Say): string => (isMessage(`rule.${id}`) ? say(`rule.${id}` as MessageId) : said)
export const elementText = (id: string, said: string, say: Say): string =>
  isMessage(`element.${id}`) ? say(`element.${id}` as MessageId) : said

/** A date as it stands on a hop or under an act; the wire leaves out which ends a source gave, and the words do not depend on it. */
export const dated = (when: ShownWhen, words: Pick<Words, 'language'>, time: Time): string =>
  sayWhen(when === null ? null : { ...when, starts: false, ends: false }, words.language, time)

/** "Aizada Testova holds Chair of the Board". */
export const hopText = ({ relationship: { type, from, to } }: Pick<Hop, 'relationship'>, words: Words, { captionOf }: Named): string =>
  `${captionOf(from)} ${words.forward(type)} ${captionOf(to)}`

/** What is written on a hop: the days of a spell, and of an event a date of its own; what is timeless has none. */
export function hopDate({ relationship: { type, when } }: Pick<Hop, 'relationship'>, words: Words): string | null {
  const { time } = relationshipDefinition(type)
  if (time === 'timeless' || (time === 'event' && when === null)) return null
  return dated(when, words, time)
}

/** Whom a chain ends at, or that it is not known who held the post then. */
export const endText = (chain: ShownChain, words: Words, say: Say, { captionOf }: Named): string => {
  const unknown = unknownHolder(chain)
  return unknown
    ? say('chains.holder.unknown.of', { post: captionOf(chain.end), date: dated(unknown.when, words, 'event') })
    : captionOf(chain.end)
}

/** Why the weakest hop is the weakest. The server says it in English; in other languages the criterion is said. */
export function weakestText(chain: ShownChain, words: Words, say: Say, names: Named): string {
  const { hop, by, why } = chain.weakest
  const weak = chain.hops[hop]
  if (words.language === 'en' || !weak) return why
  const what = hopText(weak, words, names)
  if (by === null) return say(chain.hops.length === 1 ? 'chains.weakest.only' : 'chains.weakest.equal', { what })
  if (by === 'verdict' && weak.relationship.when === null) return say('chains.weakest.undated', { what })
  return by === 'origins' ? say('chains.weakest.origins', { what, count: weak.origins }) : say(`chains.weakest.${by}`, { what })
}

/** The same in two or three words, for the flag in the picture. */
export const flagText = ({ by }: ShownChain['weakest'], say: Say): string => say(`chains.flag.${by ?? 'equal'}`)

/** Why an official is in no chain, in the reader's language. */
export function whyNotText(
  whyNot: { readonly chain: ShownChain | null; readonly hop: number | null; readonly why: string },
  words: Words,
  say: Say,
  names: Named,
): string {
  const { chain, hop, why } = whyNot
  const broken = chain && hop !== null ? chain.hops[hop] : undefined
  if (words.language === 'en') return why
  if (!chain || !broken) return say('chains.whyNot.unconnected')
  return say('chains.whyNot.broken', {
    what: hopText(broken, words, names),
    when: hopDate(broken, words) ?? dated(null, words, 'event'),
    act: names.captionOf(chain.act.id),
    date: dated(chain.act.when, words, 'event'),
  })
}
