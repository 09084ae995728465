import { locatorParts, type Locator } from '#model/claims/citation.ts'
import type { Say } from '#client/messages/say.ts'

/** "section 3, ¶ 12, footnote 41". */
export const placeText = (locator: Locator, say: Say): string =>
  locatorParts.flatMap(part => (locator[part] === undefined ? [] : [say(`locator.${part}`, { part: locator[part] })])).join(', ')
