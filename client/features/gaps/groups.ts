import type { Gap } from '#client/data/dossier/questions.ts'

export const groups = ['post', 'proposed', 'untold', 'listed'] as const
export type Group = (typeof groups)[number]

/** How far sources bring an official towards a list: as holder of a post alone is less than by name. */
export function groupOf({ designated, proposed }: Pick<Gap, 'designated' | 'proposed'>): Group {
  if (designated.some(({ post }) => post === null)) return 'listed'
  if (proposed.some(({ post }) => post === null)) return 'proposed'
  return designated.length + proposed.length > 0 ? 'post' : 'untold'
}
