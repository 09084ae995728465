import type { Rank } from '../claims/mark.ts'
import { governing, judgedEntries, hitKey, type HitJudgement, type Screenable, type ScreenedHit, type Screening } from './judgement.ts'
import type { Hit, Subject } from './match.ts'

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Someone held against every list. `judgements` are those of this person, in the order in which they were made. */
export function screen(lists: readonly Screenable[], subject: Subject, judgements: readonly HitJudgement[], clearance: Rank): Screening {
  const judged = judgedEntries(judgements)
  const hits = lists.flatMap(({ list, index }) => {
    const like = new Map(index.hits(subject).map(hit => [hit.entry.id, hit]))
    for (const { list: of, entry } of judgements.filter(one => one.list === list.id)) {
      // Judged by other means than the name: it stays for as long as the judgement does.
      const known = !like.has(entry) && governing(judged.get(hitKey(of, entry)) ?? [], clearance).governs !== null
      const compared = known ? index.held(entry, subject) : null
      if (compared) like.set(entry, compared)
    }
    return [...like.values()].map((hit: Hit): ScreenedHit => {
      const { governs, history } = governing(judged.get(hitKey(list.id, hit.entry.id)) ?? [], clearance)
      const state = governs === null ? 'open' : governs.verdict === 'confirmed' ? 'confirmed' : 'rejected'
      return { ...hit, list, state, judgement: governs, history }
    })
  })
  const present = new Set(hits.map(({ list, entry }) => hitKey(list.id, entry.id)))
  const gone = [...judged].flatMap(([key, made]) => (present.has(key) ? [] : (governing(made, clearance).governs ?? [])))
  return {
    lists: lists.map(({ list }) => list),
    hits: hits.sort((a, b) => b.score - a.score || byText(a.list.id, b.list.id) || byText(a.entry.id, b.entry.id)),
    gone,
  }
}
