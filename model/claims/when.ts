import { z } from 'zod'
import { day, earliestDay, latestDay, type Day } from './day.ts'

/** How a relationship type lives in time: never dated, happening with an act, or lasting from one day to another. */
export type Time = 'timeless' | 'event' | 'spell'

/**
 * When a claim holds, both ends of each range included.
 * The storage is Security Force Monitor's: what is certain and what is possible are kept apart, never averaged.
 */
export interface When {
  /** What the researcher wrote, in EDTF (ISO 8601-2). */
  readonly edtf: string
  /** The claim holds on every one of these days; null when on no day for certain. */
  readonly definite: readonly [Day, Day] | null
  /** The claim holds on some day within; null at an end that is open. */
  readonly possible: readonly [Day | null, Day | null]
  /** Whether the source gives a beginning. */
  readonly starts: boolean
  /** Whether the source gives an end. */
  readonly ends: boolean
}

export const when = z
  .strictObject({
    edtf: z.string().min(1),
    definite: z.tuple([day, day]).readonly().nullable(),
    possible: z.tuple([day.nullable(), day.nullable()]).readonly(),
    starts: z.boolean(),
    ends: z.boolean(),
  })
  .refine(
    ({ definite, possible: [from, to] }) => (definite === null || definite[0] <= definite[1]) && (from ?? earliestDay) <= (to ?? latestDay),
    {
      error: 'a range must not end before it begins',
    },
  )
  .refine(
    ({ definite, possible: [from, to] }) => definite === null || ((from ?? earliestDay) <= definite[0] && definite[1] <= (to ?? latestDay)),
    { error: 'the definite range must lie within the possible one' },
  ) satisfies z.ZodType<When>

/** Does it hold on that day for certain, perhaps, or not? Undated is always perhaps. */
export function verdictOn(when: Pick<When, 'definite' | 'possible'> | null, day: Day): 'definite' | 'possible' | 'impossible' {
  if (when === null) return 'possible'
  const { definite, possible } = when
  if (definite !== null && definite[0] <= day && day <= definite[1]) return 'definite'
  return (possible[0] ?? earliestDay) <= day && day <= (possible[1] ?? latestDay) ? 'possible' : 'impossible'
}

/** Could both hold on one same day? Undated meets everything. */
export function meets(a: When | null, b: When | null): boolean {
  if (a === null || b === null) return true
  return (a.possible[0] ?? earliestDay) <= (b.possible[1] ?? latestDay) && (b.possible[0] ?? earliestDay) <= (a.possible[1] ?? latestDay)
}
