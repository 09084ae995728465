import { Drawer } from '@mantine/core'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useAs, useNarrow } from '#client/actions/use-actions.ts'
import { useInquiry, type Inquiry } from '#client/data/chains/use-inquiry.ts'
import { AsOf } from '#client/features/as-of/AsOf.tsx'
import { Ask } from '#client/features/chains/Ask.tsx'
import { ChainList } from '#client/features/chains/ChainList.tsx'
import { Panel } from '#client/features/panel/Panel.tsx'
import { useSay } from '#client/messages/say.ts'
import type { ChainsView } from '#client/session/inquiry.ts'
import { session, useSession } from '#client/session/session.ts'
import { FailureNotice } from '#client/ui/FailureNotice.tsx'
import { Loading } from './Loading.tsx'
import { Toolbar } from './Toolbar.tsx'
import './chains.css'

const ChainStage = lazy(() => import('./ChainStage.tsx').then(({ ChainStage }) => ({ default: ChainStage })))

/** Who is answerable: a layered picture of the chains and, beside it, the same as text; or first a question. */
export function Chains({ view }: { readonly view: ChainsView }) {
  if (view.of === null && view.official === null) return <Ask />
  return <Answer view={view} key={`${view.of ?? ''} ${view.official ?? ''}`} />
}

function Answer({ view }: { readonly view: ChainsView }) {
  const narrow = useNarrow()
  const as = useAs()
  const inquiry = useInquiry(view)
  if (inquiry.error) return <FailureNotice error={inquiry.error} onRetry={inquiry.retry} />
  if (!inquiry.answer) return <Loading />
  const drawn = inquiry.drawing.nodes.length > 0
  const picture = as === 'canvas' && drawn
  return (
    <div className={`chains${picture && !narrow ? ' has-picture' : ''}`} aria-busy={inquiry.arriving}>
      <div className="middle">
        {picture ? (
          <Suspense fallback={<Loading />}>
            <ChainStage inquiry={inquiry} />
          </Suspense>
        ) : (
          <Side inquiry={inquiry} narrow={narrow} />
        )}
        {drawn && <Toolbar />}
      </div>
      {picture && !narrow && <Side inquiry={inquiry} narrow={narrow} />}
      {narrow && <DetailsSheet />}
      <AsOf
        day={view.asOf}
        onDay={asOf => session.refine({ asOf })}
        relationships={inquiry.names.relationships.values()}
        captionOf={inquiry.names.captionOf}
        chosen={null}
      />
    </div>
  )
}

/** The chains as text; in their place, until one goes back, the details of what was chosen. */
function Side({ inquiry, narrow }: { readonly inquiry: Inquiry; readonly narrow: boolean }) {
  const say = useSay()
  const selected = useSession(({ history }) => history.present.selected)
  const back = useRef<HTMLButtonElement>(null)
  const before = useRef<HTMLElement | null>(null)
  const details = selected !== null && !narrow
  useEffect(() => {
    if (!details) return
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    back.current?.focus()
    return () => before.current?.focus()
  }, [details])
  return (
    <aside className="chains-side scrolls" aria-label={say(details ? 'panel.label' : 'chains.list')}>
      {details && (
        <div className="chains-details">
          <button ref={back} type="button" className="text-button chains-back" onClick={() => session.select(null)}>
            ‹ {say('chains.back')}
          </button>
          <Panel />
        </div>
      )}
      {/* Kept, so that one comes back to the same place. */}
      <div hidden={details}>
        <ChainList inquiry={inquiry} />
      </div>
    </aside>
  )
}

function DetailsSheet() {
  const say = useSay()
  const selected = useSession(({ history }) => history.present.selected)
  return (
    <Drawer
      position="bottom"
      size="82%"
      closeButtonProps={{ 'aria-label': say('app.close') }}
      opened={selected !== null}
      onClose={() => session.select(null)}
      title={say('panel.label')}
      className="sheet"
    >
      <Panel />
    </Drawer>
  )
}
