import { Tooltip, UnstyledButton } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { keyCaps } from '#client/actions/keys.ts'
import { useActionsOf, useNarrow } from '#client/actions/use-actions.ts'
import { useSay } from '#client/messages/say.ts'
import { session, useSession } from '#client/session/session.ts'

/** Floats over the bottom of the picture; what cannot be done now is not there. */
export function Toolbar() {
  const say = useSay()
  const narrow = useNarrow()
  const actions = useActionsOf('toolbar')
  const hasLegend = useSession(({ view }) => view.kind === 'picture')
  return (
    <div className="toolbar" role="toolbar" aria-label={say('toolbar.label')}>
      {narrow && hasLegend && (
        <UnstyledButton className="icon-button" aria-label={say('legend.title')} onClick={() => session.legendSheet(true)}>
          <IconStack2 size={18} stroke={1.7} aria-hidden="true" />
        </UnstyledButton>
      )}
      {actions.map(({ id, label, icon: Glyph, keys, run }) => (
        <Tooltip
          key={id}
          label={
            <>
              {say(label)} {keys?.[0] !== undefined && keyCaps(keys[0]).map(cap => <kbd key={cap}>{cap}</kbd>)}
            </>
          }
          openDelay={400}
        >
          <UnstyledButton className="icon-button" aria-label={say(label)} onClick={run}>
            <Glyph size={18} stroke={1.7} aria-hidden="true" />
          </UnstyledButton>
        </Tooltip>
      ))}
    </div>
  )
}
