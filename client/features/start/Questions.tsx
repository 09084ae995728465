import { Skeleton, UnstyledButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { SceneInList } from '#model/api/shapes.ts'
import { calledForSanctions, glimpse } from '#client/data/reach.ts'
import { useSay } from '#client/messages/say.ts'
import { ofNodes, ofScene } from '#client/session/picture.ts'
import { session } from '#client/session/session.ts'
import { Sketch } from './Sketch.tsx'

interface Props {
  readonly scenes: readonly SceneInList[] | undefined
  readonly nodes: Readonly<Record<string, number>>
}

const sanctions = { queryKey: ['called-for-sanctions'], queryFn: calledForSanctions }

const mostCards = 4
const typeCards = [
  { type: 'Case', title: 'start.cases', note: 'start.cases.note' },
  { type: 'Court', title: 'start.courts', note: 'start.courts.note' },
] as const

/** Real questions to begin with, each with a small picture of its answer; only those the data can answer. */
export function Questions({ scenes, nodes }: Props) {
  const say = useSay()
  const lists = nodes['SanctionsList'] ?? 0
  const called = useQuery({ ...sanctions, enabled: lists > 0 })
  const opening = useMutation({
    mutationFn: calledForSanctions,
    onSuccess: ids =>
      ids.length > 0 ? session.open({ ...ofNodes(ids), question: 'sanctions' }) : notifications.show({ message: say('start.nothing') }),
    onError: () => notifications.show({ message: say('action.failed') }),
  })
  // Whoever brings their own data has no prepared scenes: then whole kinds of record are a beginning.
  const room = scenes === undefined ? 0 : mostCards - scenes.length - (lists > 0 ? 1 : 0)
  const kinds = typeCards.filter(({ type }) => (nodes[type] ?? 0) > 0)
  return (
    <section className="start-section" aria-label={say('start.questions')}>
      <h2>{say('start.questions')}</h2>
      <ul className="cards">
        {scenes === undefined && [1, 2, 3, 4].map(card => <Skeleton key={card} height={232} radius={10} />)}
        {scenes?.map(({ id, title, question, nodes }) => (
          <Card key={id} title={title} note={question} ids={nodes} onClick={() => session.open(ofScene(id))} />
        ))}
        {lists > 0 && (
          <Card
            title={say('start.sanctions')}
            note={say('start.sanctions.note')}
            ids={called.data}
            busy={opening.isPending}
            onClick={() => opening.mutate()}
          />
        )}
        {kinds.slice(0, Math.max(0, room)).map(({ type, title, note }) => (
          <TypeCard key={type} type={type} title={say(title)} note={say(note)} />
        ))}
      </ul>
    </section>
  )
}

function TypeCard({ type, title, note }: { readonly type: 'Case' | 'Court'; readonly title: string; readonly note: string }) {
  const { data } = useQuery({ queryKey: ['glimpse', type], queryFn: () => glimpse(type) })
  return <Card title={title} note={note} ids={data} onClick={() => session.visit({ kind: 'browse', type })} />
}

interface CardProps {
  readonly title: string
  readonly note: string
  readonly ids: readonly string[] | undefined
  readonly busy?: boolean
  readonly onClick: () => void
}

function Card({ title, note, ids, busy = false, onClick }: CardProps) {
  const say = useSay()
  return (
    <li>
      <UnstyledButton className="card" onClick={onClick} aria-busy={busy}>
        <Sketch ids={ids} />
        <span className="card-words">
          <span className="card-title">{title}</span>
          <span className="card-note">{busy ? say('start.opening') : note}</span>
        </span>
      </UnstyledButton>
    </li>
  )
}
