import { z } from 'zod'
import { profileId } from '../claims/identifiers.ts'
import { mark, rankOf, type Rank } from '../claims/mark.ts'
import type { Hit, ListIndex } from './match.ts'
import { listId, type ScreeningList } from './list.ts'

/** `withdrawn` takes back what was judged before: the hit is open again. */
export const hitVerdicts = ['confirmed', 'rejected', 'withdrawn'] as const
export type HitVerdict = (typeof hitVerdicts)[number]

/** Someone's judgement whether an entry of a list is a person. It is told to readers of its mark or higher; what was judged later governs. */
export const hitJudgement = z.strictObject({
  list: listId,
  entry: z.string().min(1).max(200),
  person: profileId,
  verdict: z.enum(hitVerdicts),
  why: z.string().trim().min(1).max(2000),
  /** Who judged; empty where they did not say. */
  by: z.string().trim().max(200),
  at: z.iso.datetime(),
  mark,
})
export type HitJudgement = z.infer<typeof hitJudgement>

/** A list with what is asked of it. */
export interface Screenable {
  readonly list: ScreeningList
  readonly index: ListIndex
}

/** What this machine keeps to screen against, and what was judged. `broken` are files that cannot be read, with the reason. */
export interface Screenables {
  readonly lists: readonly Screenable[]
  readonly judgements: readonly HitJudgement[]
  readonly broken: readonly { readonly file: string; readonly problem: string }[]
}
export const noLists: Screenables = { lists: [], judgements: [], broken: [] }

export interface ScreenedHit extends Hit {
  readonly list: ScreeningList
  readonly state: 'confirmed' | 'rejected' | 'open'
  /** What governs; null while it is open. */
  readonly judgement: HitJudgement | null
  /** All that this reader may know of what was judged, the first first. */
  readonly history: readonly HitJudgement[]
}
/** A person held against every list on one reader's clearance. */
export interface Screening {
  readonly lists: readonly ScreeningList[]
  readonly hits: readonly ScreenedHit[]
  /** Judged entries that are no longer in the list's newest edition, or whose list was removed. */
  readonly gone: readonly HitJudgement[]
}
export const notScreened: Screening = { lists: [], hits: [], gone: [] }

/**
 * What of the judgements of one hit, in the order in which they were made, a reader may know. One that was followed by another is history: it takes the highest
 * mark of those after it, and never governs, so that what was taken back is gone for readers who may not see by what.
 */
export function governing(made: readonly HitJudgement[], clearance: Rank): { governs: HitJudgement | null; history: HitJudgement[] } {
  const history: HitJudgement[] = []
  let needed = 0
  for (const judgement of made.toReversed()) {
    needed = Math.max(needed, rankOf(judgement.mark))
    if (needed <= clearance) history.unshift(judgement)
  }
  const last = made.at(-1)
  const governs = last && last.verdict !== 'withdrawn' && rankOf(last.mark) <= clearance ? last : null
  return { governs, history }
}

/** Judgements by list and entry; `of` are those of one person. */
export const judgedEntries = (of: readonly HitJudgement[]): Map<string, HitJudgement[]> => {
  const found = new Map<string, HitJudgement[]>()
  for (const judgement of of) {
    const key = hitKey(judgement.list, judgement.entry)
    found.set(key, [...(found.get(key) ?? []), judgement])
  }
  return found
}
export const hitKey = (list: string, entry: string): string => `${list}:${entry}`

/** `l…:id of the entry`, as a person writes it on the command line; null where it is no such thing. */
export function readHitKey(text: string): { list: string; entry: string } | null {
  const [, list, entry] = /^(l[0-9a-f]{24}):(.+)$/s.exec(text.trim()) ?? []
  return list === undefined || entry === undefined ? null : { list, entry }
}
