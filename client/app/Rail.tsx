import { UnstyledButton } from '@mantine/core'
import {
  IconChartBar,
  IconChartDots3,
  IconFiles,
  IconHome,
  IconKeyboard,
  IconList,
  IconReport,
  IconTable,
  IconTimeline,
  type Icon,
} from '@tabler/icons-react'
import { useAs } from '#client/actions/use-actions.ts'
import type { MessageId } from '#client/messages/en.ts'
import { useSay } from '#client/messages/say.ts'
import type { View } from '#client/session/address.ts'
import { firstComparison } from '#client/session/comparison.ts'
import { noDossier } from '#client/session/dossier.ts'
import { isEmpty } from '#client/session/picture.ts'
import { prefer } from '#client/session/preferences.ts'
import { session, useSession } from '#client/session/session.ts'

interface Item {
  readonly label: MessageId
  readonly icon: Icon
  readonly here: boolean
  readonly go: () => void
}

const dossierPages: ReadonlySet<View['kind']> = new Set<View['kind']>(['dossier', 'gaps', 'lists'])

const visit = (view: View) => () => session.visit(view)
const show = (as: 'canvas' | 'list') => () => {
  prefer({ as })
  session.visit({ kind: 'picture' })
}

/** The sections that exist; the picture's two only once there is a picture. */
function useItems(): readonly Item[] {
  const view = useSession(({ view }) => view)
  const none = useSession(({ history }) => isEmpty(history.present))
  const inquiry = useSession(({ inquiry }) => inquiry)
  const as = useAs()
  const inPicture = view.kind === 'picture'
  const picture: readonly Item[] = [
    { label: 'rail.picture', icon: IconChartDots3, here: inPicture && as === 'canvas', go: show('canvas') },
    { label: 'rail.list', icon: IconList, here: inPicture && as === 'list', go: show('list') },
  ]
  return [
    { label: 'rail.start', icon: IconHome, here: view.kind === 'start', go: visit({ kind: 'start' }) },
    ...(none ? [] : picture),
    { label: 'rail.chains', icon: IconTimeline, here: view.kind === 'chains' || view.kind === 'record', go: () => session.ask(inquiry) },
    { label: 'rail.dossiers', icon: IconReport, here: dossierPages.has(view.kind), go: visit(noDossier) },
    { label: 'rail.records', icon: IconTable, here: view.kind === 'browse', go: visit({ kind: 'browse', type: 'Person' }) },
    {
      label: 'rail.compare',
      icon: IconChartBar,
      here: view.kind === 'compare',
      go: visit({ kind: 'compare', comparison: firstComparison }),
    },
    { label: 'rail.sources', icon: IconFiles, here: view.kind === 'sources' || view.kind === 'source', go: visit({ kind: 'sources' }) },
  ]
}

export function Rail() {
  const say = useSay()
  const items = useItems()
  return (
    <nav className="rail" aria-label={say('rail.label')}>
      {items.map(({ label, icon: Glyph, here, go }) => (
        <UnstyledButton key={label} className="rail-item" aria-current={here ? 'page' : undefined} onClick={go}>
          <Glyph size={20} stroke={1.6} aria-hidden="true" />
          <span>{say(label)}</span>
        </UnstyledButton>
      ))}
      <UnstyledButton
        className="rail-item rail-last"
        onClick={() => session.show('shortcuts')}
        aria-label={say('action.shortcuts')}
        title={say('action.shortcuts')}
      >
        <IconKeyboard size={20} stroke={1.6} aria-hidden="true" />
      </UnstyledButton>
    </nav>
  )
}
