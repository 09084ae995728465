import { useHotkeys, useMediaQuery } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { usePicture } from '#client/data/picture.tsx'
import { useSay, type Say } from '#client/messages/say.ts'
import { usePreferences } from '#client/session/preferences.ts'
import { useSession } from '#client/session/session.ts'
import { useStage } from '#client/session/stage.ts'
import type { Action, Situation } from './action.ts'
import { actions } from './actions.ts'
import { isSingleKey } from './keys.ts'

export const useNarrow = (): boolean => useMediaQuery('(max-width: 767px)', window.matchMedia('(max-width: 767px)').matches)

/** On a narrow window the list comes first, until someone chooses. */
export function useAs(): 'canvas' | 'list' {
  const narrow = useNarrow()
  return usePreferences(({ as }) => as) ?? (narrow ? 'list' : 'canvas')
}

/** The present state; `subject` where an action stands in the details of a node, else the selected one. */
export function useSituation(subject?: Situation['subject']): Situation {
  const view = useSession(session => session.view)
  const { past, present, future } = useSession(session => session.history)
  const preferences = usePreferences()
  const canvas = useStage(stage => stage.canvas)
  const { nodes } = usePicture()
  const selected = nodes.get(present.selected ?? '') ?? null
  return {
    view,
    picture: present,
    subject: subject ?? selected,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    canvas,
    preferences,
    as: useAs(),
  }
}

export function run(action: Action, situation: Situation, say: Say) {
  const failed = () => notifications.show({ message: say('action.failed') })
  void Promise.resolve(action.perform(situation, say)).catch(failed)
}

/** The actions of one place that can be done now. */
export function useActionsOf(
  place: Action['places'][number],
  subject?: Situation['subject'],
): readonly (Action & { readonly run: () => void })[] {
  const situation = useSituation(subject)
  const say = useSay()
  return actions
    .filter(action => action.places.includes(place) && action.when(situation))
    .map(action => ({ ...action, run: () => run(action, situation, say) }))
}

type Hotkey = Parameters<typeof useHotkeys>[0][number]

/** Binds every shortcut, once, for the whole program. */
export function useShortcuts() {
  const situation = useSituation()
  const say = useSay()
  const overlay = useSession(session => session.overlay)
  const bound = (chosen: (action: Action) => boolean): Hotkey[] =>
    actions.filter(chosen).flatMap(action =>
      (action.keys ?? [])
        .filter(keys => situation.preferences.singleKeys || !isSingleKey(keys))
        .map((keys): Hotkey => [
          keys,
          () => {
            if (overlay === null && action.when(situation)) run(action, situation, say)
          },
          { usePhysicalKeys: true },
        ]),
    )
  useHotkeys(bound(action => action.id !== 'palette'))
  // The palette opens from within a text field too; nothing else takes keys away from one.
  useHotkeys(
    bound(action => action.id === 'palette').filter(([keys]) => !isSingleKey(keys)),
    [],
  )
  useHotkeys(bound(action => action.id === 'palette').filter(([keys]) => isSingleKey(keys)))
}
