import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { captionIn } from '#client/data/caption.ts'
import { commonOf, mostAskedAbout, type CommonAnswer } from '#client/data/connections.ts'
import { usePicture } from '#client/data/picture.tsx'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { pinnedInSight } from '#client/session/picture.ts'
import { session, useSession } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { TypeMark } from '#client/ui/TypeMark.tsx'
import { Beside } from './Beside.tsx'
import { PathSteps } from './PathSteps.tsx'

/** What is near two or more of the nodes that were pinned when this was opened. */
export function CommonConnections() {
  const say = useSay()
  const [pinned] = useState(() => pinnedInSight(useSession.getState().history.present))
  const { data, error, refetch } = useQuery(commonOf(pinned))
  return (
    <Beside title={say('connect.common.title', { count: pinned.length })}>
      {pinned.length > mostAskedAbout && <p className="small faint">{say('connect.common.first', { count: mostAskedAbout })}</p>}
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={72} aria-label={say('connect.asking')} role="status" />}
      {data && <Answered answer={data} />}
    </Beside>
  )
}

function Answered({ answer }: { readonly answer: CommonAnswer }) {
  const say = useSay()
  const { connections, direct, bounds } = answer
  const stopped = bounds.by === 'nodes'
  return (
    <>
      {connections.length + direct.length === 0 ? (
        <p className="small" role="status">
          {stopped ? say('connect.path.none.stopped', { count: bounds.expanded }) : say('connect.common.none', { max: bounds.max })}
        </p>
      ) : (
        <p className="connect-caption">{say('connect.common.caption')}</p>
      )}
      {direct.length > 0 && (
        <section>
          <h3>{say('connect.common.direct')}</h3>
          {direct.map(path => (
            <PathSteps key={path.nodes.join(' ')} path={path} {...answer} />
          ))}
        </section>
      )}
      {connections.length > 0 && (
        <section>
          <h3>{say('connect.common.near')}</h3>
          <ul>
            {connections.map(connection => (
              <Near key={connection.node} connection={connection} answer={answer} />
            ))}
          </ul>
        </section>
      )}
      {bounds.total > connections.length && (
        <p className="small faint">{say('connect.common.some', { count: connections.length, total: bounds.total })}</p>
      )}
      {stopped && <p className="small faint">{say('connect.stopped', { count: bounds.expanded })}</p>}
    </>
  )
}

function Near({ connection, answer }: { readonly connection: CommonAnswer['connections'][number]; readonly answer: CommonAnswer }) {
  const say = useSay()
  const words = useWords()
  const { nodes: there } = usePicture()
  const node = answer.nodes.find(({ id }) => id === connection.node)
  if (!node) return null
  const name = captionIn(node, words.language)
  const along = [...new Set(connection.paths.flatMap(({ nodes }) => nodes))]
  return (
    <li className="connect-near">
      <div className="connect-near-head">
        <TypeMark type={node.type} size="small" official={node.official} />
        <span>
          <strong>{name}</strong>{' '}
          <span className="faint small">
            {say('connect.common.row', { count: connection.connects, all: answer.of.length, steps: connection.distance })}
          </span>
        </span>
        {along.every(id => there.has(id)) ? (
          <span className="faint small">{say('connect.common.there')}</span>
        ) : (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={say('connect.common.add', { name })}
            onClick={() => session.add(along, answer.of[0] ?? null)}
          >
            +
          </Button>
        )}
      </div>
      {connection.paths.map(path => (
        <PathSteps key={path.nodes.join(' ')} path={path} {...answer} />
      ))}
    </li>
  )
}
