import { IconFlag, IconX } from '@tabler/icons-react'
import type { ShownChain } from '#model/api/chains.ts'
import type { Named } from '#client/data/chains/answer.ts'
import { hopDate, hopText } from '#client/data/chains/words.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { session, useSession } from '#client/session/session.ts'
import { Verdict } from '#client/ui/Verdict.tsx'
import { rangeText } from '#client/ui/when-text.ts'

interface Props {
  readonly chain: ShownChain
  readonly names: Named
  readonly breaks: number | null
}

/** The hops in order from the victim, each a sentence that opens its evidence. */
export function Hops({ chain, names, breaks }: Props) {
  const say = useSay()
  const words = useWords()
  const selected = useSession(({ history }) => history.present.selected)
  return (
    <section>
      <h4 className="overline">{say('chains.hops')}</h4>
      <ol className="hops small">
        {chain.hops.map((hop, place) => {
          const what = hopText(hop, words, names)
          const { relationship } = hop
          const date = hopDate(hop, words)
          const broken = place === breaks
          return (
            <li
              key={`${place} ${relationship.id}`}
              className={`hop${broken ? ' is-broken' : ''}`}
              aria-current={selected === relationship.id}
            >
              <button
                type="button"
                className="text-button"
                aria-label={say('chains.hop.evidence', { what })}
                onClick={() => session.select(relationship.id)}
              >
                {what}
              </button>
              <span className="hop-said">
                {date !== null && (
                  <span className="tabular faint" title={rangeText(relationship.when, words.language)}>
                    {date}
                  </span>
                )}
                <Verdict verdict={broken ? 'impossible' : hop.verdict} />
                <span className="faint">{say('chains.hop.claims', { count: hop.claims.length })}</span>
                {broken && (
                  <span className="tag is-warn">
                    <IconX size={12} stroke={2} aria-hidden="true" /> {say('chains.breaks')}
                  </span>
                )}
                {breaks === null && place === chain.weakest.hop && (
                  <span className="tag">
                    <IconFlag size={12} stroke={2} aria-hidden="true" /> {say('chains.weakest')}
                  </span>
                )}
                {hop.hedged && <span className="tag">{say('panel.hedged')}</span>}
                {hop.denied && <span className="tag is-warn">{say('panel.denial')}</span>}
                {hop.disagrees && <span className="tag is-warn">≠ {say('panel.disagree')}</span>}
                {hop.inferred && <span className="tag">{say('legend.inferred')}</span>}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
