import type { Icon } from '@tabler/icons-react'
import type { CanvasHandle } from '#client/canvas/contract.ts'
import type { Say } from '#client/messages/say.ts'
import type { MessageId } from '#client/messages/en.ts'
import type { NodeInList } from '#model/api/shapes.ts'
import type { Picture } from '#client/session/picture.ts'
import type { Preferences } from '#client/session/preferences.ts'
import type { View } from '#client/session/address.ts'

/** What an action may judge by: the present state, never the screen. */
export interface Situation {
  readonly view: View
  readonly picture: Picture
  /** The node that is spoken of: the one selected, or the one whose details an action stands in. */
  readonly subject: Pick<NodeInList, 'id' | 'type' | 'official'> | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly canvas: CanvasHandle | null
  readonly preferences: Preferences
  readonly as: 'canvas' | 'list'
}

/**
 * One command of the interface, as a value: toolbar, palette, context menu, shortcut sheet and tests read the one list in actions.ts.
 * `keys` are Mantine's ("mod+K"); they are read off the physical keys, so that they work under a Cyrillic layout too.
 */
export interface Action {
  readonly id: string
  readonly label: MessageId
  readonly icon: Icon
  readonly group: 'picture' | 'selection' | 'view' | 'general'
  readonly keys?: readonly string[]
  readonly places: readonly ('toolbar' | 'menu' | 'palette' | 'panel')[]
  readonly when: (situation: Situation) => boolean
  readonly perform: (situation: Situation, say: Say) => void | Promise<void>
}
