import { rankOf, type Mark } from '#model/claims/mark.ts'
import type { Audience } from '#model/dossier/document.ts'
import type { Judgement } from '#client/data/screening/questions.ts'

/** Up to which mark a dossier for an audience tells of what was judged; the mark of a judgement that is to be told in it. */
export const toldIn = { public: 'public', partner: 'partner', submission: 'internal', sealed: 'sealed' } as const satisfies Record<
  Audience,
  Mark
>

export type ToldMark = (typeof toldIn)[Audience]
export const toldMarks = Object.values(toldIn)

/** Whose hits are judged, and what is the same for all that someone judges at once. */
export interface Judging {
  readonly person: string
  readonly audience: Audience
  readonly by: string
  readonly mark: ToldMark
  readonly setBy: (by: string) => void
  readonly setMark: (mark: ToldMark) => void
}

/** Whether a dossier for that audience tells of it. */
export const isTold = ({ mark }: Pick<Judgement, 'mark'>, audience: Audience): boolean => rankOf(mark) <= rankOf(toldIn[audience])
