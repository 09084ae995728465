import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconEraser,
  IconEye,
  IconLayoutDistributeHorizontal,
  IconMaximize,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { isEmpty } from '#client/session/picture.ts'
import { session } from '#client/session/session.ts'
import type { Action, Situation } from './action.ts'

const onCanvas = ({ view, canvas }: Situation): boolean => (view.kind === 'picture' || view.kind === 'chains') && canvas !== null
const zoomStep = 1.25

export const pictureActions: readonly Action[] = [
  {
    id: 'undo',
    label: 'action.undo',
    icon: IconArrowBackUp,
    group: 'picture',
    keys: ['mod+Z'],
    places: ['toolbar', 'palette'],
    when: ({ view, canUndo }) => view.kind !== 'chains' && canUndo,
    perform: () => session.undo(),
  },
  {
    id: 'redo',
    label: 'action.redo',
    icon: IconArrowForwardUp,
    group: 'picture',
    keys: ['mod+shift+Z', 'mod+Y'],
    places: ['toolbar', 'palette'],
    when: ({ view, canRedo }) => view.kind !== 'chains' && canRedo,
    perform: () => session.redo(),
  },
  {
    id: 'zoom-out',
    label: 'action.zoomOut',
    icon: IconZoomOut,
    group: 'picture',
    keys: ['Minus'],
    places: ['toolbar'],
    when: onCanvas,
    perform: ({ canvas }) => canvas?.zoomBy(1 / zoomStep),
  },
  {
    id: 'zoom-in',
    label: 'action.zoomIn',
    icon: IconZoomIn,
    group: 'picture',
    keys: ['Equal', 'shift+Equal'],
    places: ['toolbar'],
    when: onCanvas,
    perform: ({ canvas }) => canvas?.zoomBy(zoomStep),
  },
  {
    id: 'fit',
    label: 'action.fit',
    icon: IconMaximize,
    group: 'picture',
    keys: ['F'],
    places: ['toolbar', 'palette'],
    when: onCanvas,
    perform: ({ canvas }) => canvas?.fit(),
  },
  {
    id: 'relayout',
    label: 'action.relayout',
    icon: IconLayoutDistributeHorizontal,
    group: 'picture',
    keys: ['R'],
    places: ['toolbar', 'palette'],
    when: situation => situation.view.kind === 'picture' && onCanvas(situation),
    perform: ({ canvas }) => canvas?.relayout(),
  },
  {
    id: 'show-hidden',
    label: 'action.showHidden',
    icon: IconEye,
    group: 'picture',
    keys: ['shift+H'],
    places: ['palette'],
    when: ({ view, picture }) => view.kind === 'picture' && picture.hidden.length + picture.hiddenTypes.length > 0,
    perform: () => session.showHidden(),
  },
  {
    id: 'clear',
    label: 'action.clear',
    icon: IconEraser,
    group: 'picture',
    places: ['palette'],
    when: ({ picture }) => !isEmpty(picture),
    perform: () => session.clear(),
  },
]
