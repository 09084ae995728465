import { Skeleton, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NodeInList, RelationshipInList, ShownWhen } from '#model/api/shapes.ts'
import { relationshipDefinition } from '#model/ontology/lookup.ts'
import { captionIn } from '#client/data/caption.ts'
import { usePicture } from '#client/data/picture.tsx'
import { relationshipWith } from '#client/data/questions.ts'
import type { Direction } from '#client/data/reach.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { session } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import { ValueText } from '#client/ui/ValueText.tsx'
import { When } from '#client/ui/When.tsx'
import { Claims } from './Claims.tsx'
import { Doubts } from './Doubts.tsx'

interface Props {
  readonly relationship: RelationshipInList
  readonly other: NodeInList
  readonly direction: Direction
  /** The row stands by itself: it says what the relationship is and what came of it. */
  readonly told?: boolean
  /** A date that stands above the row already. */
  readonly on?: ShownWhen
}

/** One relationship, seen from one of its ends: the other end, when, how sure, and on request the evidence. */
export function RelationshipRow({ relationship, other, direction, told = false, on = null }: Props) {
  const say = useSay()
  const words = useWords()
  const [open, setOpen] = useState(false)
  const { nodes } = usePicture()
  const there = nodes.has(other.id)
  const name = captionIn(other, words.language)
  const said = direction === 'out' ? words.forward(relationship.type) : words.inverse(relationship.type)
  return (
    <li className="relationship">
      <div className="relationship-row">
        <TypeMark type={other.type} size="small" official={other.official} />
        <div className="relationship-words">
          {told && <span className="relationship-told small">{said} </span>}
          <button type="button" className="text-button" onClick={() => choose(other.id, there)}>
            {name}
          </button>{' '}
          {(on === null || relationship.when?.edtf !== on.edtf) && (
            <When when={relationship.when} time={relationshipDefinition(relationship.type).time} />
          )}
          <Doubts relationship={relationship} />
          {told && <Outcome relationship={relationship} />}
        </div>
        <UnstyledButton
          className="icon-button is-tight"
          aria-expanded={open}
          aria-label={say('panel.evidence.of', { sentence: `${said} ${name}` })}
          title={`${say('panel.evidence')} · ${say('panel.claims', { count: relationship.claims })}`}
          onClick={() => setOpen(!open)}
        >
          <span className="small tabular faint">{relationship.claims}</span>
          <IconChevronRight size={15} stroke={1.8} className={open ? 'is-turned' : ''} aria-hidden="true" />
        </UnstyledButton>
        {there ? (
          <span className="icon-button is-tight is-still" title={say('panel.added')}>
            <IconCheck size={15} stroke={1.8} aria-hidden="true" />
            <span className="for-readers">{say('panel.added')}</span>
          </span>
        ) : (
          <UnstyledButton
            className="icon-button is-tight"
            aria-label={`${say('panel.add')}: ${name}`}
            title={say('panel.add')}
            onClick={() => session.add([other.id], direction === 'out' ? relationship.from : relationship.to)}
          >
            <IconPlus size={15} stroke={1.8} aria-hidden="true" />
          </UnstyledButton>
        )}
      </div>
      {open && <RelationshipEvidence id={relationship.id} />}
    </li>
  )
}

const telling = ['outcome', 'sentence', 'instance', 'capacity', 'manner', 'wording'] as const

/** What came of it, in the words of the record; that a court found against someone is said as its act, never of the person. */
function Outcome({ relationship: { type, properties } }: Pick<Props, 'relationship'>) {
  const say = useSay()
  const said = telling.flatMap(property => (properties[property] === undefined ? [] : [[property, [properties[property]].flat()] as const]))
  if (said.length === 0) return null
  return (
    <p className="relationship-told small">
      {said.map(([property, values], index) => (
        <span key={property}>
          {index > 0 && ' · '}
          {values.map((value, place) => (
            <span key={String(value)}>
              {place > 0 && '; '}
              {value === 'convicted' ? say('outcome.convicted') : <ValueText type={type} property={property} value={value} />}
            </span>
          ))}
        </span>
      ))}
    </p>
  )
}

function choose(id: string, there: boolean) {
  if (!there) session.add([id], null)
  session.select(id)
}

function RelationshipEvidence({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(relationshipWith(id))
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={48} my="xs" />
  return <Claims relationship={data.relationship} claims={data.claims} />
}
