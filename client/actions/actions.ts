import type { Action } from './action.ts'
import { connectionActions } from './connection-actions.ts'
import { generalActions } from './general-actions.ts'
import { inquiryActions } from './inquiry-actions.ts'
import { pictureActions } from './picture-actions.ts'
import { selectionActions } from './selection-actions.ts'

/** Everything that can be done, in the order of menus and of the shortcut sheet. */
export const actions: readonly Action[] = [
  ...inquiryActions,
  ...selectionActions,
  ...connectionActions,
  ...pictureActions,
  ...generalActions,
]
