import { Button, Drawer } from '@mantine/core'
import { lazy, Suspense, useEffect } from 'react'
import { useAs, useNarrow } from '#client/actions/use-actions.ts'
import { captionIn } from '#client/data/caption.ts'
import { usePicture } from '#client/data/picture.tsx'
import { AsOf } from '#client/features/as-of/AsOf.tsx'
import { Connect } from '#client/features/connect/Connect.tsx'
import { Expand } from '#client/features/expand/Expand.tsx'
import { Legend } from '#client/features/legend/Legend.tsx'
import { List } from '#client/features/list/List.tsx'
import { Panel } from '#client/features/panel/Panel.tsx'
import { isNotFound } from '#client/data/failure.ts'
import { useWords } from '#client/data/words.ts'
import { useSay } from '#client/messages/say.ts'
import { prefer, usePreferences } from '#client/session/preferences.ts'
import { session, useSession } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { Loading } from './Loading.tsx'
import { SideButton } from './SideButton.tsx'
import { Toolbar } from './Toolbar.tsx'

const Stage = lazy(() => import('./Stage.tsx').then(({ Stage }) => ({ default: Stage })))

/** Legend, picture and details: side by side, or as sheets where there is no room. */
export function Explorer() {
  const say = useSay()
  const narrow = useNarrow()
  const { legend, panel: wanted } = usePreferences()
  // With nothing to say, the details leave their room to the picture.
  const chosen = useSession(({ history }) => history.present.selected) !== null
  const panel = wanted && chosen
  const sides = (legend && !narrow ? ' has-legend' : '') + (panel && !narrow ? ' has-panel' : '')
  return (
    <div className={`explorer${sides}`}>
      {!narrow && legend && (
        <aside className="side side-start" aria-label={say('legend.title')}>
          <SideButton side="start" open onClick={() => prefer({ legend: false })} />
          <Legend />
        </aside>
      )}
      <div className="middle">
        {!narrow && !legend && <SideButton side="start" open={false} onClick={() => prefer({ legend: true })} />}
        {!narrow && chosen && !wanted && <SideButton side="end" open={false} onClick={() => prefer({ panel: true })} />}
        <Middle />
        {!narrow && !chosen && <p className="middle-hint">{say('panel.nothing.hint')}</p>}
        <Expand />
        <Connect />
      </div>
      {!narrow && panel && (
        <aside className="side side-end" aria-label={say('panel.label')}>
          <SideButton side="end" open onClick={() => prefer({ panel: false })} />
          <Panel />
        </aside>
      )}
      {narrow && <Sheets />}
      <Rewind />
    </div>
  )
}

/** The day on which the picture is looked at, once there is a picture. */
function Rewind() {
  const { language } = useWords()
  const { status, picture, drawing, nodes, relationships } = usePicture()
  if (status !== 'ready') return null
  const captionOf = (id: string): string => {
    const node = nodes.get(id)
    return node ? captionIn(node, language) : ''
  }
  return (
    <AsOf
      day={picture.asOf}
      onDay={session.asOf}
      gone={drawing.gone}
      relationships={relationships.values()}
      captionOf={captionOf}
      chosen={picture.selected}
    />
  )
}

function Sheets() {
  const say = useSay()
  const selected = useSession(({ history }) => history.present.selected)
  const legend = useSession(({ legendSheet }) => legendSheet)
  const common = { position: 'bottom', size: '82%', closeButtonProps: { 'aria-label': say('app.close') } } as const
  return (
    <>
      <Drawer {...common} opened={selected !== null} onClose={() => session.select(null)} title={say('panel.label')} className="sheet">
        <Panel />
      </Drawer>
      <Drawer {...common} opened={legend} onClose={() => session.legendSheet(false)} title={say('legend.title')} className="sheet">
        <Legend />
      </Drawer>
    </>
  )
}

function Middle() {
  const say = useSay()
  const as = useAs()
  const { status, error, retry, drawing, picture } = usePicture()
  // Hiding types empties the canvas but not the picture: the way back is offered in its place.
  const allHidden = status === 'ready' && drawing.nodes.length === 0
  useEffect(() => {
    if (status !== 'ready') session.menu(null)
  }, [status])
  if (status === 'empty') return <Nowhere title={say('picture.empty')} hint={say('picture.empty.hint')} />
  if (status === 'unknown' || (status === 'failed' && isNotFound(error)))
    return <Nowhere title={say('picture.unknown')} hint={say('picture.unknown.hint')} />
  if (status === 'failed') return <FailureNotice error={error} onRetry={retry} />
  if (status === 'loading') return <Loading />
  if (allHidden) {
    return (
      <Notice title={say('picture.allHidden')} actions={<Button onClick={session.showHidden}>{say('action.showHidden')}</Button>}>
        {say('legend.hidden', { count: picture.hidden.length })}
      </Notice>
    )
  }
  return (
    <>
      {as === 'list' ? (
        <List />
      ) : (
        <Suspense fallback={<Loading />}>
          <Stage />
        </Suspense>
      )}
      <Toolbar />
    </>
  )
}

function Nowhere({ title, hint }: { readonly title: string; readonly hint: string }) {
  const say = useSay()
  return (
    <Notice
      title={title}
      actions={
        <>
          <Button onClick={() => session.show('palette')}>{say('top.search.short')}</Button>
          <Button variant="default" onClick={() => session.visit({ kind: 'start' })}>
            {say('action.start')}
          </Button>
        </>
      }
    >
      {hint}
    </Notice>
  )
}
