import { UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { NodeType } from '#model/ontology/nodes/all.ts'
import type { Inquiry } from '#client/data/chains/use-inquiry.ts'
import { dated, hopDate, hopText, whyNotText } from '#client/data/chains/words.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { session } from '#client/session/session.ts'
import { NodeSearch } from '#client/ui/NodeSearch.tsx'
import { ChainItem } from './ChainItem.tsx'

const officials = new Set<NodeType>(['Person', 'PublicBody', 'Court', 'Facility', 'Organisation'])

/** Asks about one official: the chains that end there, or why there is none. */
export function WhyNot({ inquiry }: { readonly inquiry: Inquiry }) {
  const say = useSay()
  const { view, answer, names } = inquiry
  if (view.official === null) {
    return (
      <details className="chains-filters">
        <summary>{say('chains.whyNot')}</summary>
        <div className="chains-filter-body">
          <p className="small soft">{say('chains.whyNot.hint')}</p>
          <NodeSearch
            label={say('chains.whyNot.label')}
            types={officials}
            onChoose={official => session.ask({ ...view, official, chain: null })}
          />
        </div>
      </details>
    )
  }
  const name = names.captionOf(view.official)
  return (
    <section className="why-not" aria-label={say('chains.whyNot')}>
      <header>
        <h2>{say(answer?.whyNot ? 'chains.whyNot.title' : 'chains.whyNot.in', { name })}</h2>
        {view.of !== null && (
          <UnstyledButton
            className="icon-button is-tight"
            aria-label={say('chains.whyNot.clear', { name })}
            title={say('chains.whyNot.clear', { name })}
            onClick={() => session.ask({ ...view, official: null, chain: null })}
          >
            <IconX size={16} stroke={1.8} aria-hidden="true" />
          </UnstyledButton>
        )}
      </header>
      {answer?.whyNot && <Answer inquiry={inquiry} />}
    </section>
  )
}

function Answer({ inquiry }: { readonly inquiry: Inquiry }) {
  const say = useSay()
  const words = useWords()
  const { answer, names, nearest } = inquiry
  const whyNot = answer?.whyNot
  if (!whyNot) return null
  const hop = whyNot.chain && whyNot.hop !== null ? whyNot.chain.hops[whyNot.hop] : undefined
  return (
    <>
      <p>{whyNotText(whyNot, words, say, names)}</p>
      {whyNot.chain && hop && (
        <dl className="why-not-dates small">
          <dt>{say('chains.whyNot.hop')}</dt>
          <dd>
            {hopText(hop, words, names)}: <strong className="tabular">{hopDate(hop, words) ?? dated(null, words, 'spell')}</strong>
          </dd>
          <dt>{say('chains.whyNot.act')}</dt>
          <dd>
            {names.captionOf(whyNot.chain.act.id)}: <strong className="tabular">{dated(whyNot.chain.act.when, words, 'event')}</strong>
          </dd>
        </dl>
      )}
      {nearest && (
        <ul>
          <ChainItem one={nearest} inquiry={inquiry} open onOpen={() => undefined} breaks={whyNot.hop} />
        </ul>
      )}
    </>
  )
}
