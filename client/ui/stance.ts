import type { Language } from '#model/languages.ts'
import type { ShownClaim } from '#model/api/shapes.ts'
import type { Say } from '#client/messages/say.ts'
import { dateText } from './when-text.ts'

/** Whose words these are: the speaker named in the source, or else the source's publisher, with the day it came out. */
function speaker(
  { saidBy, speakerHidden, citations }: Pick<ShownClaim, 'saidBy' | 'speakerHidden' | 'citations'>,
  say: Say,
  language: Language,
): string {
  if (saidBy) return saidBy.caption
  if (speakerHidden) return say('speaker.hidden')
  const [first] = citations
  const source = first ? (first.relays ?? first.source) : undefined
  if (!source) return say('speaker.source')
  const name = source.publisher ?? source.title
  const short = name.length > 60 ? say('speaker.kind', { kind: say(`kind.${source.kind}`) }) : name
  return source.published === null ? short : `${short}, ${dateText(source.published, language)}`
}

/** "alleged by …", "found by …": what is said never stands without who says it and how. */
export const stanceText = (
  claim: Pick<ShownClaim, 'stance' | 'saidBy' | 'speakerHidden' | 'citations'>,
  say: Say,
  language: Language,
): string => say(`stance.${claim.stance}`, { speaker: speaker(claim, say, language) })
