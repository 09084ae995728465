import {
  IconDownload,
  IconFiles,
  IconHome,
  IconKeyboard,
  IconLanguage,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconList,
  IconMoon,
  IconChartDots3,
  IconSearch,
  IconShare,
  IconSun,
  IconSunMoon,
  IconTable,
  type Icon,
} from '@tabler/icons-react'
import { notifications } from '@mantine/notifications'
import { languages } from '#model/languages.ts'
import { isEmpty } from '#client/session/picture.ts'
import { prefer } from '#client/session/preferences.ts'
import { session } from '#client/session/session.ts'
import { saveAs } from '#client/ui/save-as.ts'
import type { Action, Situation } from './action.ts'

const inPicture = ({ view }: Situation): boolean => view.kind === 'picture'
/** Where there is something drawn, and the same as text. */
const drawn = ({ view }: Situation): boolean => view.kind === 'picture' || view.kind === 'chains'

const themes = [
  { value: 'light', label: 'action.theme.light', icon: IconSun },
  { value: 'dark', label: 'action.theme.dark', icon: IconMoon },
  { value: null, label: 'action.theme.system', icon: IconSunMoon },
] as const satisfies readonly { value: 'light' | 'dark' | null; label: string; icon: Icon }[]

export const generalActions: readonly Action[] = [
  {
    id: 'palette',
    label: 'action.palette',
    icon: IconSearch,
    group: 'general',
    keys: ['mod+K', 'slash'],
    places: [],
    when: () => true,
    perform: () => session.show('palette'),
  },
  {
    id: 'as-list',
    label: 'action.asList',
    icon: IconList,
    group: 'view',
    keys: ['L'],
    places: ['toolbar', 'palette'],
    when: situation => drawn(situation) && situation.as === 'canvas',
    perform: () => prefer({ as: 'list' }),
  },
  {
    id: 'as-canvas',
    label: 'action.asCanvas',
    icon: IconChartDots3,
    group: 'view',
    keys: ['L'],
    places: ['toolbar', 'palette'],
    when: situation => drawn(situation) && situation.as === 'list',
    perform: () => prefer({ as: 'canvas' }),
  },
  {
    id: 'legend',
    label: 'action.legend',
    icon: IconLayoutSidebar,
    group: 'view',
    keys: ['BracketLeft'],
    places: ['palette'],
    when: inPicture,
    perform: ({ preferences }) => prefer({ legend: !preferences.legend }),
  },
  {
    id: 'panel',
    label: 'action.panel',
    icon: IconLayoutSidebarRight,
    group: 'view',
    keys: ['BracketRight'],
    places: ['palette'],
    when: inPicture,
    perform: ({ preferences }) => prefer({ panel: !preferences.panel }),
  },
  {
    id: 'download',
    label: 'action.download',
    icon: IconDownload,
    group: 'general',
    places: ['toolbar', 'palette'],
    when: situation => drawn(situation) && situation.canvas !== null && (!inPicture(situation) || !isEmpty(situation.picture)),
    perform: async ({ canvas }) => {
      if (canvas) saveAs(await canvas.picture('png'), 'answerable.png')
    },
  },
  {
    id: 'copy',
    label: 'action.copy',
    icon: IconShare,
    group: 'general',
    keys: ['mod+shift+C'],
    places: ['palette'],
    when: ({ view, picture }) => view.kind === 'chains' || view.kind === 'record' || (view.kind === 'picture' && !isEmpty(picture)),
    perform: async (_, say) => {
      try {
        await navigator.clipboard.writeText(window.location.href)
        notifications.show({ message: say('top.copied') })
      } catch {
        notifications.show({ message: say('top.copy.failed') })
      }
    },
  },
  {
    id: 'start',
    label: 'action.start',
    icon: IconHome,
    group: 'general',
    places: ['palette'],
    when: ({ view }) => view.kind !== 'start',
    perform: () => session.visit({ kind: 'start' }),
  },
  {
    id: 'records',
    label: 'action.records',
    icon: IconTable,
    group: 'general',
    places: ['palette'],
    when: ({ view }) => view.kind !== 'browse',
    perform: () => session.visit({ kind: 'browse', type: 'Person' }),
  },
  {
    id: 'sources',
    label: 'action.sources',
    icon: IconFiles,
    group: 'general',
    places: ['palette'],
    when: ({ view }) => view.kind !== 'sources',
    perform: () => session.visit({ kind: 'sources' }),
  },
  ...themes.map(({ value, label, icon }): Action => ({
    id: `theme-${value ?? 'system'}`,
    label,
    icon,
    group: 'view',
    places: ['palette'],
    when: ({ preferences }) => preferences.scheme !== value,
    perform: () => prefer({ scheme: value }),
  })),
  ...languages.map((language): Action => ({
    id: `language-${language}`,
    label: `action.language.${language}`,
    icon: IconLanguage,
    group: 'view',
    places: ['palette'],
    when: ({ preferences }) => preferences.language !== language,
    perform: () => prefer({ language }),
  })),
  {
    id: 'shortcuts',
    label: 'action.shortcuts',
    icon: IconKeyboard,
    group: 'general',
    keys: ['shift+slash'],
    places: ['palette'],
    when: () => true,
    perform: () => session.show('shortcuts'),
  },
]
