import type { Language } from '#model/languages.ts'
import type { ShownWhen } from '#model/api/shapes.ts'
import { sayRange, sayWhen } from '#model/claims/say-when.ts'
import type { Time, When } from '#model/claims/when.ts'

// The wire leaves out which ends a source gave; the words do not depend on it.
const whole = (when: ShownWhen): When | null => (when === null ? null : { ...when, starts: false, ends: false })

export const whenText = (when: ShownWhen, language: Language, time: Time): string => sayWhen(whole(when), language, time)
export const rangeText = (when: ShownWhen, language: Language): string => sayRange(whole(when), language)

/** A date in EDTF that stands alone, such as the day a source was published. */
export const dateText = (edtf: string, language: Language): string =>
  sayWhen({ edtf, definite: null, possible: [null, null], starts: false, ends: false }, language, 'event')

/** A moment in UTC: "26 Nov 2026, 02:10 UTC". */
export function momentText(moment: string, language: Language): string {
  const [day = '', time = ''] = moment.split('T', 2)
  return `${dateText(day, language)}, ${time.slice(0, 5)} UTC`
}
