import { IconEyeOff, IconFocusCentered, IconPinned, IconPinnedOff, IconSitemap } from '@tabler/icons-react'
import { isNodeId } from '#client/session/picture.ts'
import { session } from '#client/session/session.ts'
import type { Action, Situation } from './action.ts'

/** The selected node, on which these act; a relationship cannot be hidden or pinned by itself. */
const chosen = ({ view, picture }: Situation): string | null =>
  view.kind === 'picture' && picture.selected !== null && isNodeId(picture.selected) ? picture.selected : null
const isPinned = (situation: Situation): boolean => {
  const id = chosen(situation)
  return id !== null && id in situation.picture.pinned
}
const withChosen = (act: (id: string, situation: Situation) => void) => (situation: Situation) => {
  const id = chosen(situation)
  if (id !== null) act(id, situation)
}

export const selectionActions: readonly Action[] = [
  {
    id: 'expand',
    label: 'action.expand',
    icon: IconSitemap,
    group: 'selection',
    keys: ['E'],
    places: ['menu', 'palette'],
    when: situation => chosen(situation) !== null,
    perform: withChosen(id => session.menu({ id, at: null })),
  },
  {
    id: 'focus',
    label: 'action.focus',
    icon: IconFocusCentered,
    group: 'selection',
    keys: ['C'],
    places: ['menu', 'palette'],
    when: situation => chosen(situation) !== null && situation.canvas !== null,
    perform: withChosen((id, { canvas }) => canvas?.focus(id)),
  },
  {
    id: 'pin',
    label: 'action.pin',
    icon: IconPinned,
    group: 'selection',
    keys: ['P'],
    places: ['menu', 'palette'],
    when: situation => chosen(situation) !== null && situation.canvas !== null && !isPinned(situation),
    perform: withChosen((id, { canvas }) => {
      const place = canvas?.places()[id]
      if (place) session.pin(id, place)
    }),
  },
  {
    id: 'unpin',
    label: 'action.unpin',
    icon: IconPinnedOff,
    group: 'selection',
    keys: ['P'],
    places: ['menu', 'palette'],
    when: isPinned,
    perform: withChosen(id => session.unpin(id)),
  },
  {
    id: 'hide',
    label: 'action.hide',
    icon: IconEyeOff,
    group: 'selection',
    keys: ['H', 'Delete'],
    places: ['menu', 'palette'],
    when: situation => chosen(situation) !== null,
    perform: withChosen(id => session.hide(id)),
  },
]
