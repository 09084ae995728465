import { readLiftedId } from '#client/data/lifted-id.ts'
import { useSay } from '#client/messages/say.ts'
import { isNodeId } from '#client/session/picture.ts'
import { useSession } from '#client/session/session.ts'
import { Notice } from '#client/ui/Notice.tsx'
import { LiftedPanel } from './LiftedPanel.tsx'
import { NodePanel } from './NodePanel.tsx'
import { RelationshipPanel } from './RelationshipPanel.tsx'
import './panel.css'

/** Everything about what is selected. */
export function Panel() {
  const say = useSay()
  const selected = useSession(({ history }) => history.present.selected)
  return (
    <div className="panel scrolls">
      {selected === null ? (
        <Notice title={say('panel.nothing')}>{say('panel.nothing.hint')}</Notice>
      ) : isNodeId(selected) ? (
        <NodePanel id={selected} key={selected} />
      ) : readLiftedId(selected) ? (
        <LiftedPanel id={selected} key={selected} />
      ) : (
        <RelationshipPanel id={selected} key={selected} />
      )}
    </div>
  )
}
