import { Modal, Switch } from '@mantine/core'
import { actions } from '#client/actions/actions.ts'
import { keyCaps } from '#client/actions/keys.ts'
import { useSay } from '#client/messages/say.ts'
import { prefer, usePreferences } from '#client/session/preferences.ts'
import { session, useSession } from '#client/session/session.ts'
import './shortcut-sheet.css'

const groups = ['general', 'picture', 'selection', 'view'] as const

/** Every shortcut there is, read off the actions; two states of one switch share a key and stand as one line each. */
export function ShortcutSheet() {
  const say = useSay()
  const opened = useSession(({ overlay }) => overlay === 'shortcuts')
  const singleKeys = usePreferences(preferences => preferences.singleKeys)
  return (
    <Modal
      opened={opened}
      onClose={() => session.show(null)}
      title={say('shortcuts.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <div className="shortcuts">
        {groups.map(group => (
          <section key={group}>
            <h3 className="overline">{say(`shortcuts.group.${group}`)}</h3>
            <dl>
              {actions
                .filter(action => action.group === group && action.keys)
                .map(({ id, label, keys = [] }) => (
                  <div key={id} className="shortcut">
                    <dt>{say(label)}</dt>
                    <dd>
                      {keyCaps(keys[0] ?? '').map(cap => (
                        <kbd key={cap}>{cap}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        mt="md"
        checked={singleKeys}
        onChange={event => prefer({ singleKeys: event.currentTarget.checked })}
        label={say('shortcuts.single')}
        description={say('shortcuts.single.note')}
      />
    </Modal>
  )
}
