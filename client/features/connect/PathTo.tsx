import { Button } from '@mantine/core'
import { CancelledError, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNarrow } from '#client/actions/use-actions.ts'
import { captionIn } from '#client/data/caption.ts'
import { pathBetween, type PathAnswer } from '#client/data/connections.ts'
import { usePicture } from '#client/data/picture.tsx'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { session, useSession } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { FindNode } from '#client/ui/FindNode.tsx'
import { Beside } from './Beside.tsx'
import { PathSteps } from './PathSteps.tsx'

/** From the node that was selected to whichever is chosen: the shortest path joins the picture. */
export function PathTo() {
  const say = useSay()
  const narrow = useNarrow()
  const client = useQueryClient()
  const { language } = useWords()
  const { nodes, picture } = usePicture()
  const [from] = useState(() => useSession.getState().history.present.selected ?? '')
  const [same, setSame] = useState(false)
  const stop = () => void client.cancelQueries({ queryKey: ['path'] })
  useEffect(() => {
    // On a narrow window the details of what is selected would lie over this.
    if (narrow) session.select(null)
    return () => void client.cancelQueries({ queryKey: ['path'] })
  }, [client, narrow])
  const { mutate, variables, data, error, isPending, reset } = useMutation({
    mutationFn: (to: string) => client.query(pathBetween(from, to)),
    onSuccess: answer => {
      const path = answer.paths[0]
      if (!path) return
      session.add(path.nodes, from)
      for (const { id, type } of answer.nodes) if (picture.hiddenTypes.includes(type)) session.reveal(id, type)
    },
  })
  const begin = nodes.get(from)
  return (
    <Beside title={say('connect.path.title', { name: begin ? captionIn(begin, language) : '' })}>
      <FindNode
        label={say('connect.path.search')}
        onFind={({ id }) => {
          setSame(id === from)
          if (id === from) reset()
          else mutate(id)
        }}
      />
      <div role="status">
        {same && <p className="small">{say('connect.path.same')}</p>}
        {isPending && (
          <p className="small">
            {say('connect.asking')}{' '}
            <Button variant="default" size="compact-sm" onClick={stop}>
              {say('connect.stop')}
            </Button>
          </p>
        )}
        {data && <Found answer={data} />}
      </div>
      {error && !(error instanceof CancelledError) && <FailureNotice error={error} onRetry={() => mutate(variables)} />}
    </Beside>
  )
}

function Found({ answer }: { readonly answer: PathAnswer }) {
  const say = useSay()
  const { paths, bounds } = answer
  const [path] = paths
  const stopped = bounds.by === 'nodes' || bounds.by === 'ways'
  if (!path) {
    if (stopped) return <p className="small">{say('connect.path.none.stopped', { count: bounds.expanded })}</p>
    return <p className="small">{bounds.by === null ? say('connect.path.none') : say('connect.path.none.within', { max: bounds.max })}</p>
  }
  return (
    <>
      <p className="small soft">{say('connect.path.found', { count: path.relationships.length })}</p>
      <PathSteps path={path} relationships={answer.relationships} nodes={answer.nodes} />
      <p className="connect-caption">{say('connect.path.caption')}</p>
      {bounds.by === 'limit' && <p className="small faint">{say('connect.path.others')}</p>}
      {stopped && <p className="small faint">{say('connect.stopped', { count: bounds.expanded })}</p>}
    </>
  )
}
