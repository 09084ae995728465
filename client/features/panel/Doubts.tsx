import type { RelationshipInList } from '#model/api/shapes.ts'
import { useSay } from '#client/messages/say.ts'

/** What stands against taking a relationship at its word. */
export function Doubts({ relationship: { supported, denied, hedged, disagrees } }: { readonly relationship: RelationshipInList }) {
  const say = useSay()
  return (
    <>
      {!supported ? (
        <span className="tag is-warn">{say('panel.unsupported')}</span>
      ) : (
        <>
          {hedged && <span className="tag">{say('panel.hedged')}</span>}
          {denied && <span className="tag is-warn">{say('panel.denial')}</span>}
        </>
      )}
      {disagrees.length > 0 && (
        <span className="tag is-warn">
          <span aria-hidden="true">≠ </span>
          {say(disagrees.every(property => property === 'when') ? 'panel.when.disagrees' : 'panel.disagree')}
        </span>
      )}
    </>
  )
}
