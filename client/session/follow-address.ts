import { writeAddress, type View } from './address.ts'
import { allGaps, noDossier } from './dossier.ts'
import { session, useSession, type Session } from './session.ts'

const addressOf = ({ view, history }: Session): string => writeAddress({ view, picture: history.present })

/** Without what is chosen within a page, such as the day, or for whom a dossier is. */
function pageOf(view: View): View {
  switch (view.kind) {
    case 'chains':
      return { ...view, asOf: null, chain: null }
    case 'record':
      return { ...view, asOf: null }
    case 'dossier':
      return { ...noDossier, person: view.person }
    case 'gaps':
      return allGaps
    default:
      return view
  }
}

/** Which of two addresses is a new page for Back and Forward: another view, question or nodes, not another selection or day. */
const page = ({ view, history: { present } }: Session): string =>
  writeAddress({
    view: pageOf(view),
    picture: { ...present, selected: null, pinned: {}, opened: [], hidden: [], hiddenTypes: [], asOf: null },
  })

/** Keeps the address bar and the session saying the same, both ways. Returns how to stop. */
export function followAddress(): () => void {
  const arrived = () => {
    if (window.location.hash !== addressOf(useSession.getState())) session.arrive(window.location.hash)
  }
  window.addEventListener('popstate', arrived)
  window.addEventListener('hashchange', arrived)
  const unsubscribe = useSession.subscribe((now, before) => {
    const address = addressOf(now)
    if (address === (window.location.hash || '#/')) return
    if (page(now) === page(before)) window.history.replaceState(null, '', address)
    else window.history.pushState(null, '', address)
  })
  return () => {
    unsubscribe()
    window.removeEventListener('popstate', arrived)
    window.removeEventListener('hashchange', arrived)
  }
}
