import { lazy, Suspense } from 'react'
import { useSay } from '#client/messages/say.ts'
import { useSession } from '#client/session/session.ts'
import { useShortcuts } from '#client/actions/use-actions.ts'
import { Browse } from '#client/features/browse/Browse.tsx'
import { Compare } from '#client/features/compare/Compare.tsx'
import { Gaps } from '#client/features/gaps/Gaps.tsx'
import { Lists } from '#client/features/screening/Lists.tsx'
import { Palette } from '#client/features/search/Palette.tsx'
import { ShortcutSheet } from '#client/features/shortcuts/ShortcutSheet.tsx'
import { Record } from '#client/features/record/Record.tsx'
import { SourceView } from '#client/features/sources/SourceView.tsx'
import { Sources } from '#client/features/sources/Sources.tsx'
import { Start } from '#client/features/start/Start.tsx'
import { Chains } from './Chains.tsx'
import { Explorer } from './Explorer.tsx'
import { Loading } from './Loading.tsx'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'
import { useRemembered } from './use-remembered.ts'
import './frame.css'

// The type and the drawings of documents are loaded with them.
const Dossiers = lazy(() => import('#client/features/dossier/Dossiers.tsx').then(({ Dossiers }) => ({ default: Dossiers })))

export function Frame() {
  const say = useSay()
  useShortcuts()
  useRemembered()
  return (
    <div className="frame">
      <a className="skip" href="#content" onClick={toContent}>
        {say('app.skip')}
      </a>
      <TopBar />
      <Rail />
      <main id="content" tabIndex={-1} className="frame-content">
        <Content />
      </main>
      <Palette />
      <ShortcutSheet />
    </div>
  )
}

// The address after # holds the picture, so the way to the content must not be written there.
function toContent(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('content')?.focus()
}

function Content() {
  const view = useSession(session => session.view)
  switch (view.kind) {
    case 'start':
      return <Start />
    case 'picture':
      return <Explorer />
    case 'chains':
      return <Chains view={view} />
    case 'record':
      return <Record view={view} key={view.official} />
    case 'browse':
      return <Browse type={view.type} key={view.type} />
    case 'compare':
      return <Compare comparison={view.comparison} />
    case 'dossier':
      return (
        <Suspense fallback={<Loading />}>
          <Dossiers view={view} />
        </Suspense>
      )
    case 'gaps':
      return <Gaps view={view} />
    case 'lists':
      return <Lists />
    case 'sources':
      return <Sources />
    case 'source':
      return <SourceView id={view.id} claim={view.claim} key={view.id} />
  }
}
