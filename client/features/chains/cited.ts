import type { ShownChain } from '#model/api/chains.ts'
import type { ShownClaim } from '#model/api/shapes.ts'
import type { Named } from '#client/data/chains/answer.ts'
import { dated, endText, hopDate, hopText, ruleText, weakestText } from '#client/data/chains/words.ts'
import type { Words } from '#client/data/words.ts'
import type { Say } from '#client/messages/say.ts'
import { placeText } from '#client/ui/place-text.ts'
import { stanceText } from '#client/ui/stance.ts'

interface Rule {
  readonly id: string
  readonly sentence: string
  readonly source: string
}

const placeOf = ({ source, locator }: ShownClaim['citations'][number], say: Say): string =>
  [source.title, placeText(locator, say)].filter(part => part !== '').join(', ')

/** "stated by Test Monitor, 2 Sep 2021: Annual report, section 3, ¶ 12". */
const cited = (claim: ShownClaim, words: Words, say: Say): string =>
  `${stanceText(claim, say, words.language)}: ${claim.citations.map(citation => placeOf(citation, say)).join('; ')}`

/** A chain as plain text to paste elsewhere: each hop a sentence with its sources, then the verdict, the weakest hop, and that it is an inference and by which rule. */
export function citedParagraph(
  chain: ShownChain,
  claims: ReadonlyMap<string, readonly ShownClaim[]>,
  rule: Rule,
  names: Named,
  words: Words,
  say: Say,
): string {
  const act = `${names.captionOf(chain.act.id)} (${dated(chain.act.when, words, 'event')}).`
  const hops = chain.hops.map(hop => {
    const date = hopDate(hop, words)
    const all = claims.get(hop.relationship.id) ?? []
    const support = all.filter(({ stance }) => stance !== 'denies').map(claim => cited(claim, words, say))
    const denials = all.filter(({ stance }) => stance === 'denies').map(claim => cited(claim, words, say))
    return [
      `${hopText(hop, words, names)}${date === null ? '' : ` (${date})`}`,
      ` [${support.length > 0 ? support.join(' | ') : say('cited.uncited')}].`,
      ...(denials.length > 0 ? [` ${say('cited.denied', { sources: denials.join(' | ') })}`] : []),
    ].join('')
  })
  const unknown = chain.gaps.some(({ kind }) => kind === 'unknown-holder') ? [`${endText(chain, words, say, names)}.`] : []
  return [
    act,
    ...hops,
    ...unknown,
    say('cited.verdict', { verdict: say(`chains.verdict.${chain.verdict}`) }),
    say('cited.weakest', { why: weakestText(chain, words, say, names) }),
    say('cited.inference', { id: rule.id, sentence: ruleText(rule.id, rule.sentence, say), source: rule.source }),
  ].join(' ')
}
