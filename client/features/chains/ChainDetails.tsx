import { Button, Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconPinned, IconReport } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { nodesOf, type ChainsAnswer, type Keyed } from '#client/data/chains/answer.ts'
import type { Inquiry } from '#client/data/chains/use-inquiry.ts'
import { elementText, hopText } from '#client/data/chains/words.ts'
import { usePicture } from '#client/data/picture.tsx'
import { relationshipWith } from '#client/data/questions.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { dossierOf } from '#client/session/dossier.ts'
import { session } from '#client/session/session.ts'
import { citedParagraph } from './cited.ts'
import { Hops } from './Hops.tsx'

interface Props {
  readonly one: Keyed
  readonly inquiry: Inquiry
  readonly rule: ChainsAnswer['rules'][number] | undefined
  readonly breaks: number | null
}

/** A chain hop by hop, what else it rests on, what is not assessed, by which rule it is inferred, and what can be done with it. */
export function ChainDetails({ one: { key, chain }, inquiry, rule, breaks }: Props) {
  const say = useSay()
  const words = useWords()
  const { names, inPicture, toggle } = inquiry
  return (
    <div className="chain-details">
      <Hops chain={chain} names={names} breaks={breaks} />
      {chain.premises.length > 0 && (
        <section>
          <h4 className="overline">{say('chains.premise')}</h4>
          <ul className="small">
            {chain.premises.map(({ relationship }) => {
              const found = names.relationships.get(relationship)
              return found ? (
                <li key={relationship}>
                  <button type="button" className="text-button" onClick={() => session.select(relationship)}>
                    {hopText({ relationship: found }, words, names)}
                  </button>
                </li>
              ) : null
            })}
          </ul>
        </section>
      )}
      <section>
        <h4 className="overline">{say('chains.elements')}</h4>
        <ul className="small">
          {chain.elements.map(({ id, sentence, shownBy }) => (
            <li key={id}>
              {elementText(id, sentence, say)}{' '}
              {shownBy.length === 0 ? (
                <span className="tag">{say('chains.element.none')}</span>
              ) : (
                shownBy.map(relationship => (
                  <button key={relationship} type="button" className="text-button faint" onClick={() => session.select(relationship)}>
                    {say('chains.element.shown')}
                  </button>
                ))
              )}
            </li>
          ))}
        </ul>
      </section>
      <p className="chain-rule small faint">
        {say('chains.rule', { id: chain.rule })}. {rule?.source}
      </p>
      <div className="chain-actions">
        {breaks === null && (
          <Checkbox
            size="xs"
            label={say('chains.in.picture')}
            checked={inPicture.has(key)}
            onChange={() => takeOrPut(key, inquiry, toggle)}
          />
        )}
        <PinButton one={{ key, chain }} />
        <CopyButton one={{ key, chain }} inquiry={inquiry} rule={rule} />
        {breaks === null && <DossierButton one={{ key, chain }} inquiry={inquiry} />}
      </div>
    </div>
  )
}

/** What is looked at stands in the picture; taking it out is to look away from it. */
function takeOrPut(key: string, { inPicture, view }: Inquiry, toggle: Inquiry['toggle']) {
  if (inPicture.has(key) && view.chain === key) session.refine({ chain: null })
  toggle(key)
}

function PinButton({ one: { chain } }: Pick<Props, 'one'>) {
  const say = useSay()
  const { nodes } = usePicture()
  const arriving = nodesOf(chain).filter(id => !nodes.has(id))
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPinned size={15} stroke={1.8} />}
      onClick={() => {
        session.add(arriving, null)
        notifications.show({ message: say('chains.pinned', { count: arriving.length }) })
      }}
    >
      {say('chains.pin')}
    </Button>
  )
}

/** A chain that ends at a person is what a dossier of theirs is made of. */
function DossierButton({ one: { chain }, inquiry: { names } }: Pick<Props, 'one' | 'inquiry'>) {
  const say = useSay()
  const end = names.nodes.get(chain.end)
  if (end?.type !== 'Person') return null
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconReport size={15} stroke={1.8} />}
      onClick={() => session.visit(dossierOf(end.id))}
    >
      {say('chains.dossier', { name: names.captionOf(end.id) })}
    </Button>
  )
}

function CopyButton({ one: { chain }, inquiry, rule }: Pick<Props, 'one' | 'inquiry' | 'rule'>) {
  const say = useSay()
  const words = useWords()
  const client = useQueryClient()
  const copy = async () => {
    const ids = [...new Set(chain.hops.map(({ relationship }) => relationship.id))]
    const found = await Promise.all(
      ids.map(async id => [id, (await client.query({ ...relationshipWith(id), staleTime: 'static' })).claims] as const),
    )
    const text = citedParagraph(chain, new Map(found), rule ?? { id: chain.rule, sentence: '', source: '' }, inquiry.names, words, say)
    await navigator.clipboard.writeText(text)
    notifications.show({ message: say('chains.copied') })
  }
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconCopy size={15} stroke={1.8} />}
      onClick={() => void copy().catch(() => notifications.show({ message: say('action.failed') }))}
    >
      {say('chains.copy')}
    </Button>
  )
}
