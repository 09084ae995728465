import { UnstyledButton } from '@mantine/core'
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react'
import { useSay } from '#client/messages/say.ts'

interface Props {
  readonly side: 'start' | 'end'
  readonly open: boolean
  readonly onClick: () => void
}

/** Opens or closes a side of the explorer, which remembers it. */
export function SideButton({ side, open, onClick }: Props) {
  const say = useSay()
  const label = say(side === 'start' ? 'action.legend' : 'action.panel')
  const [Close, Open] =
    side === 'start'
      ? [IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand]
      : [IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand]
  const Glyph = open ? Close : Open
  return (
    <UnstyledButton
      className={`icon-button side-button is-${side} ${open ? 'is-open' : 'is-closed'}`}
      aria-expanded={open}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Glyph size={18} stroke={1.6} aria-hidden="true" />
    </UnstyledButton>
  )
}
