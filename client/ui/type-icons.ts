import {
  IconAlertTriangle,
  IconArmchair,
  IconBook2,
  IconBuildingBank,
  IconBuildingCommunity,
  IconBuildingWarehouse,
  IconCircle,
  IconFolder,
  IconGavel,
  IconListDetails,
  IconMapPin,
  IconSpeakerphone,
  IconTimelineEvent,
  IconTool,
  IconUser,
  type Icon,
} from '@tabler/icons-react'

/** The icons that node types name in their look. */
const icons: Readonly<Record<string, Icon>> = {
  user: IconUser,
  'building-community': IconBuildingCommunity,
  'building-bank': IconBuildingBank,
  gavel: IconGavel,
  'building-warehouse': IconBuildingWarehouse,
  armchair: IconArmchair,
  folder: IconFolder,
  'timeline-event': IconTimelineEvent,
  'alert-triangle': IconAlertTriangle,
  'book-2': IconBook2,
  'map-pin': IconMapPin,
  tool: IconTool,
  speakerphone: IconSpeakerphone,
  'list-details': IconListDetails,
}

export const iconCalled = (name: string): Icon => icons[name] ?? IconCircle
