import { z } from 'zod'

/** Who may see a claim, from everyone to nobody but the keeper (model.md §4). */
export const marks = ['public', 'partner', 'internal', 'restricted', 'sealed'] as const
export type Mark = (typeof marks)[number]
export const mark = z.enum(marks)

/** A mark or a reader's clearance as a number: 0 for public to 4 for sealed. What is marked m exists for the reader c when m ≤ c. */
export type Rank = 0 | 1 | 2 | 3 | 4
export const ranks = [0, 1, 2, 3, 4] as const satisfies readonly Rank[]
export const fullClearance: Rank = 4
/** For what no clearance shows, such as a profile of which nothing is claimed any more. */
export const neverVisible = 5

export const rankOf = (of: Mark): Rank => marks.indexOf(of) as Rank
export const markOf = (rank: Rank): Mark => marks[rank]
