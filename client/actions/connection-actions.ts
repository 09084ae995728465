import { IconAffiliate, IconRoute } from '@tabler/icons-react'
import { isNodeId, pinnedInSight } from '#client/session/picture.ts'
import { session } from '#client/session/session.ts'
import type { Action } from './action.ts'

export const connectionActions: readonly Action[] = [
  {
    id: 'path',
    label: 'action.path',
    icon: IconRoute,
    group: 'selection',
    places: ['menu', 'palette'],
    when: ({ view, picture: { selected } }) => view.kind === 'picture' && selected !== null && isNodeId(selected),
    perform: () => session.show('path'),
  },
  {
    id: 'common',
    label: 'action.common',
    icon: IconAffiliate,
    group: 'picture',
    places: ['toolbar', 'palette'],
    when: ({ view, picture }) => view.kind === 'picture' && pinnedInSight(picture).length > 1,
    perform: () => session.show('common'),
  },
]
