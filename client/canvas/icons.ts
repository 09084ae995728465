import { __iconNode as alertTriangle } from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import { __iconNode as book2 } from '@tabler/icons-react/dist/esm/icons/IconBook2.mjs'
import { __iconNode as armchair } from '@tabler/icons-react/dist/esm/icons/IconArmchair.mjs'
import { __iconNode as buildingBank } from '@tabler/icons-react/dist/esm/icons/IconBuildingBank.mjs'
import { __iconNode as buildingCommunity } from '@tabler/icons-react/dist/esm/icons/IconBuildingCommunity.mjs'
import { __iconNode as buildingWarehouse } from '@tabler/icons-react/dist/esm/icons/IconBuildingWarehouse.mjs'
import { __iconNode as folder } from '@tabler/icons-react/dist/esm/icons/IconFolder.mjs'
import { __iconNode as gavel } from '@tabler/icons-react/dist/esm/icons/IconGavel.mjs'
import { __iconNode as listDetails } from '@tabler/icons-react/dist/esm/icons/IconListDetails.mjs'
import { __iconNode as mapPin } from '@tabler/icons-react/dist/esm/icons/IconMapPin.mjs'

import { __iconNode as speakerphone } from '@tabler/icons-react/dist/esm/icons/IconSpeakerphone.mjs'
import { __iconNode as timelineEvent } from '@tabler/icons-react/dist/esm/icons/IconTimelineEvent.mjs'
import { __iconNode as tool } from '@tabler/icons-react/dist/esm/icons/IconTool.mjs'
import { __iconNode as user } from '@tabler/icons-react/dist/esm/icons/IconUser.mjs'

type IconParts = typeof user

const icons: Readonly<Record<string, IconParts>> = {
  'alert-triangle': alertTriangle,
  armchair,
  'building-bank': buildingBank,
  'building-community': buildingCommunity,
  'building-warehouse': buildingWarehouse,
  folder,
  gavel,
  'list-details': listDetails,
  'map-pin': mapPin,
  'book-2': book2,
  speakerphone,
  'timeline-event': timelineEvent,
  tool,
  user,
}

/** The strokes of a Tabler icon on its grid of 24 units, as SVG elements. */
export function iconStrokes(name: string): string {
  const parts = icons[name]
  if (!parts) throw new RangeError(`no icon is called ${name}: import it in client/canvas/icons.ts`)
  return parts.map(([element, { key: _, ...attributes }]) => `<${element} ${written(attributes)}/>`).join('')
}

export const iconAddress = (name: string, colour: string): string =>
  `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${iconStrokes(name)}</svg>`,
  )}`

const written = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')
