import type { Claim } from '../claims/claim.ts'
import type { NodeId, RelationshipId } from '../claims/identifiers.ts'
import { daysIn, possibleOf } from '../claims/range.ts'
import { ruleKinds, modes } from './rules.ts'
import { identityOf, type Chain, type Hop } from './chain.ts'

/** What a relationship rests on: its claims, and how many independent origins support it. */
export interface Support {
  readonly claims: readonly (Claim & { readonly speaker: NodeId | null })[]
  readonly origins: number
}
export type SupportOf = (id: RelationshipId) => Support | undefined

/** What hops are compared by, the weightiest first (model.md §8). */
export const criteria = ['verdict', 'status', 'stance', 'hedged', 'origins', 'days'] as const
export type Criterion = (typeof criteria)[number]
/** A hop's place on each criterion; less is stronger. */
export type Grade = readonly number[]
export interface Weakest {
  /** Its place among the hops. */
  readonly hop: number
  /** By what it is weaker than the strongest of the others; null when all are alike and it is only the nearest to the victim. */
  readonly by: Criterion | null
  readonly best: Claim | null
}

const verdictOrder = ['definite', 'possible', 'impossible'] as const
const statusOrder = ['accepted', 'conflict', 'work_needed', 'issue', 'retracted'] as const

/** A deciding body's own decision proves that it was made, not that it was right: in its own chain it counts as a statement. */
const stanceOrder = ({ stance, speaker }: Support['claims'][number], inChain: ReadonlySet<NodeId>): number => {
  if (stance === 'adjudicates') return speaker !== null && inChain.has(speaker) ? 1 : 0
  return { states: 1, alleges: 2, infers: 3, denies: 4 }[stance]
}

const compare = (a: Grade, b: Grade): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [left, right] = [a[i] ?? 0, b[i] ?? 0]
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

function gradeOf(hop: Hop, support: Support | undefined, inChain: ReadonlySet<NodeId>): { grade: Grade; best: Claim | null } {
  let best: { claim: Claim; grade: Grade } | null = null
  for (const claim of support?.claims ?? []) {
    if (claim.stance === 'denies') continue
    const grade = [statusOrder.indexOf(claim.status), stanceOrder(claim, inChain), Number(claim.hedged)]
    if (best === null || compare(grade, best.grade) < 0) best = { claim, grade }
  }
  const days = daysIn(possibleOf(hop.relationship.when))
  const worst = [statusOrder.length, 5, 1]
  return {
    grade: [verdictOrder.indexOf(hop.verdict), ...(best?.grade ?? worst), -(support?.origins ?? 0), days],
    best: best?.claim ?? null,
  }
}

/** The weakest hop of a chain; of equally weak ones the nearest to the victim. A chain always has one. `others`: the grades of the other hops, the weakest first. */
export function weakestOf(chain: Chain, supportOf: SupportOf): Weakest & { readonly grade: Grade; readonly others: Grade } {
  const inChain = new Set(chain.hops.flatMap(({ relationship }) => [relationship.from, relationship.to]))
  const graded = chain.hops.map(hop => gradeOf(hop, supportOf(hop.relationship.id), inChain))
  let weakest = 0
  let strongest = 0
  graded.forEach(({ grade }, i) => {
    if (compare(grade, graded[weakest]?.grade ?? []) > 0) weakest = i
    if (compare(grade, graded[strongest]?.grade ?? []) < 0) strongest = i
  })
  const low = graded[weakest] ?? { grade: [], best: null }
  const high = graded[strongest]?.grade ?? []
  const differing = low.grade.findIndex((place, i) => place !== high[i])
  const others = graded.filter((_, i) => i !== weakest).map(({ grade }) => grade)
  return {
    hop: weakest,
    by: criteria[differing] ?? null,
    best: low.best,
    grade: low.grade,
    others: others.sort((a, b) => compare(b, a)).flat(),
  }
}

/** Grouped by kind and mode, then the strongest first: by verdict, by the weakest hop, by how many hops, by the other hops; ids decide last. */
export function inOrder<Graded extends { readonly chain: Chain; readonly weakest: { readonly grade: Grade; readonly others: Grade } }>(
  graded: readonly Graded[],
): Graded[] {
  const place = ({ chain, weakest }: Graded): Grade => [
    ruleKinds.indexOf(chain.kind),
    modes.indexOf(chain.mode),
    verdictOrder.indexOf(chain.verdict),
    ...weakest.grade,
    chain.hops.length,
    ...weakest.others,
  ]
  return graded
    .map(item => ({ item, place: place(item), identity: identityOf(item.chain) }))
    .sort((a, b) => compare(a.place, b.place) || (a.identity < b.identity ? -1 : Number(a.identity > b.identity)))
    .map(({ item }) => item)
}
