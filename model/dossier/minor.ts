import { addMonths, type Day } from '../claims/day.ts'
import { readWhen } from '../claims/edtf.ts'
import type { PropertyValues } from '../claims/records.ts'
import type { When } from '../claims/when.ts'

const adult = 18
const monthsOfAYear = 12

/** What is known of someone's age. */
export interface Aging {
  /** What any claim says of them, and their record. */
  readonly says: readonly PropertyValues[]
  /** When each act that fell on them may have been; null where that is not known. */
  readonly befell: readonly (When | null)[]
  /** The last day that any source on them was published, or of anything told with them; null where none is known. */
  readonly known: Day | null
}

/**
 * Whether someone is, or by what is known may have been, a child when something fell on them: once a child, always protected as one. A date of birth counts as the latest
 * day it can mean, an act as the first day it may have been on; without that, as the last, and at the latest the day of the sources.
 */
export function isMinor({ says, befell, known }: Aging): boolean {
  const values = (name: string) => says.flatMap(of => [of[name] ?? []].flat())
  if (values('age').some(age => typeof age === 'number' && age < adult)) return true
  const acts = befell.length > 0 ? befell : [null]
  return values('birthDate').some(birth => {
    const read = readWhen(String(birth), 'event', null)
    const born = read.ok ? read.when.possible[1] : null
    if (born === null) return true
    const grown = addMonths(born, adult * monthsOfAYear)
    return acts.some(act => {
      const day = act?.possible[0] ?? act?.possible[1] ?? known
      return day === null || day < grown
    })
  })
}
