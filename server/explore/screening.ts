import type { NodeId } from '#model/claims/identifiers.ts'
import type { Rank } from '#model/claims/mark.ts'
import type { NodeRecord } from '#model/claims/records.ts'
import { yearsIn } from '#model/screening/cells.ts'
import { notScreened, type HitJudgement, type Screenables, type Screening } from '#model/screening/judgement.ts'
import type { Subject } from '#model/screening/match.ts'
import { screen } from '#model/screening/screen.ts'
import type { Store } from '#server/store/store.ts'

const mostPosts = 200

/** What a person is screened by, as far as this reader sees it: names, years of birth, and the countries they are citizens of or hold posts of. */
async function subjectOf(store: Store, person: NodeRecord, clearance: Rank): Promise<Subject> {
  const { items } = await store.neighbours(person.id, { types: ['HOLDS'], direction: 'out' }, { after: null, limit: mostPosts }, clearance)
  const held = items.filter(({ supported }) => supported).map(({ to }) => to)
  const posts = held.length > 0 ? await store.nodes([...new Set(held)], clearance) : []
  const told = (of: NodeRecord, property: string): string[] => [of.properties[property] ?? []].flat().map(String)
  return {
    names: [...new Set([...person.names.map(({ value }) => value), ...(person.named ? [person.caption] : [])])],
    birthYears: [...new Set(told(person, 'birthDate').flatMap(yearsIn))],
    countries: [...new Set([...told(person, 'citizenship'), ...posts.flatMap(post => told(post, 'country'))])].sort(),
  }
}

export type Screener = (person: NodeRecord) => Promise<Screening>

/** Holds persons against the lists, for one reader: by names, and with judgements, that this clearance shows. */
export function screenerOf(store: Store, screenables: Screenables, clearance: Rank): Screener {
  let judged: Promise<ReadonlyMap<NodeId, readonly HitJudgement[]>> | null = null
  return async person => {
    if (screenables.lists.length === 0 && screenables.judgements.length === 0) return notScreened
    judged ??= judgedBy(store, screenables.judgements, clearance)
    const own = (await judged).get(person.id) ?? []
    return screen(screenables.lists, await subjectOf(store, person, clearance), own, clearance)
  }
}

/** Judgements by what those they are of are called now: two records may have been joined since. */
async function judgedBy(
  store: Store,
  judgements: readonly HitJudgement[],
  clearance: Rank,
): Promise<ReadonlyMap<NodeId, readonly HitJudgement[]>> {
  const now = new Map<NodeId, NodeId>()
  for (const id of new Set(judgements.map(({ person }) => person))) now.set(id, (await store.node(id, clearance))?.id ?? id)
  const found = new Map<NodeId, HitJudgement[]>()
  for (const judgement of judgements) {
    const id = now.get(judgement.person) ?? judgement.person
    found.set(id, [...(found.get(id) ?? []), judgement])
  }
  return found
}

/** Those of one person, in the order in which they were made. */
export const judgementsOf = async (
  store: Store,
  judgements: readonly HitJudgement[],
  person: NodeRecord,
  clearance: Rank,
): Promise<readonly HitJudgement[]> => (await judgedBy(store, judgements, clearance)).get(person.id) ?? []
