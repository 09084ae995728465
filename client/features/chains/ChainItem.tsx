import { IconFlag, IconX } from '@tabler/icons-react'
import type { Keyed } from '#client/data/chains/answer.ts'
import type { Inquiry } from '#client/data/chains/use-inquiry.ts'
import { dated, endText, ruleText, weakestText } from '#client/data/chains/words.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import { Verdict } from '#client/ui/Verdict.tsx'
import { ChainDetails } from './ChainDetails.tsx'

interface Props {
  readonly one: Keyed
  readonly inquiry: Inquiry
  readonly open: boolean
  readonly onOpen: () => void
  /** The hop at which it breaks, where it cannot be. */
  readonly breaks?: number | null
}

/** One chain: whom it ends at and by which rule, how sure, where it is weakest and what is not known; on request hop by hop. */
export function ChainItem({ one, inquiry, open, onOpen, breaks = null }: Props) {
  const say = useSay()
  const words = useWords()
  const { names, answer } = inquiry
  const { chain, key } = one
  const end = names.nodes.get(chain.end)
  const unknown = chain.gaps.some(({ kind }) => kind === 'unknown-holder')
  const rule = answer?.rules.find(({ id }) => id === chain.rule)
  return (
    <li className={`chain is-${chain.verdict}${open ? ' is-open' : ''}`}>
      <button type="button" className="plain-button chain-head" aria-expanded={open} aria-controls={`chain-${key}`} onClick={onOpen}>
        {end && !unknown ? (
          <TypeMark type={end.type} size="small" official={end.official} />
        ) : (
          <span className="chain-unknown" aria-hidden="true" />
        )}
        <span className="chain-end">{endText(chain, words, say, names)}</span>
        <Verdict verdict={chain.verdict} />
      </button>
      <div className="chain-words small">
        <p>{ruleText(chain.rule, rule?.sentence ?? '', say)}</p>
        <p className="soft">
          {say('chains.for', { act: names.captionOf(chain.act.id) })}{' '}
          <span className="tabular faint">{dated(chain.act.when, words, 'event')}</span>
          {chain.victim !== null && chain.victim !== inquiry.view.of && (
            <> · {say('chains.to', { victim: names.captionOf(chain.victim) })}</>
          )}
        </p>
        {breaks === null && (
          <p className="chain-weakest">
            <IconFlag size={13} stroke={1.8} aria-hidden="true" />
            <span>
              <span className="faint">{say('chains.weakest')}:</span> {weakestText(chain, words, say, names)}
            </span>
          </p>
        )}
        {chain.gaps.map(({ kind, at, when }) => (
          <p key={`${kind} ${at}`} className={`chain-gap is-${kind}`}>
            <span className="chain-gap-mark" aria-hidden="true" />
            {say(`chains.gap.${kind}`, { name: names.captionOf(at), date: dated(when, words, 'event') })}
          </p>
        ))}
        {chain.verdict === 'impossible' && breaks === null && (
          <p className="soft">
            <IconX size={13} stroke={1.8} aria-hidden="true" /> {say('chains.verdict.impossible.note')}
          </p>
        )}
      </div>
      <div id={`chain-${key}`}>{open && <ChainDetails one={one} inquiry={inquiry} rule={rule} breaks={breaks} />}</div>
    </li>
  )
}
